import * as z from 'zod/mini';
import { FormHead, Hand, Items, Party } from './one-stop-form.ts';

/** Form 02, “Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ”. */
export const SupplementRequest = z.extend(FormHead, {
  dossier: z.string(),
  applicant: Party,
  request: z.string(),
  items: Items,
  reason: z.optional(z.string()),
  /** Whom the applicant may ask. */
  contact: z.optional(z.strictObject({ name: z.optional(z.string()), phone: z.optional(z.string()) })),
  guide: Hand,
});
export type SupplementRequest = z.infer<typeof SupplementRequest>;
