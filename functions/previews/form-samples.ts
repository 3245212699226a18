import type { Apology } from '../papers/apology-content.ts';
import type { ControlSheet } from '../papers/control-sheet-content.ts';
import type { FormNumber } from '../papers/forms.ts';
import type { Receipt } from '../papers/receipt-content.ts';
import type { RefusalNotice } from '../papers/refusal-notice-content.ts';
import type { Register } from '../papers/register-content.ts';
import type { StopNotice } from '../papers/stop-notice-content.ts';
import type { SupplementRequest } from '../papers/supplement-request-content.ts';

/** What each form says of a dossier that never was. */
interface FormSamples extends Record<FormNumber, object> {
  readonly '01': Receipt;
  readonly '02': SupplementRequest;
  readonly '03': RefusalNotice;
  readonly '04': Apology;
  readonly '05': StopNotice;
  readonly '06': ControlSheet;
  readonly '07': Register;
}

const dossier = 'H37.001-261120-0007';
const office = 'Ủy ban nhân dân phường Mẫu';
const centre = 'Trung tâm Phục vụ hành chính công phường Mẫu';
const head = { agency: { parent: office, name: centre }, place: 'Mẫu', at: '2026-11-23T14:05' };
const applicant = { name: 'Nguyễn Văn A', identifier: '000000000000', address: 'Tổ 1, phường Mẫu' };
const officer = { name: 'Trần Thị B' };
const [receivedAt, dueAt] = ['2026-11-20T08:00', '2026-11-23T17:30'];
const procedure = 'Đăng ký khai sinh';
const reception = { ...head, dossier, centre, applicant, request: procedure };
const letter = { ...head, dossier, to: applicant.name, receivedAt, procedure, identifier: applicant.identifier };
const signer = { title: 'Chủ tịch', name: 'Lê Văn C' };

export const formSamples: FormSamples = {
  '01': {
    ...reception,
    number: '07/TNHS-TTPVHCC',
    components: [{ name: 'Tờ khai đăng ký khai sinh', copies: 'bản điện tử' }],
    sets: 1,
    legalTime: 'trong ngày làm việc',
    receivedAt,
    dueAt,
    resultPlace: 'Tài khoản của công dân trên Cổng (bản điện tử có ký số)',
    receiver: officer,
  },
  '02': {
    ...head,
    dossier,
    number: '03/PBS-TTPVHCC',
    applicant,
    request: procedure,
    items: ['Văn bản cam đoan về việc sinh, khi không có giấy chứng sinh.'],
    reason:
      'Cơ sở dữ liệu của Bộ Y tế chưa có giấy chứng sinh này.\nThời hạn bổ sung: 17 giờ 30 phút, ngày 30/11/2026.',
    contact: officer,
    guide: officer,
  },
  '03': {
    ...reception,
    number: '01/PTC-TTPVHCC',
    reasons: ['Không thuộc thẩm quyền của Ủy ban nhân dân phường (Luật Hộ tịch 60/2014/QH13, Điều 13).'],
    receiver: officer,
  },
  '04': {
    ...letter,
    agency: { name: office },
    number: '12/PXL',
    office,
    promisedAt: dueAt,
    dueAt,
    late: false,
    reason: 'Cơ sở dữ liệu hộ tịch điện tử gián đoạn từ 8 giờ ngày 23 tháng 11 năm 2026.',
    newDueAt: '2026-11-26T17:30',
    signer,
  },
  '05': { ...letter, office: centre, stoppedAt: head.at, requested: true, signer: { ...officer, title: 'Công chức' } },
  '06': {
    ...head,
    dossier,
    number: '07/PKS-TTPVHCC',
    office,
    receivedAt,
    dueAt,
    hops: [
      {
        from: { unit: 'Bộ phận TN&TKQ', name: officer.name },
        to: { unit: 'Lãnh đạo Ủy ban nhân dân phường', name: signer.name },
        at: dueAt,
        result: 'đúng hạn',
      },
    ],
  },
  '07': {
    ...head,
    number: '01/STD-TTPVHCC',
    field: 'Hộ tịch',
    from: '2026-11-01',
    until: '2026-11-30',
    rows: [{ dossier, procedure, applicant: applicant.name, office, receivedAt, dueAt }],
  },
};
