import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { SourceFilled } from '../../events/submission.ts';
import type { Dispute } from '../dispute/dispute.ts';
import { lastChecks } from '../source-checks.ts';

/** What can be the matter with a value of a source. */
export const doubtKinds = ['empty', 'disputed', 'corrected', 'kept', 'differs', 'contradicts'] as const;
export type DoubtKind = (typeof doubtKinds)[number];

/** What one dossier says of one source; left out is what is nought. */
export interface Sourced {
  readonly source: string;
  /** Questions that it is to answer, and how many it had answered as they were sent; unknown where they were not counted. */
  readonly put?: number;
  readonly held?: number;
  /** Look-ups in the first check, how many of them it left without an answer, and how many of all it has to this day. */
  readonly asked?: number;
  readonly silent?: number;
  readonly unheard?: number;
  /** By kind the paths of its values with which something is the matter. */
  readonly doubts?: Readonly<Partial<Record<DoubtKind, readonly string[]>>>;
}

type Collected = { -readonly [Key in keyof Sourced]: Sourced[Key] };

/** What the log of a dossier says of its sources: as they filled the form, as they answered the check, and what is in doubt. */
export const sourcedIn = (
  log: readonly RecordedEvent[],
  from: readonly SourceFilled[],
  disputes: readonly Dispute[],
): Sourced[] => {
  const found = new Map<string, Collected>();
  const of = (source: string): Collected => {
    const here = found.get(source) ?? { source };
    found.set(source, here);
    return here;
  };
  const doubt = (source: string, kind: DoubtKind, paths: readonly string[]): void => {
    const here = of(source);
    const before = here.doubts?.[kind] ?? [];
    if (paths.length > 0) here.doubts = { ...here.doubts, [kind]: [...new Set([...before, ...paths])] };
  };
  const more = (source: string, name: 'asked' | 'silent' | 'unheard'): void => {
    const here = of(source);
    here[name] = (here[name] ?? 0) + 1;
  };
  for (const { source, put, held, empty = [] } of from) {
    Object.assign(of(source), { put, held });
    doubt(source, 'empty', empty);
  }
  for (const { source, path, answer } of disputes) {
    doubt(source, 'disputed', [path]);
    if (answer !== undefined) doubt(source, answer.outcome, [path]);
  }
  const first = log.find(({ event }) => event.type === 'checks-recorded')?.event;
  for (const { source, outcome, unasked } of first?.type === 'checks-recorded' ? first.data.checks : []) {
    if (outcome === 'contradicts' || unasked === true) continue;
    more(source, 'asked');
    if (outcome === 'unavailable') more(source, 'silent');
  }
  for (const { source, outcome, fields } of lastChecks(log)) {
    if (outcome === 'unavailable') more(source, 'unheard');
    if (outcome === 'differs' || outcome === 'contradicts') doubt(source, outcome, fields);
  }
  return [...found.values()];
};

/** Whether what a source says is not what was declared, or what another source says. */
export const isUnlike = ({ doubts = {} }: Sourced): boolean =>
  doubts.differs !== undefined || doubts.contradicts !== undefined;
