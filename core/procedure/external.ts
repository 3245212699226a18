import * as z from 'zod/mini';
import { ProvincialKind } from '../agency.ts';

/** Somebody outside the province decides, and says so later: who, what they are told, and what they say. */
export const External = z.strictObject({
  agency: ProvincialKind,
  /** Paths of the form, or `applicant.name` and `applicant.citizenId`: nothing else leaves the province. */
  sends: z.array(z.string()).check(z.minLength(1)),
  /** Places of the result’s template that they fill. */
  fills: z
    .array(
      z.strictObject({
        place: z.string().check(z.regex(/^[a-z]\w*\.[a-z]\w*$/)),
        kind: z.enum(['text', 'date']),
        optional: z.optional(z.literal(true)),
      }),
    )
    .check(z.minLength(1)),
  ground: z.string(),
  unverified: z.optional(z.string()),
});
export type External = z.infer<typeof External>;
