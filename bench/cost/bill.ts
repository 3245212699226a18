import { prices, usdOf, type PriceName } from '../prices.ts';
import type { Counted } from './record.ts';

/** One line of a bill, in US dollars. */
export interface Line {
  readonly what: string;
  readonly price: PriceName;
  readonly count: number;
  readonly usd: number;
}

export const lineOf = (what: string, price: PriceName, count: number): Line => ({
  what,
  price,
  count,
  usd: usdOf(price, count),
});
export const totalOf = (lines: readonly Line[]): number => lines.reduce((sum, { usd }) => sum + usd, 0);

const gb = 1024 ** 3;
/** A container answers about so many calls before it is put away; the next one starts anew. */
const callsPerStart = 100;
/** Longest that a start takes, by the budget of `bench:cold` on a slow processor; AWS bills it (since 2025-08-01). */
const startSeconds = 0.3;
const startGb = 0.5;
/** An access log line of the API, and an event in the log of a state machine, in bytes. Not emulated; by their formats. */
const apiLine = 260;
const historyLine = 420;
/** PDFs render on x86_64, everything else on arm64 (infra/parts/functions.ts). */
const onX86 = new Set(['rendering', 'writing', 'previewing', 'copying']);
const yearsKept = 5;
/** All logs are kept for a year. */
const monthsOfLogs = 12;
/** CloudWatch keeps logs packed, to about a sixth. */
const logsPacked = 0.15;

/** What running one dossier costs. */
export const runLines = ({ usage, route, page }: Counted): Line[] => {
  const works = [...usage.functions].filter(([, { invocations }]) => invocations > 0);
  const invocations = works.reduce((sum, [, work]) => sum + work.invocations, 0);
  const gbSeconds = (x86: boolean): number =>
    works.filter(([name]) => onX86.has(name) === x86).reduce((sum, [, work]) => sum + work.gbSeconds, 0);
  const starts = invocations / callsPerStart;
  const logBytes = usage.logBytes + usage.apiRequests * apiLine + route.events * historyLine;
  const edgeBytes = usage.apiBytes + page.bytes;
  return [
    lineOf('API requests', 'httpApi', usage.apiRequests),
    lineOf('Lambda invocations', 'lambda', invocations),
    lineOf('Lambda time, arm64', 'lambdaArm', gbSeconds(false)),
    lineOf('Lambda time, x86_64', 'lambdaX86', gbSeconds(true)),
    lineOf('Lambda starts', 'lambdaArm', starts * startSeconds * startGb),
    lineOf('keys and secrets at starts', 'kms', starts),
    lineOf('state transitions', 'transition', route.transitions),
    lineOf('DynamoDB writes', 'write', usage.writeUnits),
    lineOf('DynamoDB reads', 'read', usage.readUnits),
    lineOf('events on the bus', 'busEvent', usage.busEvents),
    lineOf('queue requests', 'queue', usage.queueRequests),
    lineOf('signatures', 'kmsSign', usage.signatures),
    lineOf('S3 writes', 's3Put', usage.puts),
    lineOf('S3 reads', 's3Get', usage.gets),
    lineOf('files out', 's3OutGb', usage.outBytes / gb),
    lineOf('CloudFront requests', 'edgeRequest', usage.apiRequests + page.requests),
    lineOf('CloudFront out', 'edgeGb', edgeBytes / gb),
    lineOf('logs taken in', 'logGb', logBytes / gb),
    lineOf('logs kept a year', 'logGbMonth', (logBytes / gb) * logsPacked * monthsOfLogs),
  ];
};

/**
 * A machine’s trace holds all functions it calls, and the intake has one of its own (infra/parts/functions.ts). The first
 * of a second and a twentieth of the rest are recorded: at a province’s pace, nearly all.
 */
export const traceLines = ({ usage, route }: Counted): Line[] => {
  const intakes = usage.functions.get('intake')?.invocations ?? 0;
  return [lineOf('traces, were each recorded', 'trace', intakes + route.executions)];
};

/** What one dossier’s bytes cost over the years they are kept. */
export const keepingLines = ({ kept }: Counted): Line[] => {
  const months = 12 * yearsKept;
  return [
    lineOf('tables, five years', 'tableGb', (kept.items / gb) * months),
    lineOf('their recovery copies', 'recoveryGb', (kept.items / gb) * months),
    lineOf('objects, five years', 's3Gb', (kept.objects / gb) * months),
  ];
};

/** Prices in the lines that no page confirms. */
export const unverifiedIn = (lines: readonly Line[]): PriceName[] => [
  ...new Set(lines.filter(({ price, count }) => count > 0 && !prices[price].verified).map(({ price }) => price)),
];
