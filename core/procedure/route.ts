import * as z from 'zod/mini';
import { Step } from '../../events/step.ts';

export const Role = z.enum(['citizen', 'officer', 'leader', 'operator']);
export type Role = z.infer<typeof Role>;

/** One step of a route: who answers it, and for how long it waits before something else happens. */
export const RouteStep = z.strictObject({
  step: Step,
  /** Left out where the platform acts by itself. */
  role: z.optional(Role),
  /** Hours the step may take; `confirm` takes silence for consent after them, other steps are escalated. */
  hours: z.int().check(z.positive()),
  ground: z.optional(z.string()),
});
export type RouteStep = z.infer<typeof RouteStep>;
