import * as z from 'zod/mini';
import type { Edition } from '../../core/procedure/edition.ts';
import { phraseOf } from '../../core/term.ts';
import { platform, receptionOf, type FormMaterial } from './form-material.ts';
import { Hand, localTime, LocalTime, Party, Reception } from './one-stop-form.ts';

const Authoriser = z.extend(Party, {
  /** By which document the power was given. */
  paper: z.optional(z.string()),
});

/** Form 01, “Giấy tiếp nhận hồ sơ và hẹn trả kết quả”. */
export const Receipt = z.extend(Reception, {
  authoriser: z.optional(Authoriser),
  components: z.array(z.strictObject({ name: z.string(), copies: z.optional(z.string()) })),
  sets: z.int(),
  legalTime: z.string(),
  receivedAt: LocalTime,
  dueAt: LocalTime,
  resultPlace: z.string(),
  /** Its line in the book, where one is kept on paper. */
  register: z.optional(
    z.strictObject({ name: z.optional(z.string()), book: z.optional(z.string()), order: z.optional(z.string()) }),
  ),
  receiver: Hand,
  /** The dossier’s own address, as SVG. */
  qr: z.optional(z.string()),
});
export type Receipt = z.infer<typeof Receipt>;

const termText = ({ term }: Edition): string =>
  term.cutoff === undefined
    ? phraseOf(term).vi
    : `${phraseOf(term).vi} (nhận sau ${term.cutoff}: tính từ ngày làm việc tiếp theo)`;

/** What was received, from whom and when, and when the result is due. */
export const receipt = (material: FormMaterial): Receipt => {
  const { before, edition } = material;
  return {
    ...receptionOf(material),
    components: edition.components
      .filter(({ kind }) => kind === 'eform')
      .map(({ name }) => ({ name: name.vi, copies: 'bản điện tử' })),
    sets: 1,
    legalTime: termText(edition),
    receivedAt: localTime(before.submittedAt),
    dueAt: localTime(before.dueAt),
    resultPlace: 'Tài khoản của công dân trên Cổng (bản điện tử có ký số)',
    receiver: { name: platform },
  };
};
