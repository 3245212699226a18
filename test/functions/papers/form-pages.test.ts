import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRenderer } from '../../../functions/results/render.ts';
import { needs, run } from '../results/debian-tools.ts';
import * as samples from '../results/samples.ts';
import { formSamples } from './form-samples.ts';

const renderer = createRenderer(samples);
const file = join(mkdtempSync(join(tmpdir(), 'motcua-pages-')), 'form.pdf');
const {
  apology,
  receipt,
  register,
  'control-sheet': controlSheet,
  'refusal-notice': refusalNotice,
  'stop-notice': stopNotice,
  'supplement-request': supplementRequest,
} = formSamples;

/** The lines of each page. */
const pagesOf = (template: string, data: object): string[][] => {
  writeFileSync(file, renderer.render({ template, data, at: samples.issuedAt }).pdf);
  const pages = run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
  return pages.map((page) => page.split('\n').map((line) => line.trim().replaceAll(/ +/g, ' ')));
};
const times = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);
const paragraph = 'Một đoạn dài hơn một dòng của trang, để thử xem chữ ký ở đâu khi số đoạn tăng lên từng đoạn một.';
const paragraphs = (count: number): string => times(count, paragraph).join('\n');

test.for([
  [
    'apology',
    (count: number) => ({ ...apology, reason: paragraphs(count) }),
    'Mong nhận được sự thông cảm',
    'PHÓ CHỦ TỊCH',
  ],
  [
    'receipt',
    (count: number) => ({ ...receipt, components: times(count, { name: 'Giấy chứng sinh' }) }),
    'Vào Sổ theo dõi hồ sơ',
    'NGƯỜI TIẾP NHẬN HỒ SƠ',
  ],
  [
    'refusal-notice',
    (count: number) => ({ ...refusalNotice, reasons: times(count, paragraph) }),
    'Xin thông báo cho Ông/Bà',
    'NGƯỜI TIẾP NHẬN HỒ SƠ',
  ],
  [
    'stop-notice',
    (count: number) => ({ ...stopNotice, reason: paragraphs(count) }),
    'thông báo để',
    'CÔNG CHỨC TƯ PHÁP',
  ],
  [
    'supplement-request',
    (count: number) => ({ ...supplementRequest, items: times(count, paragraph) }),
    'Trong quá trình hoàn thiện hồ sơ',
    'NGƯỜI HƯỚNG DẪN',
  ],
  [
    'control-sheet',
    (count: number) => ({ ...controlSheet, hops: times(count, controlSheet.hops[1]) }),
    '1. Giao:',
    'Ghi chú:',
  ],
  ['register', (count: number) => ({ ...register, rows: times(count, register.rows[0]) }), receipt.dossier, 'Ghi chú:'],
] as const)(
  'the end of the %s never stands alone on a page, however long it grows',
  ([template, sized, last, end], { skip }) => {
    needs(skip, 'pdftotext');
    const lengths = new Set<number>();
    for (let count = 1; count <= 14; count += 1) {
      const pages = pagesOf(template, sized(count));
      lengths.add(pages.length);
      const page = pages.at(-1) ?? [];
      const lineOf = (words: string) => page.findLastIndex((line) => line.includes(words));
      expect(lineOf(last)).toBeGreaterThanOrEqual(0);
      expect(lineOf(end)).toBeGreaterThan(lineOf(last));
    }
    expect(lengths.size).toBeGreaterThan(1);
  },
);

test('the number of a law and a long address of electronic mail stand on one line', ({ skip }) => {
  needs(skip, 'pdftotext');
  const email = 'nguyen.dinh-khuong_phuong.dong.kinh@van-phong.langson.gov.vn';
  for (let width = 0; width < 60; width += 3) {
    const reasons = [`${'i'.repeat(width)} Luật Hộ tịch 60/2014/QH13, Điều 13; Nghị định 118/2025/NĐ-CP, Điều 11`];
    const [lines = []] = pagesOf('refusal-notice', {
      ...refusalNotice,
      applicant: { ...refusalNotice.applicant, email },
      reasons,
    });
    for (const whole of [email, '60/2014/QH13,', '118/2025/NĐ-CP,'])
      expect(lines.filter((line) => line.includes(whole))).toHaveLength(1);
  }
});

test('the reason of a notice begins on the line that announces it', ({ skip }) => {
  needs(skip, 'pdftotext');
  const data = { ...stopNotice, requested: false, reason: 'Hết thời hạn bổ sung.' };
  const [lines] = pagesOf('stop-notice', data);
  expect(lines).toContain('Lý do: Hết thời hạn bổ sung.');
});

test('a receipt that lists nothing leaves the place of the list', ({ skip }) => {
  needs(skip, 'pdftotext');
  const [lines] = pagesOf('receipt', { ...receipt, components: [] });
  expect(lines).toContainEqual(expect.stringMatching(/^Thành phần hồ sơ nộp gồm: …+$/));
  expect(lines).toContain('Số lượng hồ sơ: 1 (bộ)');
});

test('paragraphs stand at least six points further apart than lines', ({ skip }) => {
  needs(skip, 'pdftotext');
  pagesOf('apology', { ...apology, reason: paragraphs(3) });
  const words = [...run('pdftotext', '-bbox', file, '-').matchAll(/yMin="([\d.]+)".*?>(.*?)</g)];
  const tops = (wanted: string): number[] => words.flatMap(([, top, word]) => (word === wanted ? [Number(top)] : []));
  const [first = 0, second = 0] = tops('Một');
  const [wrapped = 0] = tops('từng');
  expect(second - wrapped - (wrapped - first)).toBeGreaterThanOrEqual(5.99);
});

test('a parent who is not known leaves dots on the line of each question', ({ skip }) => {
  needs(skip, 'pdftotext');
  const { mother: _mother, ...certificate } = samples.birthCertificate;
  const pages = pagesOf('birth-certificate', certificate);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContainEqual(expect.stringMatching(/^Năm sinh: …+ Dân tộc: …+ Quốc tịch: …+$/));
  for (const question of ['Họ, chữ đệm, tên người mẹ', 'Nơi cư trú', 'Số định danh cá nhân'])
    expect(pages[0]).toContainEqual(expect.stringMatching(new RegExp(`^${question}: …+$`)));
});

test('the signature of a certificate has the day of registration above it, however long the answers are', ({
  skip,
}) => {
  needs(skip, 'pdftotext');
  const { birthCertificate } = samples;
  for (let count = 1; count <= 12; count += 1) {
    const parent = { ...birthCertificate.mother, residence: times(count, 'Thôn Nà Pàn, xã Hữu Lũng').join(', ') };
    const page = pagesOf('birth-certificate', { ...birthCertificate, mother: parent, father: parent }).at(-1);
    expect(page).toContain('Ngày, tháng, năm đăng ký: 23/11/2026');
    expect(page?.join(' ')).toContain('Lương Thị Bích Ngọc');
  }
});
