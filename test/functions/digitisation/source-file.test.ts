import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { readFile } from '../../../functions/digitisation/read-file.ts';
import { createSources } from '../../../functions/digitisation/source-file.ts';
import { png } from '../files/sample-files.ts';
import { models } from './papers.ts';

const open = createSources(models);
const nothing = { read: async () => Promise.resolve({ lines: [], skew: 0 }) };

const pageOf = async (width: number, height: number): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  document.addPage([width, height]).drawRectangle({ x: 0, y: 0, width, height: height / 2 });
  return document.save();
};

test.each([
  ['a narrow strip', 100, 10_000, true],
  ['a thread', 3, 14_400, true],
  ['a banner', 2000, 14_000, true],
])('a page like %s is drawn no larger than memory allows', async (_what, width, height, isCoarse) => {
  const { pages, findings } = await readFile(
    { open, reader: nothing, codes: async () => Promise.resolve([]) },
    await pageOf(width, height),
    'application/pdf',
    undefined,
  );
  const [page = { width: 0, height: 0 }] = pages;
  expect(page.width).toBeGreaterThan(0);
  expect(page.width * page.height).toBeLessThanOrEqual(25_000_000);
  expect(Math.max(page.width, page.height)).toBeLessThanOrEqual(20_000);
  expect(findings.some(({ rule }) => rule === 'too-coarse')).toBe(isCoarse);
});

test('a picture that would not fit into memory is not unpacked', async () => {
  await expect(open(png(9000, 9000), 'image/png')).rejects.toThrow('9000 × 9000');
});

const raster = async () => Promise.resolve({ width: 8, height: 8, rgba: Buffer.alloc(256, 255) });

test('of a file of more pages than are kept it is told how many it has, and that it cannot be copied whole', async () => {
  const pages = Array.from({ length: 41 }, () => ({
    width: 595,
    height: 842,
    text: 'Trang',
    pixels: undefined,
    raster,
  }));
  const file = { isPhoto: false, pages, close: () => undefined };
  const tools = { reader: nothing, codes: async () => Promise.resolve([]) };
  const kept = async (count: number) =>
    readFile(
      { ...tools, open: async () => ({ ...file, pages: pages.slice(0, count) }) },
      png(),
      'image/png',
      undefined,
    );
  const [some, whole, part] = [await kept(13), await kept(40), await kept(41)];
  expect([some.total, whole.total, part.total]).toEqual([undefined, undefined, 41]);
  expect(part.pages).toHaveLength(40);
  const rules = [some, whole, part].map(({ findings }) =>
    findings.flatMap(({ rule, figure }) => (rule.startsWith('too-many') ? [`${rule} ${figure}`] : [])),
  );
  expect(rules).toEqual([['too-many-pages 13'], ['too-many-pages 40'], ['too-many-pages 41', 'too-many-to-copy 41']]);
});
