import { clockOf } from '../../core/clock/clock.ts';
import { isEnd, movesOf, type Phase } from '../../core/lifecycle.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { WorkingTime } from '../../core/working-time.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Catalogue } from '../../functions/catalogue.ts';
import { reckoningOf } from '../../functions/dossiers/clock.ts';
import type { KeptDossier } from '../invariants/invariant.ts';
import { hour } from '../people/desk.ts';
import type { Course, Execution, Stay } from './sample.ts';

interface Entered {
  readonly phase: Phase;
  readonly at: number;
}

/** Where a dossier went, and when it came there. */
const walk = (route: Edition['route'], log: readonly RecordedEvent[]): Entered[] => {
  const steps = route.map(({ step }) => step);
  return log.reduce<Entered[]>((walked, { event: { type, at } }) => {
    const { to } = movesOf(type);
    if (to === 'stay') return walked;
    const here = steps.findIndex((step) => step === walked.at(-1)?.phase);
    const phase = to === 'next' ? steps[here + 1] : to === 'back' ? walked.at(-2)?.phase : to;
    return phase === undefined ? walked : [...walked, { phase, at: Date.parse(at) }];
  }, []);
};

const staysOf = (walked: readonly Entered[], working: WorkingTime, until: number): Stay[] => {
  const hours = new Map<Phase, number>();
  for (const [place, { phase, at }] of walked.entries()) {
    if (isEnd(phase)) continue;
    const left = walked[place + 1]?.at ?? until;
    hours.set(phase, (hours.get(phase) ?? 0) + (working.worked(left) - working.worked(at)) / hour);
  }
  return [...hours].map(([phase, count]) => ({ phase, hours: count }));
};

/** What became of one dossier, by its log alone. */
export const courseOf = (
  catalogue: Catalogue,
  working: WorkingTime,
  executions: readonly Execution[],
  { code, meta, log }: KeptDossier,
): Course => {
  const walked = walk(catalogue.edition(meta).route, log);
  const submittedAt = Date.parse(meta.submittedAt);
  const ended = log.find(({ event: { type } }) => {
    const { to } = movesOf(type);
    return to !== 'next' && to !== 'stay' && to !== 'back' && isEnd(to);
  });
  const endedAt = Date.parse(ended?.event.at ?? meta.changedAt);
  const { time, law, events } = reckoningOf(catalogue, meta, log);
  const wanted = log.flatMap(({ event }) => (event.type === 'supplement-requested' ? event.data.items : []));
  return {
    dossier: code,
    phase: meta.phase,
    phases: walked.map(({ phase }) => phase),
    submittedAt,
    endedAt,
    workingHours: (working.worked(endedAt) - working.worked(submittedAt)) / hour,
    stays: staysOf(walked, working, endedAt),
    late: clockOf(time, law, events, endedAt).remaining < 0,
    events: log.map(({ event: { type } }) => type),
    papers: wanted.filter(({ fields }) => fields.length === 0).length,
    questions: wanted.reduce((sum, { fields }) => sum + fields.length, 0),
    executions,
  };
};
