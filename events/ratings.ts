import * as z from 'zod/mini';
import { event } from './event.ts';

/** What people tick beside their score; what each says is in core/ratings.ts. */
export const RatingReason = z.enum([
  'too-slow',
  'asked-what-state-has',
  'not-understood',
  'answer-unexplained',
  'technical',
  'came-in-person',
  'staff-unhelpful',
  'quick',
  'simple',
  'staff-helpful',
]);
export type RatingReason = z.infer<typeof RatingReason>;

/** From 1, very bad, to 5, very good. */
export const Score = z.literal([1, 2, 3, 4, 5]);
export type Score = z.infer<typeof Score>;

/** How the matter had ended when it was rated. */
export const RatedEnd = z.enum(['closed', 'refused', 'withdrawn', 'stopped']);
export type RatedEnd = z.infer<typeof RatedEnd>;

/**
 * Somebody whose matter it is says how it went; of several the last one counts. Their words are sealed, so that no
 * officer reads them beside a name. `worded`: there are any, and whoever wrote them was told that leaders read them, masked
 * and beside no name.
 */
const DossierRated = event('dossier-rated', {
  score: Score,
  outcome: RatedEnd,
  reasons: z.array(RatingReason),
  worded: z.optional(z.literal(true)),
});

/** What people say of the service once their matter has ended. */
export const ratingEvents = [DossierRated] as const;
