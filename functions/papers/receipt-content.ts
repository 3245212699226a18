import * as z from 'zod/mini';
import type { Dossier } from '../../core/dossier.ts';
import type { Particulars } from '../../core/particulars.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { agencyName, type Province } from '../../core/province.ts';
import { answerAt } from '../../core/form/answers.ts';
import { phraseOf } from '../../core/term.ts';
import { FormHead, Hand, localTime, LocalTime, Party } from './one-stop-form.ts';

export interface ReceiptMaterial {
  readonly dossier: Dossier;
  readonly procedure: Procedure;
  readonly edition: Edition;
  readonly province: Province;
  readonly particulars: Particulars;
}

const Authoriser = z.extend(Party, {
  /** By which document the power was given. */
  paper: z.optional(z.string()),
});

/** Form 01, “Giấy tiếp nhận hồ sơ và hẹn trả kết quả”; it is dated with the day of receipt. */
export const Receipt = z.extend(z.omit(FormHead, { at: true }), {
  number: z.string(),
  dossier: z.string(),
  centre: z.string(),
  applicant: Party,
  authoriser: z.optional(Authoriser),
  request: z.string(),
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

export const receiptData = ({ dossier, procedure, edition, province, particulars }: ReceiptMaterial): Receipt => {
  const commune = province.communes.find(({ code }) => code === dossier.commune);
  const agency = commune === undefined ? province.agency.name.vi : agencyName(commune).vi;
  const centre = 'Trung tâm Phục vụ hành chính công';
  const address = ['mother', 'father']
    .filter((who) => answerAt(particulars.answers, `${who}.citizenId`) === particulars.applicant.citizenId)
    .map((who) => answerAt(particulars.answers, `${who}.residence`))
    .at(0);
  return {
    dossier: dossier.code,
    number: `${dossier.code.split('-').at(-1) ?? ''}/TTPVHCC`,
    agency: { parent: agency, name: centre },
    place: commune?.name ?? province.name.vi,
    centre: agency.replace('Ủy ban nhân dân', centre),
    applicant: {
      name: particulars.applicant.name,
      identifier: particulars.applicant.citizenId,
      ...(address === undefined ? {} : { address: String(address) }),
    },
    request: procedure.name.vi,
    components: edition.components
      .filter(({ kind }) => kind === 'eform')
      .map(({ name }) => ({ name: name.vi, copies: 'bản điện tử' })),
    sets: 1,
    legalTime: termText(edition),
    receivedAt: localTime(dossier.submittedAt),
    dueAt: localTime(dossier.dueAt),
    resultPlace: 'Tài khoản của công dân trên Cổng (bản điện tử có ký số)',
    receiver: { name: 'Hệ thống thông tin giải quyết thủ tục hành chính' },
  };
};
