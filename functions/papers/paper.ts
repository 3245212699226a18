import * as z from 'zod/mini';
import { FormNumber } from './forms.ts';

/** What a citizen is told of: an official form, or the result. */
export type PaperKind = FormNumber | 'result';

/** An official form that lies in the bucket of papers. */
export const Paper = z.object({
  form: FormNumber,
  number: z.optional(z.string()),
  /** The instant for which it was written. */
  at: z.iso.datetime(),
  /** When the applicant was told that it is there. */
  sentAt: z.optional(z.iso.datetime()),
});
export type Paper = z.infer<typeof Paper>;
