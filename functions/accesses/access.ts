import * as z from 'zod/mini';
import { Actor } from '../../events/actor.ts';

/** Somebody, or a function on somebody’s behalf, has read a citizen’s personal data. */
export const Access = z.object({
  at: z.string(),
  by: Actor,
  unit: z.optional(z.string()),
  dossier: z.optional(z.string()),
  /** What was read: `dossier`, `lookup:population` … */
  what: z.string(),
  purpose: z.string(),
});
export type Access = z.infer<typeof Access>;
