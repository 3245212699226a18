import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { describe, expect, test } from 'vitest';
import { Apology } from '../../../functions/papers/apology-content.ts';
import { ControlSheet } from '../../../functions/papers/control-sheet-content.ts';
import { FormNumber, forms, isNumbered, paperNumber, seriesOf } from '../../../functions/papers/forms.ts';
import { Receipt } from '../../../functions/papers/receipt-content.ts';
import { RefusalNotice } from '../../../functions/papers/refusal-notice-content.ts';
import { Register } from '../../../functions/papers/register-content.ts';
import { StopNotice } from '../../../functions/papers/stop-notice-content.ts';
import { SupplementRequest } from '../../../functions/papers/supplement-request-content.ts';
import { createRenderer } from '../../../functions/results/render.ts';
import { needs, run } from '../results/debian-tools.ts';
import * as samples from '../results/samples.ts';
import { barest, thirty, widest } from './form-extremes.ts';
import { formSamples } from './form-samples.ts';
import { legalTexts } from './form-texts.ts';

const renderer = createRenderer(samples);
const directory = mkdtempSync(join(tmpdir(), 'motcua-forms-'));
const schemas: Readonly<Record<string, z.ZodMiniType>> = {
  receipt: Receipt,
  'supplement-request': SupplementRequest,
  'refusal-notice': RefusalNotice,
  apology: Apology,
  'stop-notice': StopNotice,
  'control-sheet': ControlSheet,
  register: Register,
};

/** Renders a form whose data hold what their schema says. */
const fileOf = (template: string, data: object): string => {
  const file = join(directory, `${template}.pdf`);
  const checked = schemas[template]?.parse(data);
  if (typeof checked !== 'object' || checked === null) throw new Error(`no schema for ${template}`);
  writeFileSync(file, renderer.render({ template, data: checked, at: samples.issuedAt }).pdf);
  return file;
};
/** The text as it reads, whatever the lines it is broken into. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
const textOf = (file: string): string => flat(run('pdftotext', '-raw', file, '-'));
const count = (page: string, words: string): number => page.split(words).length - 1;
const { 'control-sheet': sheet, register: book } = formSamples;
const isTemplate = (name: string): name is keyof typeof formSamples => name in formSamples;
const cases = Object.keys(formSamples).filter(isTemplate);

test('each of the seven forms has a template and a sample', () => {
  const templates = Object.values(forms).map(({ template }) => template);
  expect(templates).toEqual(cases);
  expect(templates).toEqual(Object.keys(schemas));
});

describe.each(cases)('%s', (template) => {
  const data = formSamples[template];

  test('says what the form of the Circular says', ({ skip }) => {
    needs(skip, 'pdftotext');
    const text = textOf(fileOf(template, data));
    expect(legalTexts[template].filter((legal) => !text.includes(legal))).toEqual([]);
  });

  test('is whole PDF/A-3a with its font in it, as independent tools see it', ({ skip }) => {
    needs(skip, 'qpdf', 'pdfinfo', 'pdffonts');
    const file = fileOf(template, data);
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
    const info = run('pdfinfo', file);
    const size = template === 'register' ? '841.89 x 595.276' : '595.276 x 841.89';
    expect(info).toContain(`Page size:       ${size} pts (A4)`);
    expect(info).toMatch(/^Title: +\S.*$/m);
    const [, , ...fonts] = run('pdffonts', file).trim().split('\n');
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/Tinos.*CID.*yes yes yes/);
    expect(readFileSync(file, 'latin1')).toContain(
      '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
    );
  });

  test('stands without what may be missing', ({ skip }) => {
    needs(skip, 'pdftotext');
    const text = textOf(fileOf(template, barest[template]));
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).not.toMatch(/undefined|none|\[object/);
  });

  test('keeps the longest names and thirty items within the page', ({ skip }) => {
    needs(skip, 'pdftotext', 'pdfinfo');
    const file = fileOf(template, widest[template]);
    const at = (pattern: RegExp) =>
      [...run('pdftotext', '-bbox', file, '-').matchAll(pattern)].map(([, place]) => Number(place));
    const millimetre = 72 / 25.4;
    const [width, height] = template === 'register' ? [297, 210] : [210, 297];
    expect(Math.min(...at(/xMin="([\d.-]+)"/g))).toBeGreaterThan(29.9 * millimetre);
    expect(Math.max(...at(/xMax="([\d.-]+)"/g))).toBeLessThan((width - 14.9) * millimetre);
    expect(Math.min(...at(/yMin="([\d.-]+)"/g))).toBeGreaterThan(0);
    expect(Math.max(...at(/yMax="([\d.-]+)"/g))).toBeLessThan(height * millimetre);
  });

  test('prints every sign that people may write, and nothing as markup', ({ skip }) => {
    needs(skip, 'pdftotext');
    const odd = '#panic("x") *a* _b_ $1$ `c` <d> @e \\n [f] // “Đắk Lắk” – 5 ₫ ½ № … ở/Ở';
    const file = fileOf(
      template,
      JSON.parse(JSON.stringify(data).replaceAll('Đăng ký khai sinh', JSON.stringify(odd).slice(1, -1))),
    );
    const mentions = JSON.stringify(data).includes('Đăng ký khai sinh');
    expect(textOf(file).replaceAll(' ', '').includes(odd.replaceAll(' ', ''))).toBe(mentions);
  });
});

test('a hop of the control sheet is never torn by the end of a page', ({ skip }) => {
  needs(skip, 'pdftotext');
  const file = fileOf('control-sheet', { ...sheet, hops: thirty(...sheet.hops) });
  const pages = run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(count(page, '1. Giao:')).toBe(count(page, 'Người giao'));
});

test('the columns of the register stand on each of its pages', ({ skip }) => {
  needs(skip, 'pdftotext');
  const pages = run('pdftotext', fileOf('register', { ...book, rows: thirty(...book.rows) }), '-')
    .split('\f')
    .slice(0, -1)
    .map(flat);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages.slice(0, -1)) expect(page).toContain('Cơ quan chủ trì giải quyết');
});

test('numbers are those of the form’s own series; form 05 has none that a source would give', () => {
  const numbered = FormNumber.options.filter(isNumbered);
  expect(numbered.map((form) => `${form} ${seriesOf(form, 'TTPVHCC')}`)).toEqual([
    '01 TTPVHCC',
    '02 PBS-TTPVHCC',
    '03 PTC-TTPVHCC',
    '04 PXL',
    '06 PKS-TTPVHCC',
    '07 STD-TTPVHCC',
  ]);
  expect(seriesOf('02', 'BPTNTKQ')).toBe('PBS-BPTNTKQ');
  expect([7, 12, 1204].map((number) => paperNumber(number, 'PXL'))).toEqual(['07/PXL', '12/PXL', '1204/PXL']);
});
