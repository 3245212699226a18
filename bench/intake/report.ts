import { median, quantile } from '../statistics.ts';
import type { Order, Promised } from './app.ts';

/** One burst on one contender. CPU in milliseconds per request; `others` is the share of the machine others used. */
export interface Round {
  readonly contender: Order['contender'];
  readonly promised: Promised;
  readonly perSecond: number;
  readonly latencies: readonly number[];
  readonly appMs: number;
  readonly databaseMs: number;
  readonly others: number;
}

/** More foreign work than this share of the machine spoils a round. */
export const mostOthers = 0.15;
const isQuiet = ({ others }: Round): boolean => others <= mostOthers;

const one = (value: number): string => value.toFixed(1);
const fine = (value: number): string => value.toFixed(3);
const promises = { process: 'kill -9', power: 'power cut' } as const;

interface Summary {
  readonly perSecond: number;
  readonly cpuMs: number;
  readonly row: string;
}

const summarise = (rounds: readonly Round[]): Summary | undefined => {
  const [first] = rounds;
  if (first === undefined) return undefined;
  const quiet = rounds.filter(isQuiet);
  const used = quiet.length === 0 ? rounds : quiet;
  const rates = used.map(({ perSecond }) => perSecond);
  const latencies = used.flatMap((round) => round.latencies);
  const cpu = used.map(({ appMs, databaseMs }) => appMs + databaseMs);
  const [app, database] = [used.map(({ appMs }) => appMs), used.map(({ databaseMs }) => databaseMs)];
  const cells = [
    first.contender,
    promises[first.promised],
    `${median(rates).toFixed(0)} (${Math.min(...rates).toFixed(0)}–${Math.max(...rates).toFixed(0)})`,
    `${one(median(latencies))} / ${one(quantile(latencies, 0.99))}`,
    `${fine(median(app))} + ${fine(median(database))}`,
    `${fine(Math.min(...cpu))}–${fine(Math.max(...cpu))}`,
    quiet.length === 0 ? `none of ${rounds.length}: NOISY` : `${quiet.length} of ${rounds.length}`,
  ];
  return { perSecond: median(rates), cpuMs: median(cpu), row: `| ${cells.join(' | ')} |` };
};

const head = `| contender | answer survives | requests/s (least–most) | ms, median / 99 % | CPU ms per request, app + database | sum, least–most | quiet rounds |
|---|---|--:|--:|--:|--:|--:|`;

/** The table of all rounds and, for each promise, what we are to PostgreSQL. */
export const reportOf = (rounds: readonly Round[]): string => {
  const of = (contender: Order['contender'], promised: Promised): Summary | undefined =>
    summarise(rounds.filter((round) => round.contender === contender && round.promised === promised));
  const lines = [head];
  const ratios: string[] = [];
  for (const promised of ['power', 'process'] as const) {
    const [ours, theirs] = [of('motcua', promised), of('postgresql', promised)];
    for (const summary of [ours, theirs]) if (summary !== undefined) lines.push(summary.row);
    if (ours === undefined || theirs === undefined) continue;
    const [rate, cpu] = [ours.perSecond / theirs.perSecond, ours.cpuMs / theirs.cpuMs];
    ratios.push(
      `survives a ${promises[promised]}: ${rate.toFixed(2)} × the requests per second, ${cpu.toFixed(2)} × the CPU`,
    );
  }
  return [...lines, '', ...ratios].join('\n');
};
