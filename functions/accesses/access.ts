import * as z from 'zod/mini';
import { Actor } from '../../events/actor.ts';

/** Somebody, or a function on somebody’s behalf, has read a citizen’s personal data. */
export const Access = z.object({
  at: z.string(),
  by: Actor,
  /** The Lambda function in which it was read. */
  function: z.optional(z.string()),
  unit: z.optional(z.string()),
  dossier: z.optional(z.string()),
  procedure: z.optional(z.string()),
  /** What was read: `dossier`, `lookup:population` … */
  what: z.string(),
  purpose: z.string(),
  /**
   * Which of it: paths of the procedure’s form (`mother.fullName`), names of a source’s record (`fullName`), or a whole
   * (`result`, `file`). Rows of before fields were written have none.
   */
  fields: z.optional(z.array(z.string())),
  /** Of a `consent`: which look-ups may be made for a form, and which not, by their ids. */
  agreed: z.optional(z.array(z.string())),
  declined: z.optional(z.array(z.string())),
  /** A citizen who read it for another: whoever filed in the applicant’s place, or represents them. */
  acting: z.optional(z.enum(['transactor', 'representative'])),
  /** Staff asked about the citizen without an open dossier for it: the id of the alert that was raised. */
  alert: z.optional(z.string()),
});
export type Access = z.infer<typeof Access>;
