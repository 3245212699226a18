import * as z from 'zod/mini';

/** What a step of a route does. A route is an ordered choice of these, each at most once. */
export const Step = z.enum(['check', 'verify', 'confirm', 'approve', 'issue', 'return']);
export type Step = z.infer<typeof Step>;
