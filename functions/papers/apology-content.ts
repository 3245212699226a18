import * as z from 'zod/mini';
import { FormHead, LocalTime, Signer } from './one-stop-form.ts';

/** Form 04, “Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết”. */
export const Apology = z.extend(FormHead, {
  dossier: z.string(),
  to: z.string(),
  receivedAt: LocalTime,
  /** The agency that is late. */
  office: z.string(),
  procedure: z.string(),
  identifier: z.optional(z.string()),
  dueAt: LocalTime,
  reason: z.optional(z.string()),
  newDueAt: LocalTime,
  signer: Signer,
});
export type Apology = z.infer<typeof Apology>;
