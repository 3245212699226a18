import * as z from 'zod/mini';
import { FormHead, LocalTime, Signer } from './one-stop-form.ts';

/** Form 05, “Thông báo dừng giải quyết hồ sơ”; the Circular’s own fields were not found. */
export const StopNotice = z.extend(FormHead, {
  dossier: z.string(),
  to: z.string(),
  office: z.string(),
  receivedAt: LocalTime,
  procedure: z.string(),
  identifier: z.optional(z.string()),
  stoppedAt: LocalTime,
  /** At the applicant’s own request (Circular 03/2025/TT-VPCP, Article 7). */
  requested: z.boolean(),
  reason: z.optional(z.string()),
  signer: Signer,
});
export type StopNotice = z.infer<typeof StopNotice>;
