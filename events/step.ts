import * as z from 'zod/mini';

/** What a step of a route does. A route is an ordered choice of these, each at most once. */
export const Step = z.enum([
  'check',
  'acknowledge',
  'decide',
  'appointment',
  'external',
  'verify',
  'consult',
  'confirm',
  'approve',
  'issue',
  'return',
]);
export type Step = z.infer<typeof Step>;

/** Waits beside the route, in which the clock of the law stands still. */
export const Pause = z.enum(['supplement', 'payment', 'suspended']);
export type Pause = z.infer<typeof Pause>;

/** Where a dossier that has not ended can stand. */
export const Stage = z.enum([...Step.options, ...Pause.options]);
export type Stage = z.infer<typeof Stage>;
