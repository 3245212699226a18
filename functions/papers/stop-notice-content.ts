import * as z from 'zod/mini';
import { stopTexts } from '../../core/sentences.ts';
import { headOf, signerOf, type FormMaterial } from './form-material.ts';
import { FormHead, localTime, LocalTime, Signer } from './one-stop-form.ts';

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

/** The applicant withdrew it, or the time in which they could answer is over. */
const reasonOf = ({ event, note }: FormMaterial): Pick<StopNotice, 'requested' | 'reason'> => {
  if (event.type === 'dossier-withdrawn') return { requested: true, ...(note === undefined ? {} : { reason: note }) };
  if (event.type !== 'dossier-stopped') throw new Error(`${event.type} stops nothing`);
  const { code, ground } = event.data;
  return { requested: false, reason: `${stopTexts[code]?.vi ?? code} (${ground}).` };
};

export const stopNotice = (material: FormMaterial): StopNotice => {
  const { before, event, procedure, particulars, letterhead } = material;
  return {
    ...headOf(material),
    dossier: before.code,
    to: particulars.applicant.name,
    office: letterhead.agency,
    receivedAt: localTime(before.submittedAt),
    procedure: procedure.name.vi,
    identifier: particulars.applicant.citizenId,
    stoppedAt: localTime(event.at),
    ...reasonOf(material),
    signer: signerOf(material),
  };
};
