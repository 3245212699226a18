import * as z from 'zod/mini';
import { FormNumber } from './forms.ts';

/** Whether the applicant was told of something; neither while it is still tried. */
export const Telling = z.object({
  sentAt: z.optional(z.iso.datetime()),
  /** Why nobody can be told: whoever filed has no account there. */
  untold: z.optional(z.literal('no-account')),
});
export type Telling = z.infer<typeof Telling>;

/** An official form that lies in the bucket of papers. */
export const Paper = z.extend(Telling, {
  form: FormNumber,
  number: z.optional(z.string()),
  /** The instant for which it was written. */
  at: z.iso.datetime(),
});
export type Paper = z.infer<typeof Paper>;
