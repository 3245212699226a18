import type { Catalogue } from '../../functions/catalogue.ts';
import { dueOf, hoursOfProvince } from '../../test/support/deadline-oracle.ts';
import { happeningsIn, termText } from './happenings.ts';
import type { KeptDossier } from './invariant.ts';

/** When the result is due, in milliseconds: counted from the log day by day, sharing nothing with the clock. */
export const countedDue = ({ province, holidays, ...catalogue }: Catalogue, { meta, log }: KeptDossier): number => {
  const edition = catalogue.edition(meta);
  return dueOf({
    hoursOf: hoursOfProvince(province.week, holidays),
    receivedAt: Date.parse(meta.submittedAt),
    term: termText(edition.term),
    cutoff: edition.term.cutoff,
    happenings: happeningsIn(log, edition),
  });
};
