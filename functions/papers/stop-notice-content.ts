import * as z from 'zod/mini';
import { stopTexts } from '../../core/sentences.ts';
import { letterOf, platform, type FormMaterial } from './form-material.ts';
import { Letter, localTime, LocalTime, type Signer } from './one-stop-form.ts';

/** Form 05, “Thông báo dừng giải quyết hồ sơ”; the Circular’s own fields were not found. */
export const StopNotice = z.extend(Letter, {
  stoppedAt: LocalTime,
  /** At the applicant’s own request (Circular 03/2025/TT-VPCP, Article 7). */
  requested: z.boolean(),
  reason: z.optional(z.string()),
});
export type StopNotice = z.infer<typeof StopNotice>;

/** The applicant withdrew it, or the time in which they could answer is over. */
const reasonOf = ({ event, note }: FormMaterial): Pick<StopNotice, 'requested' | 'reason'> => {
  if (event.type === 'dossier-withdrawn') return { requested: true, ...(note === undefined ? {} : { reason: note }) };
  if (event.type !== 'dossier-stopped') throw new Error(`${event.type} stops nothing`);
  const { code, ground } = event.data;
  return { requested: false, reason: `${stopTexts[code]?.vi ?? code} (${ground}).` };
};

/** An officer of the one-stop unit, or the platform, which nobody signs for. */
const handOf = ({ event, staff }: FormMaterial): Signer => {
  const member = staff.get(event.by.id);
  if (member === undefined) return { title: 'Thông báo được lập tự động', name: platform };
  return { title: member.title, name: member.name };
};

/** What the one-stop unit tells of a dossier that ended without a decision. */
export const stopNotice = (material: FormMaterial): StopNotice => ({
  ...letterOf(material, material.letterhead.centre),
  stoppedAt: localTime(material.event.at),
  ...reasonOf(material),
  signer: handOf(material),
});
