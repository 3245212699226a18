import * as z from 'zod/mini';
import { headOf, signerOf, type FormMaterial } from './form-material.ts';
import { FormHead, localTime, LocalTime, Signer } from './one-stop-form.ts';

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

/** The day that was promised, why it is not kept, and the new one. */
export const apology = (material: FormMaterial): Apology => {
  const { before, event, procedure, particulars, letterhead, note } = material;
  if (event.type !== 'dossier-rescheduled' || event.due === undefined) throw new Error(`${event.type} sets no new day`);
  return {
    ...headOf(material),
    dossier: before.code,
    to: particulars.applicant.name,
    receivedAt: localTime(before.submittedAt),
    office: letterhead.agency,
    procedure: procedure.name.vi,
    identifier: particulars.applicant.citizenId,
    dueAt: localTime(before.dueAt),
    reason: note ?? event.data.ground,
    newDueAt: localTime(event.due),
    signer: signerOf(material),
  };
};
