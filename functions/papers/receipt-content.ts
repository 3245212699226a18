import type { Dossier } from '../../core/dossier.ts';
import type { Particulars } from '../../core/particulars.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Province } from '../../core/province.ts';
import { answerAt } from '../../core/form/answers.ts';
import { dateOf, timeOf } from '../../core/vietnam-time.ts';

export interface ReceiptMaterial {
  readonly dossier: Dossier;
  readonly procedure: Procedure;
  readonly edition: Edition;
  readonly province: Province;
  readonly particulars: Particulars;
}

/** Wall-clock time in Vietnam, ISO 8601 without a zone, as the templates read it. */
const local = (instant: string): string => `${dateOf(Date.parse(instant))}T${timeOf(Date.parse(instant))}:00`;

const termText = ({ term }: Edition): string =>
  term.kind === 'same-day'
    ? `trong ngày (nhận sau ${term.cutoff}: ngày làm việc tiếp theo)`
    : `${term.days} ngày làm việc`;

/** Form 01 of Circular 03/2025/TT-VPCP, “Giấy tiếp nhận hồ sơ và hẹn trả kết quả”. */
export const receiptData = ({ dossier, procedure, edition, province, particulars }: ReceiptMaterial): object => {
  const commune = province.communes.find(({ code }) => code === dossier.commune);
  const centre = `Trung tâm Phục vụ hành chính công ${commune?.fullName ?? ''}`.trim();
  const address = ['mother', 'father']
    .filter((who) => answerAt(particulars.answers, `${who}.citizenId`) === particulars.applicant.citizenId)
    .map((who) => answerAt(particulars.answers, `${who}.residence`))
    .at(0);
  return {
    dossier: dossier.code,
    number: `${dossier.code.split('-').at(-1) ?? ''}/TTPVHCC`,
    agency: { parent: commune?.fullName ?? province.name.vi, name: 'Trung tâm Phục vụ hành chính công' },
    place: commune?.name ?? province.name.vi,
    centre,
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
    receivedAt: local(dossier.submittedAt),
    dueAt: local(dossier.dueAt),
    resultPlace: 'Tài khoản của công dân trên Cổng (bản điện tử có ký số)',
    receiver: { name: 'Hệ thống thông tin giải quyết thủ tục hành chính' },
  };
};
