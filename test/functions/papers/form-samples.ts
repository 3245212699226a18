import type { Apology } from '../../../functions/papers/apology-content.ts';
import type { ControlSheet } from '../../../functions/papers/control-sheet-content.ts';
import type { RefusalNotice } from '../../../functions/papers/refusal-notice-content.ts';
import type { Register } from '../../../functions/papers/register-content.ts';
import type { StopNotice } from '../../../functions/papers/stop-notice-content.ts';
import type { SupplementRequest } from '../../../functions/papers/supplement-request-content.ts';
import { receipt } from '../results/samples.ts';

export const dossier = 'H37.001-261121-0007';
export const office = 'Ủy ban nhân dân phường Đông Kinh';
const centre = 'Trung tâm Phục vụ hành chính công phường Đông Kinh';
const procedure = 'Đăng ký khai sinh';
const applicant = receipt.applicant;
const head = {
  agency: { parent: office, name: 'Trung tâm Phục vụ hành chính công' },
  place: 'Đông Kinh',
  at: '2026-11-23T14:05',
};
const signer = { authority: 'KT. Chủ tịch', title: 'Phó Chủ tịch', name: 'Lương Thị Bích Ngọc' };

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

const apology: Apology = {
  ...head,
  dossier,
  number: '12/PXL',
  to: applicant.name,
  receivedAt: '2026-11-21T09:41',
  office,
  procedure,
  identifier: applicant.identifier,
  dueAt: '2026-11-23T17:30',
  reason: 'Cơ sở dữ liệu hộ tịch điện tử gián đoạn từ 8 giờ đến 16 giờ ngày 23 tháng 11 năm 2026.',
  newDueAt: '2026-11-25T17:30',
  signer,
};

const stopNotice: StopNotice = {
  ...head,
  dossier,
  to: applicant.name,
  office,
  receivedAt: '2026-11-21T09:41',
  procedure,
  identifier: applicant.identifier,
  stoppedAt: '2026-11-23T14:05',
  requested: true,
  signer,
};

export const oneStop = 'Bộ phận TN&TKQ';
const controlSheet: ControlSheet = {
  ...head,
  dossier,
  number: '07/PKS-TTPVHCC',
  office,
  partners: 'Công an tỉnh Lạng Sơn',
  receivedAt: '2026-11-21T09:41',
  dueAt: '2026-11-23T17:30',
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
      at: '2026-11-23T17:30',
      result: 'đúng hạn',
      note: 'Người nộp hồ sơ đã xác nhận bản dự thảo.',
    },
    {
      from: { unit: 'Lãnh đạo Ủy ban nhân dân phường', name: 'Lương Thị Bích Ngọc' },
      to: { unit: oneStop },
      at: '2026-11-24T08:15',
      result: 'quá hạn',
    },
  ],
};

const register: Register = {
  ...head,
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
      receivedAt: '2026-11-21T09:41',
      dueAt: '2026-11-23T17:30',
      returnedAt: '2026-11-23T16:12',
      channel: 'Trực tuyến',
      received: 'Đã nhận',
    },
    {
      dossier: 'H37.001-261123-0012',
      procedure: 'Cấp Giấy xác nhận tình trạng hôn nhân',
      applicant: 'Nông Thị Mai',
      office,
      receivedAt: '2026-11-23T08:20',
      dueAt: '2026-11-26T17:30',
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
