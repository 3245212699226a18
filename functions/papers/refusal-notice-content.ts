import * as z from 'zod/mini';
import { doerOf, receptionOf, type FormMaterial } from './form-material.ts';
import { Hand, Items, Reception } from './one-stop-form.ts';

/** Form 03, “Phiếu từ chối tiếp nhận giải quyết hồ sơ”. */
export const RefusalNotice = z.extend(Reception, {
  reasons: Items,
  receiver: Hand,
});
export type RefusalNotice = z.infer<typeof RefusalNotice>;

/** Why the dossier was refused: each reason of the edition with its ground, then what the officer wrote. */
export const refusalNotice = (material: FormMaterial): RefusalNotice => {
  const { event, edition, note } = material;
  if (event.type !== 'dossier-refused') throw new Error(`${event.type} refuses nothing`);
  const labels = new Map(edition.refusalReasons.map(({ code, label }) => [code, label.vi]));
  return {
    ...receptionOf(material),
    reasons: [
      ...event.data.reasons.map(({ code, ground }) => `${labels.get(code) ?? code} (${ground})`),
      ...(note === undefined ? [] : [note]),
    ],
    receiver: { name: doerOf(material) },
  };
};
