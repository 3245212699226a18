import * as z from 'zod/mini';
import { Text } from '../../core/text.ts';
import { Area } from './figures.ts';

/** What may be ticked beside a rating, with praise or complaint, and when a form is given up. */
export const RatingReasons = z.strictObject({
  rating: z.array(z.strictObject({ code: z.string(), of: z.enum(['good', 'bad']), label: Text })),
  leaving: z.array(z.strictObject({ code: z.string(), label: Text })),
});
export type RatingReasons = z.infer<typeof RatingReasons>;

/** What people wrote beside their ratings in a month that is over: masked, of no dossier, in no order. */
export const RatingWords = z.strictObject({
  /** `2026-10`, in Vietnam. */
  month: z.string(),
  area: Area,
  items: z.array(
    z.strictObject({
      unit: z.string(),
      unitName: Text,
      score: z.int(),
      /** Only where ten or more rated the same procedure there in that month. */
      procedure: z.optional(z.string()),
      name: z.optional(Text),
      words: z.string(),
    }),
  ),
  /** Units of the area with fewer than ten ratings, or fewer than five with words: those are shown to nobody. */
  withheld: z.int(),
  /** The `cursor` to go on with; there may be one behind an empty part. */
  next: z.optional(z.string()),
});
export type RatingWords = z.infer<typeof RatingWords>;
