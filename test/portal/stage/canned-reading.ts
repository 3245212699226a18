import type { FileReading } from '../../../functions/answers/digitisation.ts';
import { cannedFile } from './canned-files.ts';
import { ok, type Answered, type Asked } from './answered.ts';

const { file } = cannedFile();
const box = (y: number, width: number) => ({ page: 1, x: 0.3, y, width, height: 0.02 });
const print = (value: string, y: number, more: object = {}) => ({
  value,
  confidence: 96,
  from: 'print' as const,
  box: box(y, value.length / 60),
  doubts: [],
  ...more,
});

export const cannedReading: FileReading = {
  file,
  component: { vi: 'Giấy chứng sinh', en: 'Birth notice' },
  state: 'read',
  kind: { id: 'birth-notice', name: { vi: 'Giấy chứng sinh', en: 'Birth notice' } },
  pages: [{ page: 1, width: 1654, height: 2339, url: `/v1/dossiers/x/files/${file}/pages/1` }],
  fields: [
    { id: 'number', label: { vi: 'Số', en: 'Number' }, read: print('1024/2026', 0.12) },
    {
      id: 'mother.name',
      label: { vi: 'Họ, chữ đệm, tên mẹ', en: 'Mother: full name' },
      read: print('NGUYÊN THỊ LAN', 0.18, {
        confidence: 72,
        doubts: ['unsure', 'surname'],
        likely: 'NGUYỄN THỊ LAN',
      }),
      declared: 'Nguyễn Thị Lan',
    },
    {
      id: 'child.birthDate',
      label: { vi: 'Đã sinh con vào ngày', en: 'Child born on' },
      read: print('2026-02-20', 0.3),
      declared: '2026-02-21',
    },
    { id: 'child.sex', label: { vi: 'Giới tính của con', en: 'Child: sex' }, declared: 'Nữ' },
  ],
  findings: [
    {
      rule: 'skewed',
      page: 1,
      text: { vi: 'Trang bị nghiêng khoảng 3 độ.', en: 'The page leans by about 3 degrees.' },
      ground: 'Thông tư 01/2023/TT-VPCP, Điều 8',
    },
  ],
  confirmable: true,
};

/** What was read in the one file, and what an officer says to it. */
export class CannedReading {
  now: FileReading = cannedReading;
  /** A page, as JPEG in base64. */
  picture = '';
  readonly confirmed: unknown[] = [];

  answer({ method, path, body }: Asked): Answered | undefined {
    if (path.endsWith('/reading')) return ok(this.now);
    if (/\/pages\/\d+$/.test(path)) return ok({ page: 1, type: 'image/jpeg', base64: this.picture });
    if (method !== 'POST' || !/\/files\/[^/]+\/confirmation$/.test(path)) return undefined;
    this.confirmed.push(body);
    const values = { number: '1024/2026', 'mother.name': 'NGUYỄN THỊ LAN' };
    const confirmed = { at: '2026-11-24T03:05:00Z', by: 'cb02', changed: ['mother.name'], values };
    const copy = `/v1/dossiers/x/files/${file}/copy`;
    this.now = { ...this.now, state: 'confirmed', confirmable: false, confirmed, copy };
    return ok({ code: 'x', version: 9, phase: 'verify', status: 4 });
  }
}
