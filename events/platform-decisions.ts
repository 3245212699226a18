import * as z from 'zod/mini';
import { event } from './event.ts';
import { OutsideAnswer } from './outside-decisions.ts';

/** What the law only has told to the agency is acknowledged as it came; nobody decides on it. */
const NoticeAcknowledged = event('notice-acknowledged', {});
/** Everything the law asks is shown by data: these look-ups agreed, and the platform decided. */
const DecidedOnData = event('decided-on-data', {
  lookups: z.array(z.string()).check(z.minLength(1)),
  ground: z.string(),
});
/**
 * The data do not show it, somebody calls them wrong, or whoever decides outside stays silent or gives a reason that the
 * procedure does not know: an officer looks at the dossier.
 */
const LeftToOfficer = event('left-to-officer', {
  lookups: z.array(z.string()),
  why: z.enum(['unshown', 'contested', 'fee', 'silent', 'unknown-reason']),
  outside: z.optional(OutsideAnswer),
});

/** What the platform decides by itself, and what it leaves to people. */
export const platformDecisionEvents = [NoticeAcknowledged, DecidedOnData, LeftToOfficer] as const;
