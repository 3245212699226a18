import { encode } from 'jpeg-js';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { createCodeReader } from '../../../functions/digitisation/codes.ts';
import { turnOf } from '../../../functions/digitisation/orientation.ts';
import { readFile } from '../../../functions/digitisation/read-file.ts';
import { createSources } from '../../../functions/digitisation/source-file.ts';
import { png } from '../files/sample-files.ts';
import { codePicture } from '../../portal/stage/code-picture.ts';
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
  expect(rules).toEqual([['too-many-pages 13'], ['too-many-pages 40'], ['too-many-to-copy 41']]);
});

interface Gray {
  readonly width: number;
  readonly height: number;
  readonly levels: Uint8Array;
}

const photo = ({ width, height, levels }: Gray): Uint8Array => {
  const data = Buffer.alloc(levels.length * 4, 255);
  for (const [place, level] of levels.entries()) data.fill(level, place * 4, place * 4 + 3);
  return encode({ width, height, data }, 90).data;
};

/** As a camera writes it: how the picture has to be turned stands before it, in either order of bytes. */
const held = (jpeg: Uint8Array, orientation: number, little = false): Buffer => {
  const tiff = Buffer.alloc(26);
  const short = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
  const long = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at));
  tiff.write(little ? 'II' : 'MM', 'latin1');
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(orientation, 18);
  const head = Buffer.from([0xff, 0xe1, 0, 2 + 6 + tiff.length]);
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from('Exif\0\0', 'latin1'), tiff, jpeg.subarray(2)]);
};

/** Black on the left, white on the right. */
const halves: Gray = {
  width: 40,
  height: 20,
  levels: Uint8Array.from({ length: 800 }, (_, at) => (at % 40 < 20 ? 0 : 255)),
};

test.each([
  [1, 0],
  [2, 0],
  [3, 180],
  [6, 90],
  [8, 270],
])('a photo with the orientation %i is turned by %i degrees', (orientation, degrees) => {
  const jpeg = photo(halves);
  expect([turnOf(held(jpeg, orientation)), turnOf(held(jpeg, orientation, true))]).toEqual([degrees, degrees]);
});

test('a photo that says nothing of its orientation, or breaks off while it does, stays as it is', () => {
  const jpeg = photo(halves);
  expect([turnOf(jpeg), turnOf(held(jpeg, 6).subarray(0, 24)), turnOf(new Uint8Array())]).toEqual([0, 0, 0]);
});

test.each([
  [6, 'dark above'],
  [8, 'dark below'],
])('a photo that was held upright stands upright (%i): %s', async (orientation, expected) => {
  const file = await open(held(photo(halves), orientation), 'image/jpeg');
  const [page] = file.pages;
  const { width = 0, height = 0, rgba = Buffer.alloc(0) } = (await page?.raster(20)) ?? {};
  file.close();
  expect([width, height]).toEqual([20, 40]);
  const dark = (line: number): boolean => (rgba[(line * width + 10) * 4] ?? 255) < 128;
  expect([dark(5), dark(35)]).toEqual(expected === 'dark above' ? [true, false] : [false, true]);
});

test('the code on a photographed identity card is read, and every value of it has to be looked at', async () => {
  const text = '020195001234|012345678|Nguyễn Thị Lan|05061995|Nữ|Thôn Nà Pài, Lạng Sơn|01012022';
  const tools = { open, reader: nothing, codes: createCodeReader(models) };
  const { fields } = await readFile(tools, photo(codePicture(text)), 'image/jpeg', 'identity-card');
  expect(Object.fromEntries(fields.map(({ id, value }) => [id, value]))).toEqual({
    identifier: '020195001234',
    name: 'Nguyễn Thị Lan',
    birthDate: '1995-06-05',
    sex: 'Nữ',
    residence: 'Thôn Nà Pài, Lạng Sơn',
    issuedAt: '2022-01-01',
  });
  expect(fields.every(({ from, doubts }) => from === 'code' && doubts.includes('unproven'))).toBe(true);
});
