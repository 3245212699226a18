import type { Apology } from '../../../functions/papers/apology-content.ts';
import type { ControlSheet } from '../../../functions/papers/control-sheet-content.ts';
import type { RefusalNotice } from '../../../functions/papers/refusal-notice-content.ts';
import type { Register } from '../../../functions/papers/register-content.ts';
import type { StopNotice } from '../../../functions/papers/stop-notice-content.ts';
import type { SupplementRequest } from '../../../functions/papers/supplement-request-content.ts';
import birthRegistration from '../../../procedures/birth-registration.ts';
import { birthCertificate, receipt } from '../results/samples.ts';

const { dossier, applicant, centre, receivedAt, dueAt, agency, place } = receipt;
const head = { agency, place, at: '2026-11-23T14:05' };
export const office = agency.parent;
const procedure = birthRegistration.name.vi;
const { signer } = birthCertificate;
const letter = { ...head, dossier, to: applicant.name, receivedAt, procedure, identifier: applicant.identifier };

const supplementRequest: SupplementRequest = {
  ...head,
  dossier,
  number: '03/PBS-TTPVHCC',
  applicant,
  request: procedure,
  items: [
    'Giấy chứng sinh: bản chụp không đọc được số; chụp lại cả hai mặt.',
    'Văn bản cam đoan về việc sinh, khi không có giấy chứng sinh.',
  ],
  reason: 'Cơ sở dữ liệu của Bộ Y tế chưa có giấy chứng sinh này.',
  contact: { name: 'Vi Văn Thắng', phone: '0205 3812 345' },
  guide: { name: 'Vi Văn Thắng' },
};

const refusalNotice: RefusalNotice = {
  ...head,
  dossier,
  number: '01/PTC-TTPVHCC',
  centre,
  applicant,
  request: procedure,
  reasons: ['Không thuộc thẩm quyền của Ủy ban nhân dân phường (Luật Hộ tịch 60/2014/QH13, Điều 13).'],
  receiver: { name: 'Vi Văn Thắng' },
};

/** An outage moved the 23rd to the 25th; the 24th is a holiday, so that the 23rd is the last day for an apology. */
const apology: Apology = {
  ...letter,
  agency: { name: office },
  number: '12/PXL',
  office,
  promisedAt: dueAt,
  dueAt: '2026-11-25T17:30',
  late: false,
  reason: 'Cơ sở dữ liệu hộ tịch điện tử gián đoạn từ 8 giờ ngày 23 tháng 11 năm 2026.',
  newDueAt: '2026-11-27T17:30',
  signer,
};

const stopNotice: StopNotice = {
  ...letter,
  office: centre,
  stoppedAt: head.at,
  requested: true,
  signer: { title: 'Công chức tư pháp - hộ tịch', name: 'Hoàng Thị Lan' },
};

export const oneStop = 'Bộ phận TN&TKQ';
const controlSheet: ControlSheet = {
  ...head,
  at: '2026-11-25T08:15',
  dossier,
  number: '07/PKS-TTPVHCC',
  office,
  partners: 'Công an tỉnh Lạng Sơn',
  receivedAt,
  dueAt,
  hops: [
    {
      from: { unit: oneStop, name: 'Vi Văn Thắng' },
      to: { unit: 'Công chức tư pháp - hộ tịch', name: 'Hoàng Thị Lan' },
      at: '2026-11-23T08:02',
      result: 'trước hạn',
    },
    {
      from: { unit: 'Công chức tư pháp - hộ tịch', name: 'Hoàng Thị Lan' },
      to: { unit: 'Lãnh đạo Ủy ban nhân dân phường', name: 'Lương Thị Bích Ngọc' },
      at: dueAt,
      result: 'đúng hạn',
      note: 'Người nộp hồ sơ đã xác nhận bản dự thảo.',
    },
    {
      from: { unit: 'Lãnh đạo Ủy ban nhân dân phường', name: 'Lương Thị Bích Ngọc' },
      to: { unit: oneStop },
      at: '2026-11-25T08:15',
      result: 'quá hạn',
    },
  ],
};

const register: Register = {
  ...head,
  at: '2026-11-30T17:30',
  number: '01/STD-TTPVHCC',
  field: 'Hộ tịch',
  from: '2026-11-01',
  until: '2026-11-30',
  rows: [
    {
      dossier,
      procedure,
      applicant: applicant.name,
      contact: `${applicant.address}\n${applicant.phone}`,
      office,
      receivedAt,
      dueAt,
      returnedAt: '2026-11-23T16:12',
      channel: 'Trực tuyến',
      received: 'Đã nhận',
    },
    {
      dossier: 'H37.001-261127-0012',
      procedure: 'Cấp Giấy xác nhận tình trạng hôn nhân',
      applicant: 'Nông Thị Mai',
      office,
      receivedAt: '2026-11-27T08:20',
      dueAt: '2026-12-02T17:30',
    },
  ],
};

/** Each of the seven forms with everything it can say, by the name of its template. */
export const formSamples = {
  receipt,
  'supplement-request': supplementRequest,
  'refusal-notice': refusalNotice,
  apology,
  'stop-notice': stopNotice,
  'control-sheet': controlSheet,
  register,
};
export type Template = keyof typeof formSamples;
