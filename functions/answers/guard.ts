import * as z from 'zod/mini';
import { Text } from '../../core/text.ts';

/** How often the guard has refused what, in one month. */
export const GuardCounts = z.strictObject({
  /** `2026-11`, in Vietnam. */
  month: z.string(),
  counts: z.array(
    z.strictObject({
      unit: z.string(),
      unitName: Text,
      /** Its code; `all` where the words were for everybody. */
      procedure: z.string(),
      /** A component of the procedure, or a document that it does not name. */
      component: z.string(),
      name: Text,
      /** Of the refusal, and its sentence. */
      code: z.string(),
      why: Text,
      count: z.int(),
    }),
  ),
});
export type GuardCounts = z.infer<typeof GuardCounts>;
