import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderSVG } from 'uqr';
import { expect, test } from 'vitest';
import { openPdf } from '../../../verification/pdf/objects.ts';
import { officerAppearance } from '../../../functions/results/appearance.ts';
import { createRenderer } from '../../../functions/results/render.ts';
import { pageText } from '../../../verification/page-text.ts';
import { needs, run } from './debian-tools.ts';
import * as samples from './samples.ts';

const { birthCertificate, issuedAt, receipt } = samples;
const renderer = createRenderer(samples);
const directory = mkdtempSync(join(tmpdir(), 'motcua-render-'));
const attach = { name: 'result.json', bytes: Buffer.from('{"number":"128/2026"}') } as const;
const cases = [
  ['birth-certificate', birthCertificate],
  ['receipt', receipt],
] as const;

const asFile = (name: string, pdf: Uint8Array): string => {
  const file = join(directory, name);
  writeFileSync(file, pdf);
  return file;
};

test.each(cases)('%s is a one-page PDF/A-3a with its data and the boxes for signatures', async (template, data) => {
  const { pdf, boxes } = renderer.render({ template, data, attach, at: issuedAt });
  const document = await openPdf(pdf);
  expect(document.getPageCount()).toBe(1);
  expect(boxes.map(({ field, page }) => [field, page])).toEqual([
    ['officer', 1],
    ['seal', 1],
  ]);
  const raw = Buffer.from(pdf).toString('latin1');
  expect(raw).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
  expect(raw).toContain('/AFRelationship /Data');
});

test('whoever signs later has no time beside their name', async () => {
  const box = { field: 'officer' as const, page: 1, x: 0, y: 0, width: 220, height: 70 };
  const shown = async (later: boolean) =>
    pageText(
      await openPdf(officerAppearance(renderer, box, { name: 'Phạm Văn Sơn', title: 'Chủ tịch', later }, issuedAt)),
    );
  expect(await shown(false)).toContain('2026-11-23T10:04:05+07:00');
  expect(await shown(true)).toMatch(/Phạm Văn Sơn.*Chủ tịch/s);
  expect(await shown(true)).not.toContain('2026');
});

test('the seal lies over the left third of the signature, and both stay on the page', () => {
  const { boxes } = renderer.render({ template: 'birth-certificate', data: birthCertificate, at: issuedAt });
  const [officer, seal] = boxes;
  if (!officer || !seal) throw new Error('two boxes are expected');
  const overlap = (seal.x + seal.width - officer.x) / officer.width;
  expect(overlap).toBeGreaterThan(0.2);
  expect(overlap).toBeLessThan(0.4);
  expect(officer.x + officer.width).toBeLessThan(595);
  expect(officer.y + officer.height).toBeLessThan(842);
});

test.each(cases)('%s: text comes out with its diacritics', (template, data) => {
  const { pdf } = renderer.render({ template, data, at: issuedAt });
  return openPdf(pdf).then(async (document) => {
    expect(await pageText(document)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(await pageText(document)).toContain(data.dossier);
  });
});

test('pdftotext reads the same names, qpdf finds no fault', ({ skip }) => {
  needs(skip, 'pdftotext', 'qpdf', 'pdfdetach');
  const { pdf } = renderer.render({ template: 'birth-certificate', data: birthCertificate, attach, at: issuedAt });
  const file = asFile('certificate.pdf', pdf);
  const text = run('pdftotext', '-layout', file, '-');
  for (const name of ['NGUYỄN HOÀNG THÚY QUỲNH', 'HOÀNG THỊ MỸ DUYÊN', 'NGUYỄN ĐÌNH KHƯƠNG', 'Lương Thị Bích Ngọc']) {
    expect(text).toContain(name);
  }
  expect(text).toContain('Đông Kinh, ngày 23 tháng 11 năm 2026');
  expect(text.replaceAll(/\s+/g, ' ')).toContain('Ngày năm, tháng mười một, năm hai nghìn không trăm hai mươi sáu');
  expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
  expect(run('pdfdetach', '-list', file)).toContain('result.json');
});

/** Renders the same certificate and prints its digest. */
const program = `
  const { createHash } = await import('node:crypto');
  const { createRenderer } = await import('${join(import.meta.dirname, '../../../functions/results/render.ts')}');
  const samples = await import('${join(import.meta.dirname, 'samples.ts')}');
  const request = { template: 'birth-certificate', data: samples.birthCertificate, at: samples.issuedAt };
  process.stdout.write(createHash('sha256').update(createRenderer(samples).render(request).pdf).digest('hex'));
`;

const digest = (): string =>
  createHash('sha256')
    .update(renderer.render({ template: 'birth-certificate', data: birthCertificate, at: issuedAt }).pdf)
    .digest('hex');

test('the same request gives the same bytes, also in another process', () => {
  const elsewhere = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  expect([digest(), elsewhere]).toEqual([digest(), digest()]);
});

test('decomposed input comes out composed', async () => {
  const data = { ...birthCertificate, place: 'Đông Kinh'.normalize('NFD') };
  const { pdf } = renderer.render({ template: 'birth-certificate', data, at: issuedAt });
  expect(await pageText(await openPdf(pdf))).toContain('Đông Kinh, ngày');
});

test('data is text, never markup', async () => {
  const data = { ...birthCertificate, place: '#panic("x") *Lạng* $1$ `Sơn`' };
  const { pdf } = renderer.render({ template: 'birth-certificate', data, at: issuedAt });
  expect(await pageText(await openPdf(pdf))).toContain('#panic("x") *Lạng* $1$ `Sơn`');
});

test('a QR code is drawn, a certificate without parents keeps its lines', async () => {
  const { mother: _mother, father: _father, ...child } = birthCertificate;
  const data = { ...child, qr: renderSVG('https://motcua.example/kq') };
  const { pdf } = renderer.render({ template: 'birth-certificate', data, at: issuedAt });
  expect(await pageText(await openPdf(pdf))).toContain('Họ, chữ đệm, tên người mẹ: ………');
});

test.each([
  ['a missing value', 'birth-certificate', { ...birthCertificate, child: {} }, /does not contain key/],
  ['a character the font lacks', 'birth-certificate', { ...birthCertificate, place: '★' }, /could not be displayed/],
  ['a name that leaves the folder', '../secret', birthCertificate, /regex|invalid/i],
  [
    'too many pages',
    'receipt',
    { ...receipt, components: Array.from({ length: 3000 }, () => ({ name: 'x' })) },
    /more than 50 pages/,
  ],
])('%s is a fault', (_what, template, data, message) => {
  expect(() => renderer.render({ template, data, at: issuedAt })).toThrow(message);
});

test('a warning of the typesetter is a fault too', () => {
  writeFileSync(join(directory, 'strange.typ'), '#let bản-in(d) = [#set text(font: "Nowhere"); x]');
  const strict = createRenderer({ templates: directory, fonts: samples.fonts });
  expect(() => strict.render({ template: 'strange', data: {}, at: issuedAt })).toThrow(/unknown font family/);
});
