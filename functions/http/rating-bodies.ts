import * as z from 'zod/mini';
import { LeavingReason } from '../../events/form-event.ts';
import { RatingReason, Score } from '../../events/ratings.ts';
import { words } from './body-parts.ts';

/** How a matter went, from 1 to 5, and why; `words` are sealed. */
export const RatingBody = z.strictObject({
  score: Score,
  reasons: z.array(RatingReason).check(z.maxLength(20)),
  words: z.optional(words.check(z.maxLength(1000))),
});
/** Why a form is given up: ticks only, so that nobody writes down what belongs nowhere. */
export const LeavingBody = z.strictObject({
  score: z.optional(Score),
  reasons: z.array(LeavingReason).check(z.maxLength(20)),
});
