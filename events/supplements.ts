import * as z from 'zod/mini';
import { event, instant } from './event.ts';
import { DossierStanding } from './standing.ts';

/** What is missing of one component of the frozen edition: the questions to answer anew, or the paper itself. */
export const SupplementItem = z.strictObject({
  component: z.string(),
  /** Paths of the form’s questions; none when the paper is to be brought. */
  fields: z.array(z.string()),
  ground: z.string().check(z.minLength(1)),
});
export type SupplementItem = z.infer<typeof SupplementItem>;
const items = z.array(SupplementItem).check(z.minLength(1));
const SupplementRequested = event('supplement-requested', { items, answerBy: instant });
/** The questions are answered, sealed with the event; who and what stands in the dossier now. Papers are awaited still. */
const SupplementAnswered = event('supplement-answered', { stands: DossierStanding });
/** All is there: the last of it came `online`, with the answers, or was brought to the `counter`. */
const SupplementReceived = event('supplement-received', {
  channel: z.enum(['online', 'counter']),
  stands: z.optional(DossierStanding),
});

/** What is missing, and how it comes. */
export const supplementEvents = [SupplementRequested, SupplementAnswered, SupplementReceived] as const;
