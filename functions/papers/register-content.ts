import * as z from 'zod/mini';
import { FormHead, LocalTime } from './one-stop-form.ts';

/** One dossier’s line: the eleven columns of the form but for the first, which counts. */
export const RegisterRow = z.strictObject({
  dossier: z.string(),
  procedure: z.string(),
  applicant: z.string(),
  /** Address and telephone number. */
  contact: z.optional(z.string()),
  office: z.string(),
  receivedAt: LocalTime,
  dueAt: LocalTime,
  returnedAt: z.optional(LocalTime),
  /** How the result is handed over. */
  channel: z.optional(z.string()),
  received: z.optional(z.string()),
});
export type RegisterRow = z.infer<typeof RegisterRow>;

/** Form 07, “Sổ theo dõi hồ sơ”: the dossiers received from one day to another, one book per field. */
export const Register = z.extend(FormHead, {
  field: z.optional(z.string()),
  from: z.iso.date(),
  until: z.iso.date(),
  rows: z.array(RegisterRow),
});
export type Register = z.infer<typeof Register>;
