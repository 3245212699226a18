import * as z from 'zod/mini';

/** How often the guard has refused what, in one month. */
export const GuardCounts = z.strictObject({
  /** `2026-11`, in Vietnam. */
  month: z.string(),
  counts: z.array(
    z.strictObject({
      unit: z.string(),
      procedure: z.string(),
      /** A component of the procedure, or a document that it does not name. */
      component: z.string(),
      /** Of the refusal. */
      code: z.string(),
      count: z.int(),
    }),
  ),
});
export type GuardCounts = z.infer<typeof GuardCounts>;
