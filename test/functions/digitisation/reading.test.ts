import { afterAll, describe, expect, test } from 'vitest';
import { createCodeReader } from '../../../functions/digitisation/codes.ts';
import { readFile } from '../../../functions/digitisation/read-file.ts';
import { createReader } from '../../../functions/digitisation/reader.ts';
import { createSources } from '../../../functions/digitisation/source-file.ts';
import { errorRate, textRead } from './error-rate.ts';
import { inUnevenLight, onPage, toJpeg, withNoise, withRedStamp } from './degrade.ts';
import { birthLines, models, print, scan } from './papers.ts';

const reader = createReader(models);
afterAll(async () => reader.close());
const tools = { open: createSources(models), reader, codes: createCodeReader(models) };
const paper = print(birthLines);

const minute = 60_000;

describe('a page is read', () => {
  test('as a scan that leans, with noise: at most one letter in a hundred is wrong', { timeout: minute }, async () => {
    const leaning = await onPage(toJpeg(withNoise(await scan(paper, 200), 40), 55), 1.3);
    const read = await readFile(tools, leaning, 'application/pdf', 'birth-certificate');
    expect(errorRate(birthLines, textRead(read.lines))).toBeLessThanOrEqual(0.01);
    expect(read.findings).toEqual([]);
    const of = (id: string) => read.fields.find((field) => field.id === id);
    expect(of('number')?.value).toBe('12/2019');
    expect(of('child.birthDate')?.value).toBe('2019-02-20');
    expect(of('child.identifier')?.value).toBe('020319001234');
    expect(of('mother.name')?.value).toBe('HOÀNG THỊ LAN');
    expect(of('mother.residence')?.value).toContain('Trần Đăng Ninh');
    expect(of('registeredAt')?.value).toBe('2019-03-02');
    // The commonest surname is the one that is misread: it never passes without somebody having looked.
    const name = of('child.name');
    expect(name?.likely ?? name?.value).toBe('NGUYỄN THỊ MINH CHÂU');
    // The box is where the name stands on the page as it was scanned.
    expect(name?.box?.y).toBeGreaterThan(0.14);
    expect(name?.box?.y).toBeLessThan(0.2);
    expect(name?.box?.x).toBeCloseTo(0.23, 1);
  });

  test('under a red seal: at most two in a hundred', { timeout: minute }, async () => {
    const sealed = toJpeg(withRedStamp(await scan(paper, 200), { x: 900, y: 1250, radius: 300 }), 80);
    const read = await readFile(tools, sealed, 'image/jpeg', 'birth-certificate');
    expect(errorRate(birthLines, textRead(read.lines))).toBeLessThanOrEqual(0.02);
  });

  test('as a photo in bad light: still, and it is said that it is too coarse', { timeout: minute }, async () => {
    const dark = toJpeg(inUnevenLight(withNoise(await scan(paper, 110), 20)), 70);
    const read = await readFile(tools, dark, 'image/jpeg', 'birth-certificate');
    expect(errorRate(birthLines, textRead(read.lines))).toBeLessThanOrEqual(0.03);
    expect(read.findings).toContainEqual({ rule: 'too-coarse', page: 1, figure: 110 });
  });
});

test('a PDF that holds text is taken as it is, without reading', async () => {
  const read = await readFile(
    { ...tools, reader: { read: () => Promise.reject(new Error('nothing is to be read')) } },
    paper,
    'application/pdf',
    'birth-certificate',
  );
  expect(errorRate(birthLines, textRead(read.lines))).toBe(0);
  expect(read.fields.find(({ id }) => id === 'father.name')).toMatchObject({
    value: 'NGUYỄN VĂN HÙNG',
    from: 'text',
    confidence: 100,
    doubts: [],
  });
  expect(read.pages).toHaveLength(1);
  expect([...(read.images[0]?.subarray(0, 2) ?? [])]).toEqual([0xff, 0xd8]);
});
