import * as z from 'zod/mini';
import { fieldsOf } from '../../core/form/answers.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { SupplementItem } from '../../events/supplements.ts';
import { doerOf, headOf, partyOf, type FormMaterial } from './form-material.ts';
import { FormHead, Hand, Items, Party, spoken } from './one-stop-form.ts';

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

/** One thing that is missing: the component, the questions in it to answer anew, and the law that asks for it. */
const itemText = ({ components, form }: Edition, { component: id, fields, ground }: SupplementItem): string => {
  const labels = new Map(fieldsOf(form).map(({ path, field }) => [path, field.label.vi]));
  const name = components.find((component) => component.id === id)?.name.vi ?? id;
  const asked = fields.map((path) => labels.get(path) ?? path).join('; ');
  return `${name}${asked === '' ? '' : `: ${asked}`} (${ground})`;
};

/** What the officer asked for, in the one notice there is. */
export const supplementRequest = (material: FormMaterial): SupplementRequest => {
  const { before, event, edition, procedure, particulars, note } = material;
  if (event.type !== 'supplement-requested') throw new Error(`${event.type} asks for no supplement`);
  const guide = { name: doerOf(material) };
  return {
    ...headOf(material),
    dossier: before.code,
    applicant: partyOf(particulars),
    request: procedure.name.vi,
    items: event.data.items.map((item) => itemText(edition, item)),
    reason: [...(note === undefined ? [] : [note]), `Thời hạn bổ sung: ${spoken(event.data.answerBy)}.`].join('\n'),
    contact: guide,
    guide,
  };
};
