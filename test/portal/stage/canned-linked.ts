import type { LinkedView } from '../../../functions/answers/linked.ts';
import { code } from './canned-data.ts';
import { base } from './canned-dossiers.ts';

const { status, statusText, phase, dueAt, submittedAt, changedAt, finance } = base;
const dossier = { status, statusText, phase, dueAt, submittedAt, changedAt, finance };

/** A birth that is registered, a residence that nobody takes up in time, and a health card that was refused. */
export const linkedMatter: LinkedView = {
  code,
  procedure: '2.000986',
  name: { vi: 'Liên thông đăng ký khai sinh', en: 'Linked birth' },
  state: 'under-way',
  text: { vi: 'Đang giải quyết. Có giá trị: Giấy khai sinh.', en: 'Under way. What stands: Birth certificate.' },
  begunAt: submittedAt,
  changedAt,
  children: [
    {
      procedure: 'birth-registration',
      code: '1.001193',
      name: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
      state: 'done',
      text: { vi: 'Xong, kết quả có giá trị', en: 'Done; its result stands' },
      dossier: { ...dossier, code, agency: { vi: 'Ủy ban nhân dân phường', en: 'Committee of the ward' } },
    },
    {
      procedure: 'permanent-residence',
      code: '1.004222',
      name: { vi: 'Đăng ký thường trú', en: 'Registration of permanent residence' },
      state: 'begun',
      text: { vi: 'Đã chuyển đến cơ quan giải quyết', en: 'Passed to the agency' },
      late: '2026-11-23T04:00:00.000Z',
      limit: { by: '2026-11-24T10:30:00.000Z', ground: 'Nghị định 301/2026/NĐ-CP: không quá 02 ngày làm việc' },
      dossier: {
        ...dossier,
        code: 'H56.001.CA-261121-0001',
        agency: { vi: 'Công an phường', en: 'Police of the ward' },
      },
    },
    {
      procedure: 'child-health-card',
      code: 'child-health-card',
      name: { vi: 'Cấp thẻ bảo hiểm y tế', en: 'Health insurance card' },
      state: 'refused',
      text: { vi: 'Cơ quan từ chối, lý do ghi trong hồ sơ', en: 'Refused by the agency; its dossier says why' },
      instead: { vi: 'Giấy khai sinh vẫn có giá trị. Hãy nộp riêng.', en: 'The certificate stands. File by itself.' },
    },
  ],
};
