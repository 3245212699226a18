import * as z from 'zod/mini';
import { FormHead, Hand, Items, Party } from './one-stop-form.ts';

/** Form 03, “Phiếu từ chối tiếp nhận giải quyết hồ sơ”. */
export const RefusalNotice = z.extend(FormHead, {
  dossier: z.string(),
  centre: z.string(),
  applicant: Party,
  request: z.string(),
  reasons: Items,
  receiver: Hand,
});
export type RefusalNotice = z.infer<typeof RefusalNotice>;
