import { prices, usdOf, type PriceName } from '../../bench/prices.ts';
import { mostFillSeconds } from '../../core/form/fill-time.ts';
import { isEnd, type Phase } from '../../core/lifecycle.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import type { Text } from '../../core/text.ts';
import { standingsOf, type Standing } from '../../workflows/expected.ts';
import { movesOn } from '../../workflows/phases.ts';
import { waysAstray } from '../../workflows/route-faults.ts';
import { routeDocument } from '../../workflows/route.ts';
import type { Acting } from '../../events/acting.ts';
import type { Sample, Worked } from '../trial/sample.ts';
import type { Deed } from '../trial/shares.ts';
import { latestEdition } from '../trial/latest-edition.ts';
import { spreadOf, type Spread } from './spread.ts';
import { waitsOf, type Waited } from './waits.ts';

const counted = <Key>(keys: readonly Key[]): Map<Key, number> => {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

export interface Load {
  readonly role: Worked['role'];
  readonly deed: Deed;
  readonly times: number;
  readonly minutes: number;
}

export interface CostLine {
  readonly what: Text;
  readonly price: PriceName;
  /** For one dossier. */
  readonly count: number;
  readonly usd: number;
}

/** Everything that a report says. */
export interface Figures {
  readonly sample: Sample;
  readonly dossiers: number;
  /** Forms that were refused, by reason. */
  readonly turnedAway: ReadonlyMap<string, number>;
  /** Dossiers that somebody filed for somebody else, by what right. */
  readonly filedFor: ReadonlyMap<Acting['by'], number>;
  readonly ends: ReadonlyMap<Phase, number>;
  /** Working hours from receipt to the result, and to any end. */
  readonly toResult: Spread;
  readonly toEnd: Spread;
  /** Working hours in which the agency itself waits, by whom for. */
  readonly waits: readonly Waited[];
  readonly late: number;
  /** Questions that one citizen answers in the form, values that sources held, and what a supplement asks beside. */
  readonly questions: Spread;
  readonly held: Spread;
  readonly laterQuestions: number;
  readonly laterPapers: number;
  readonly load: readonly Load[];
  readonly transitions: Spread;
  readonly cost: readonly CostLine[];
  readonly states: readonly { readonly name: string; readonly standing: Standing; readonly dossiers: number }[];
  /** Phases and the ways between them that an edition knows, with how many dossiers went there. */
  readonly phases: readonly { readonly phase: Phase; readonly dossiers: number; readonly hours: Spread }[];
  readonly moves: readonly { readonly from: Phase; readonly to: Phase; readonly times: number }[];
  /** Why this must not be published; empty where nothing speaks against it. */
  readonly faults: readonly Text[];
}

const loadOf = ({ worked }: Sample): Load[] => {
  const load = new Map<string, Load>();
  for (const { role, deed, minutes } of worked) {
    const key = `${role} ${deed}`;
    const { times, minutes: before } = load.get(key) ?? { times: 0, minutes: 0 };
    load.set(key, { role, deed, times: times + 1, minutes: before + minutes });
  }
  return [...load.values()].toSorted((one, other) => other.minutes - one.minutes);
};

const costOf = ({ usage, courses }: Sample): CostLine[] => {
  const transitions = courses.flatMap(({ executions }) => executions).reduce((sum, each) => sum + each.transitions, 0);
  const line = (vi: string, en: string, price: PriceName, all: number): CostLine => {
    const count = all / Math.max(1, courses.length);
    return { what: { vi, en }, price, count, usd: usdOf(price, count) };
  };
  return [
    line('chuyển trạng thái (Step Functions)', 'state transitions', 'transition', transitions),
    line('yêu cầu HTTP', 'API requests', 'httpApi', usage.requests),
    line('lần gọi Lambda', 'Lambda invocations', 'lambda', usage.invocations),
    line('ghi DynamoDB', 'DynamoDB writes', 'write', usage.writes),
    line('đọc DynamoDB', 'DynamoDB reads', 'read', usage.reads),
    line('sự kiện', 'events on the bus', 'busEvent', usage.events),
    line('yêu cầu hàng đợi', 'queue requests', 'queue', usage.queueRequests),
    line('ghi S3', 'S3 writes', 's3Put', usage.puts),
    line('đọc S3', 'S3 reads', 's3Get', usage.gets),
  ];
};

const isVerified = ({ price }: CostLine): boolean => prices[price].verified;
/** Whether somebody has read each price on a page of whoever asks it. */
export const arePricesVerified = (lines: readonly CostLine[]): boolean => lines.every(isVerified);

const openFaults = ({ courses, filings }: Sample): Text[] => {
  const open = courses.filter(({ phase }) => !isEnd(phase));
  const parked = courses.filter(({ executions }) => executions.some(({ states }) => states.includes('Park')));
  const broken = courses.filter(({ executions }) => executions.some(({ status }) => status !== 'SUCCEEDED'));
  const stuck = [...counted(open.map(({ phase }) => phase))];
  return [
    ...stuck.map(([phase, count]) => ({
      vi: `${count} hồ sơ không bao giờ kết thúc: dừng mãi ở ${phase}`,
      en: `${count} dossiers never end: they stay at ${phase}`,
    })),
    ...(parked.length === 0
      ? []
      : [
          {
            vi: `máy trạng thái của ${parked.length} hồ sơ phải chờ quản trị (Park)`,
            en: `the machines of ${parked.length} dossiers were parked`,
          },
        ]),
    ...(broken.length === open.length
      ? []
      : [
          {
            vi: `máy trạng thái của ${broken.length} hồ sơ không kết thúc tốt`,
            en: `the machines of ${broken.length} dossiers did not succeed`,
          },
        ]),
    ...(filings.some(({ dossier }) => dossier !== undefined)
      ? []
      : [{ vi: 'không ai nộp được hồ sơ', en: 'nobody could file' }]),
  ];
};

const faultsOf = (sample: Sample, procedure: Procedure): Text[] => {
  const { seconds } = sample.fill.found;
  const astray = waysAstray(procedure).map(({ place, reason }) => ({
    vi: `${place}: ${reason}`,
    en: `${place}: ${reason}`,
  }));
  const tooLong = {
    vi: `khai mất ${seconds} giây khi mọi nguồn có dữ liệu, quá ${mostFillSeconds} giây`,
    en: `the form takes ${seconds} s where all records are found, more than ${mostFillSeconds} s`,
  };
  return [...astray, ...(seconds > mostFillSeconds ? [tooLong] : []), ...openFaults(sample)];
};

/** The figures of a sample of this procedure. */
export const figuresOf = (sample: Sample, procedure: Procedure): Figures => {
  const { courses, filings } = sample;
  const edition = latestEdition(procedure);
  const closed = courses.filter(({ phase }) => phase === 'closed');
  const filed = filings.filter(({ dossier }) => dossier !== undefined);
  const { phases, moves } = movesOn(edition);
  const gone = counted(courses.flatMap(({ phases: walked }) => walked.slice(1).map((to, at) => `${walked[at]} ${to}`)));
  const pairs = new Map(moves.map(({ from, to }) => [`${from} ${to}`, { from, to }]));
  const share = (total: number): number => total / Math.max(1, courses.length);
  return {
    sample,
    dossiers: courses.length,
    turnedAway: counted(
      filings.flatMap(({ refusal }) => (refusal === undefined ? [] : [[refusal.code, ...refusal.places].join(' ')])),
    ),
    filedFor: counted(filed.flatMap(({ by }) => by ?? [])),
    ends: counted(courses.map(({ phase }) => phase)),
    toResult: spreadOf(closed.map(({ workingHours }) => workingHours)),
    toEnd: spreadOf(courses.map(({ workingHours }) => workingHours)),
    waits: waitsOf(courses, phases),
    late: courses.filter(({ late }) => late).length,
    questions: spreadOf(filed.map(({ typed }) => typed.length)),
    held: spreadOf(filed.map(({ held }) => held)),
    laterQuestions: share(courses.reduce((sum, { questions }) => sum + questions, 0)),
    laterPapers: share(courses.reduce((sum, { papers }) => sum + papers, 0)),
    load: loadOf(sample),
    transitions: spreadOf(courses.map(({ executions }) => executions.reduce((sum, each) => sum + each.transitions, 0))),
    cost: costOf(sample),
    states: [...standingsOf(routeDocument(procedure), edition)].map(([name, standing]) => ({
      name,
      standing,
      dossiers: courses.filter(({ executions }) => executions.some(({ states }) => states.includes(name))).length,
    })),
    phases: [...phases].map((phase) => ({
      phase,
      dossiers: courses.filter(({ phases: walked }) => walked.includes(phase)).length,
      hours: spreadOf(
        courses.flatMap(({ stays }) => stays.filter((stay) => stay.phase === phase).map(({ hours }) => hours)),
      ),
    })),
    moves: [...pairs].map(([key, pair]) => ({ ...pair, times: gone.get(key) ?? 0 })),
    faults: faultsOf(sample, procedure),
  };
};
