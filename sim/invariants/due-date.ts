import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Catalogue } from '../../functions/catalogue.ts';
import { clockOf } from '../../core/clock/clock.ts';
import { reckoningOf } from '../../functions/dossiers/clock.ts';
import { dueOf, hoursOfProvince } from '../../test/support/deadline-oracle.ts';
import { happeningsIn, termText } from './happenings.ts';
import type { Invariant, KeptDossier } from './invariant.ts';

/** Counted from the log day by day, sharing nothing with the clock. */
const counted = ({ province, holidays, ...catalogue }: Catalogue, { meta, log }: KeptDossier): string => {
  const edition = catalogue.edition(meta);
  const question = {
    hoursOf: hoursOfProvince(province.week, holidays),
    receivedAt: Date.parse(meta.submittedAt),
    term: termText(edition.term),
    cutoff: edition.term.cutoff,
    happenings: happeningsIn(log, edition),
  };
  return new Date(dueOf(question)).toISOString();
};

/** The log as it was when an event was added. */
const until = (dossier: KeptDossier, last: RecordedEvent): KeptDossier => ({
  ...dossier,
  log: dossier.log.slice(0, last.sequence),
});

/** When the result is due: as each event noted it, and as the clock tells it at the end. */
export const dueDate: Invariant = {
  name: 'due dates equal the slow oracle',
  check: ({ dossiers, catalogue }) =>
    dossiers.flatMap((dossier) => {
      const { code, meta, log } = dossier;
      const noted = log.flatMap((recorded) => {
        const { due, type } = recorded.event;
        const expected = due === undefined ? undefined : counted(catalogue, until(dossier, recorded));
        return due === expected ? [] : [`${code} is due ${due ?? ''} by ${type}, not ${expected ?? ''}`];
      });
      const { time, law, events } = reckoningOf(catalogue, meta, log);
      const told = new Date(clockOf(time, law, events, Date.parse(meta.changedAt)).due).toISOString();
      const expected = counted(catalogue, dossier);
      return told === expected ? noted : [...noted, `the clock of ${code} says ${told}, not ${expected}`];
    }),
};
