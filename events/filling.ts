import * as z from 'zod/mini';
import { instant } from './event.ts';

const whole = z.int().check(z.nonnegative());

/**
 * How long it took from the sign-in to the submission, from what the server saw. `activeSeconds` are those in which
 * somebody was at the form, `sittings` in how many goes. Left out of the dossiers that come out of another one’s form.
 */
export const Filling = z.strictObject({
  signedInAt: instant,
  openedAt: instant,
  activeSeconds: whole,
  sittings: z.int().check(z.positive()),
  /** Which form it was, where that is not the dossier’s own: one of several procedures. */
  form: z.optional(z.strictObject({ procedure: z.string(), edition: z.string() })),
});
export type Filling = z.infer<typeof Filling>;

/** Who of the staff helped to fill in a form, and how: on the citizen’s own device, signed in at the counter, or for them. */
export const Assisted = z.strictObject({
  by: z.string().check(z.minLength(1)),
  way: z.enum(['own-phone', 'counter-sign-in', 'on-behalf']),
  /** Others who helped before; left out where there were none. */
  also: z.optional(z.array(z.string().check(z.minLength(1)))),
});
export type Assisted = z.infer<typeof Assisted>;
