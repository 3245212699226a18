import * as z from 'zod/mini';
import { letterOf, signerOf, type FormMaterial } from './form-material.ts';
import { Letter, localTime, LocalTime } from './one-stop-form.ts';

/** Form 04, “Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết”. */
export const Apology = z.extend(Letter, {
  /** As the receipt names it. */
  promisedAt: LocalTime,
  /** As it is now, after every pause and extension. */
  dueAt: LocalTime,
  late: z.boolean(),
  reason: z.optional(z.string()),
  newDueAt: LocalTime,
});
export type Apology = z.infer<typeof Apology>;

/** The day that was promised, why it is not kept, and the new one. The agency that decides apologises. */
export const apology = (material: FormMaterial): Apology => {
  const { dueAt, event, log, letterhead, note } = material;
  if (event.type !== 'dossier-rescheduled' || event.due === undefined) throw new Error(`${event.type} sets no new day`);
  return {
    ...letterOf(material, letterhead.agency),
    agency: { name: letterhead.agency },
    promisedAt: localTime(log[0]?.event.due ?? dueAt),
    dueAt: localTime(dueAt),
    late: Date.parse(event.at) > Date.parse(dueAt),
    reason: note ?? event.data.ground,
    newDueAt: localTime(event.due),
    signer: signerOf(material),
  };
};
