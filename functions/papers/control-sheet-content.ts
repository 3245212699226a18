import * as z from 'zod/mini';
import { hopsOf } from './control-sheet-hops.ts';
import { headOf, type FormMaterial } from './form-material.ts';
import { FormHead, localTime, LocalTime } from './one-stop-form.ts';

/** A hop stands on one page, so what it says must fit there. */
const upTo = (characters: number) => z.string().check(z.maxLength(characters));
const Side = z.strictObject({ unit: upTo(200), name: z.optional(upTo(100)) });

/** One time the dossier changed hands: who gave it, who took it, and how the giver stood with the term. */
export const Hop = z.strictObject({
  from: Side,
  to: Side,
  at: LocalTime,
  result: z.optional(z.enum(['trước hạn', 'đúng hạn', 'quá hạn'])),
  note: z.optional(upTo(300)),
});
export type Hop = z.infer<typeof Hop>;

/** Form 06, “Phiếu kiểm soát quá trình giải quyết hồ sơ”. */
export const ControlSheet = z.extend(FormHead, {
  dossier: z.string(),
  office: z.string(),
  partners: z.optional(z.string()),
  receivedAt: LocalTime,
  dueAt: LocalTime,
  hops: z.array(Hop).check(z.minLength(1)),
});
export type ControlSheet = z.infer<typeof ControlSheet>;

/** The way of a dossier that has ended, from its log. */
export const controlSheet = (material: FormMaterial): ControlSheet => ({
  ...headOf(material),
  dossier: material.before.code,
  office: material.letterhead.agency,
  ...(material.partners === undefined || material.partners.size === 0
    ? {}
    : { partners: [...material.partners.values()].join('; ') }),
  receivedAt: localTime(material.before.submittedAt),
  dueAt: localTime(material.dueAt),
  hops: hopsOf(material),
});
