import * as z from 'zod/mini';
import { event } from './event.ts';

/** What the law only has told to the agency is acknowledged as it came; nobody decides on it. */
const NoticeAcknowledged = event('notice-acknowledged', {});
/** Everything the law asks is shown by data: these look-ups agreed, and the platform decided. */
const DecidedOnData = event('decided-on-data', {
  lookups: z.array(z.string()).check(z.minLength(1)),
  ground: z.string(),
});
/** The data do not show it, or somebody calls them wrong: an officer looks at the dossier. */
const LeftToOfficer = event('left-to-officer', {
  lookups: z.array(z.string()),
  why: z.enum(['unshown', 'contested', 'fee']),
});

/** What the platform decides by itself, and what it leaves to people. */
export const platformDecisionEvents = [NoticeAcknowledged, DecidedOnData, LeftToOfficer] as const;
