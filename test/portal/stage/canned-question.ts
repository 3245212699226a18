import type { AskedQuestion, Opinion } from '../../../functions/answers/question.ts';
import { code, procedure, province } from './canned-data.ts';

const asked = { askedAt: '2026-11-21T03:00:00Z', dueAt: '2026-11-25T10:30:00Z' };
const text = (vi: string) => ({ vi, en: vi });

/** What the land office asks another agency about a parcel. */
export const question: AskedQuestion = {
  ...asked,
  code,
  procedure: procedure.code,
  name: procedure.name,
  version: 9,
  communes: [],
  asker: province.agency.name,
  question: text('Thửa đất có đang tranh chấp không?'),
  silence: { means: 'consent', ground: 'Nghị định 118/2025/NĐ-CP' },
  ground: 'Luật Đất đai 31/2024/QH15',
  form: {
    steps: [
      {
        id: 'plot',
        title: text('Thửa đất'),
        fields: [
          { id: 'number', kind: 'text', label: text('Thửa số') },
          { id: 'purpose', kind: 'text', label: text('Mục đích sử dụng') },
        ],
      },
    ],
  },
  answers: { plot: { number: '142' } },
};

/** Of three that were asked, one agrees, one objects, and one has not answered. */
export const opinions: Opinion[] = [
  { ...asked, agency: text('Thuế tỉnh'), unit: 'H56.TH', question: text('Thuế'), said: 'agrees', at: asked.askedAt },
  {
    ...asked,
    agency: text('Phòng Kinh tế'),
    unit: 'H56.001.KT',
    question: text('Quy hoạch'),
    said: 'objects',
    at: asked.askedAt,
    note: 'Vướng kế hoạch mở đường',
  },
  { ...asked, agency: text('Ủy ban nhân dân phường'), unit: 'H56.001', question: text('Tranh chấp') },
];
