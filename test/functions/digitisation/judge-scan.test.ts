import { expect, test } from 'vitest';
import { findingText } from '../../../functions/digitisation/finding-text.ts';
import { judgeScan, type PageMeasures } from '../../../functions/digitisation/judge-scan.ts';
import { scanRules } from '../../../functions/digitisation/scan-rules.ts';
import type { Line } from '../../../functions/digitisation/words.ts';

const lineOf = (text: string, x = 0.2): Line =>
  text
    .split(' ')
    .map((word) => ({ text: word, confidence: 90, box: { page: 1, x, y: 0.2, width: 0.05, height: 0.02 } }));
const page = (number: number, more: Partial<PageMeasures> = {}): PageMeasures => ({
  page: number,
  dpi: 200,
  ink: 0.03,
  sharpness: 0.7,
  skew: 0.4,
  lines: [lineOf(`Trang giấy thứ ${'abcdefgh'.charAt(number)}${number}`)],
  fingerprint: 0x1111n << BigInt(number * 8),
  ...more,
});
const rules = (...pages: PageMeasures[]): string[] =>
  judgeScan(pages).map(({ rule, page: at, figure }) =>
    [rule, at, figure].filter((part) => part !== undefined).join(' '),
  );

test('a good scan has no findings', () => {
  expect(rules(page(1), page(2))).toEqual([]);
  expect(rules(page(1, { dpi: undefined, sharpness: undefined }))).toEqual([]);
});

test.each<[string, Partial<PageMeasures>]>([
  ['too-coarse 1 120', { dpi: 120 }],
  ['blurred 1', { sharpness: 0.1 }],
  ['skewed 1 3', { skew: -3.2 }],
  ['blank 1', { ink: 0.0001, sharpness: 0 }],
  ['unread 1', { lines: [] }],
  ['cut-off 1', { lines: [lineOf('Cộng hòa xã hội chủ nghĩa', 0.001)] }],
])('%s', (finding, more) => {
  expect(rules(page(1, more))).toEqual([finding]);
});

test('pages follow the numbers that are printed on them', () => {
  const numbered = (at: number, number: string) =>
    page(at, { lines: [lineOf(`Nội dung trang ${'abcdef'.charAt(at)}${at}x`), lineOf(number)] });
  expect(rules(numbered(1, '1'), numbered(2, 'Trang 2/3'), numbered(3, '- 3 -'))).toEqual([]);
  expect(rules(numbered(1, '1'), numbered(2, '3'))).toEqual(['page-missing 2 2']);
  expect(rules(numbered(1, '2'), numbered(2, '1'))).toEqual(['page-order 2 1']);
  // An unnumbered page stands between.
  expect(rules(numbered(1, '1'), page(2), numbered(3, '3'))).toEqual([]);
});

test('the same page twice is told, a form of the same kind with other words is not', () => {
  const twice = [page(1), page(2, { fingerprint: page(1).fingerprint, lines: page(1).lines })];
  expect(rules(...twice)).toEqual(['page-twice 2 1']);
  expect(rules(page(1), page(2, { fingerprint: page(1).fingerprint }))).toEqual([]);
});

test('every rule says what is wrong, in both languages, and on what ground', () => {
  for (const rule of Object.keys(scanRules)) {
    const { text, ground } = findingText({ rule, figure: 7 });
    expect(text.vi).not.toContain('{n}');
    expect(text.en.length).toBeGreaterThan(10);
    expect(ground.length).toBeGreaterThan(10);
  }
});
