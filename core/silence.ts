import * as z from 'zod/mini';

/**
 * What it means that whoever was asked has not answered within the term, and where the law says so. `escalate`: it is
 * recorded as late, and waited for.
 */
export const Silence = z.strictObject({
  means: z.enum(['consent', 'stop', 'escalate']),
  ground: z.string(),
  unverified: z.optional(z.string()),
});
export type Silence = z.infer<typeof Silence>;
