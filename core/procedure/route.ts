import * as z from 'zod/mini';
import { Step } from '../../events/step.ts';
import { Silence } from '../silence.ts';
import { Term } from '../term.ts';
import { Consultation } from './consultation.ts';
import { Appointment } from './appointment.ts';

export const Role = z.enum(['citizen', 'officer', 'leader', 'operator']);
export type Role = z.infer<typeof Role>;

/** One step of a route: who answers it, and for how long it waits before something else happens. */
export const RouteStep = z.strictObject({
  step: Step,
  /** Left out where the platform acts by itself. */
  role: z.optional(Role),
  term: Term,
  /** What no answer within the term means; without it the step is late, and waits on. */
  silence: z.optional(Silence),
  /** Of the step `consult`: who is asked what, all of them at once. */
  consult: z.optional(z.array(Consultation).check(z.minLength(1))),
  /** Of the step at which somebody has to come in person. */
  appointment: z.optional(Appointment),
  /** Why the time of this step does not count. */
  uncounted: z.optional(z.strictObject({ ground: z.string(), unverified: z.optional(z.string()) })),
});
export type RouteStep = z.infer<typeof RouteStep>;
