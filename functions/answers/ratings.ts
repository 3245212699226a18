import * as z from 'zod/mini';
import { Text } from '../../core/text.ts';

/** What may be ticked beside a rating, with praise or complaint, and when a form is given up. */
export const RatingReasons = z.strictObject({
  rating: z.array(z.strictObject({ code: z.string(), of: z.enum(['good', 'bad']), label: Text })),
  leaving: z.array(z.strictObject({ code: z.string(), label: Text })),
});
export type RatingReasons = z.infer<typeof RatingReasons>;
