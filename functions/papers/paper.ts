import * as z from 'zod/mini';
import { FormNumber } from './forms.ts';

/** An official form that lies in the bucket of papers. */
export const Paper = z.object({
  form: FormNumber,
  number: z.optional(z.string()),
  /** The instant for which it was written. */
  at: z.iso.datetime(),
});
export type Paper = z.infer<typeof Paper>;
