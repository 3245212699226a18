import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Catalogue } from '../../functions/catalogue.ts';
import { clockOf } from '../../core/clock/clock.ts';
import { reckoningOf } from '../../functions/dossiers/clock.ts';
import { countedDue } from './counted-due.ts';
import { isWaiting } from './happenings.ts';
import type { Invariant, KeptDossier } from './invariant.ts';

const counted = (catalogue: Catalogue, dossier: KeptDossier): string =>
  new Date(countedDue(catalogue, dossier)).toISOString();

/** The log as it was when an event was added. */
const until = (dossier: KeptDossier, last: RecordedEvent): KeptDossier => ({
  ...dossier,
  log: dossier.log.slice(0, last.sequence),
});

const lastNoted = (log: readonly RecordedEvent[]): string =>
  log.findLast(({ event }) => event.due !== undefined)?.event.due ?? '';

/**
 * What the dossier said after an event: the due instant that the event noted and, while nobody is waited for, the one
 * that stands since an earlier event; so a wait whose end moved nothing is seen.
 */
const untrueAt = (catalogue: Catalogue, dossier: KeptDossier, recorded: RecordedEvent): string[] => {
  const { due, type } = recorded.event;
  const then = until(dossier, recorded);
  if (due === undefined && isWaiting(then.log)) return [];
  const stood = lastNoted(then.log);
  const expected = counted(catalogue, then);
  return stood === expected ? [] : [`${dossier.code} is due ${stood} by ${type}, not ${expected}`];
};

/** When the result is due: as the dossier kept it from event to event, and as the clock tells it at the end. */
export const dueDate: Invariant = {
  name: 'due dates equal the slow oracle',
  check: ({ dossiers, catalogue }) =>
    dossiers.flatMap((dossier) => {
      const { code, meta, log } = dossier;
      const untrue = log.flatMap((recorded) => untrueAt(catalogue, dossier, recorded));
      if (meta.dueAt !== lastNoted(log)) untrue.push(`${code} keeps ${meta.dueAt}, not what its log noted last`);
      const { time, law, events } = reckoningOf(catalogue, meta, log);
      const told = new Date(clockOf(time, law, events, Date.parse(meta.changedAt)).due).toISOString();
      const expected = counted(catalogue, dossier);
      return told === expected ? untrue : [...untrue, `the clock of ${code} says ${told}, not ${expected}`];
    }),
};
