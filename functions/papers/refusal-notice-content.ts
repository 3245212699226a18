import * as z from 'zod/mini';
import { doerOf, headOf, partyOf, type FormMaterial } from './form-material.ts';
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

/** Why the dossier was refused: each reason of the edition with its ground, then what the officer wrote. */
export const refusalNotice = (material: FormMaterial): RefusalNotice => {
  const { before, event, edition, procedure, particulars, letterhead, note } = material;
  if (event.type !== 'dossier-refused') throw new Error(`${event.type} refuses nothing`);
  const labels = new Map(edition.refusalReasons.map(({ code, label }) => [code, label.vi]));
  return {
    ...headOf(material),
    dossier: before.code,
    centre: letterhead.centre,
    applicant: partyOf(particulars),
    request: procedure.name.vi,
    reasons: [
      ...event.data.reasons.map(({ code, ground }) => `${labels.get(code) ?? code} (${ground})`),
      ...(note === undefined ? [] : [note]),
    ],
    receiver: { name: doerOf(material) },
  };
};
