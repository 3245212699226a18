import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleData } from '../../../core/procedure/result-content.ts';
import type { ResultField, ResultKind } from '../../../core/procedure/result-kind.ts';
import { sampleCode } from '../../../functions/previews/sample-code.ts';
import { createRenderer } from '../../../functions/results/render.ts';
import { readResultKinds } from '../../../procedures/results/kinds.ts';
import { pageText } from '../../../verification/page-text.ts';
import { openPdf } from '../../../verification/pdf/objects.ts';
import { needs, run } from './debian-tools.ts';
import * as samples from './samples.ts';

const kinds = await readResultKinds();
const renderer = createRenderer(samples);
const directory = mkdtempSync(join(tmpdir(), 'motcua-kinds-'));
const attach = { name: 'result.json', bytes: Buffer.from('{"number":"1"}') } as const;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (content: unknown, key: string): unknown =>
  key.split('.').reduce<unknown>((value, member) => (isRecord(value) ? value[member] : undefined), content);
const flat = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, '').toLowerCase();
const textOf = async (kind: ResultKind, content?: object): Promise<string> => {
  const { pdf } = renderer.render({ template: kind.slug, data: sampleData(kind, content), at: samples.issuedAt });
  return flat(await pageText(await openPdf(pdf)));
};

/** A value as the page may write it. */
const written = (kind: ResultField['kind'], value: unknown): string[] => {
  const text = String(value);
  const [year = '', month = '', day = ''] = text.split('-');
  if (kind === 'date') return [`${day}/${month}/${year}`, `ngày ${day} tháng`, year];
  if (kind === 'money') return [`${Number(text).toLocaleString('de-DE')} đồng`];
  return [text];
};
const missing = (page: string, kind: ResultField['kind'], value: unknown): boolean =>
  !written(kind, value).some((text) => page.includes(flat(text)));

/** The sample without what is optional. */
const bareContent = ({ fields, sample: { content } }: ResultKind): object => {
  const bare = structuredClone(content);
  for (const { key } of fields.filter(({ optional }) => optional)) {
    const [group = '', member] = key.split('.');
    const members = bare[group];
    if (member === undefined) delete bare[group];
    else if (isRecord(members)) delete members[member];
  }
  return bare;
};

test('the list of essential services has its results, but for what ends in none', () => {
  const served = new Set(kinds.flatMap(({ services }) => services));
  expect(Array.from({ length: 25 }, (_, index) => index + 1).filter((number) => !served.has(number))).toEqual([]);
});

test('an extract names what it prints of a birth: the day, or the year where no more is known', async () => {
  const kind = kinds.find(({ slug }) => slug === 'birth-extract');
  if (kind === undefined) throw new Error('a kind is missing');
  const { mother, father, ...rest } = kind.sample.content;
  const page = await textOf(kind, {
    ...rest,
    mother: { ...Object(mother), birth: '1995-06-05' },
    father: { ...Object(father), birth: '1992' },
  });
  expect(page).toContain(flat('Ngày, tháng, năm sinh: 05/06/1995'));
  expect(page).toContain(flat('Năm sinh: 1992'));
});

describe.each(kinds)('$slug', (kind) => {
  const source = readFileSync(join(samples.templates, `${kind.slug}.typ`), 'utf8');

  test('has a template, of the family it names', () => {
    expect(existsSync(join(samples.templates, `${kind.family}.typ`))).toBe(true);
    expect(source).toMatch(new RegExp(`#import "(${kind.family}|criminal-record)\\.typ"`));
  });

  test('every placeholder of the template is declared', () => {
    const frame = new Set(['dossier', 'number', 'agency', 'place', 'issuedAt', 'holder', 'signer', 'qr', 'replaces']);
    // A whole group may be handed on.
    const declared = new Set(kind.fields.flatMap(({ key }) => [key, key.split('.')[0]]));
    const code = source.replaceAll(/^\s*\/\/.*$/gm, '');
    const used = [
      ...[...code.matchAll(/(?<![\w.])d\.([a-z]\w*(?:\.[a-zA-Z]\w*)?)/g)].map(([, path = '']) => path),
      ...[...code.matchAll(/(?:lấy|[\p{L}-]+)\(d, "([a-z][\w.]*)"\)/gu)].map(([, path = '']) => path),
    ].map((path) => path.replace(/\.(map|enumerate)$/, ''));
    const strange = used.filter((path) => !declared.has(path) && !frame.has(path.split('.')[0] ?? ''));
    expect(strange).toEqual([]);
  });

  test('stands on one page, with everything its sample says and a place for each signature', async () => {
    const data = { ...sampleData(kind), qr: sampleCode };
    const { pdf, boxes } = renderer.render({ template: kind.slug, data, attach, at: samples.issuedAt });
    const document = await openPdf(pdf);
    expect(document.getPageCount()).toBe(1);
    expect(boxes.map(({ field }) => field)).toEqual(kind.signatures);
    const page = flat(await pageText(document));
    const { holder, number } = kind.sample;
    const { agency, signer } = kind.issuer.sample;
    const bound = [number, 'H37.001-261120-0007', holder.name, holder.identifier ?? '', agency.name];
    if (kind.signatures.includes('officer')) bound.push(signer.name);
    expect(bound.filter((text) => !page.includes(flat(text)))).toEqual([]);
    const unsaid = kind.fields.flatMap(({ key, kind: of, columns }): string[] => {
      const value = at(kind.sample.content, key);
      if (of !== 'list') return missing(page, of, value) ? [key] : [];
      const rows: unknown[] = Array.isArray(value) ? value : [];
      return rows.flatMap((row) =>
        (columns ?? []).flatMap((column) => {
          const cell = at(row, column.key);
          return cell !== undefined && missing(page, column.kind, cell) ? [`${key}.${column.key}`] : [];
        }),
      );
    });
    expect(unsaid).toEqual([]);
  });

  test('stands without what is optional', async () => {
    const page = await textOf(kind, bareContent(kind));
    expect(page).toContain(flat(kind.sample.holder.name));
    expect(page).not.toMatch(/undefined|\[object|(?<!\p{L})none(?!\p{L})/u);
  });

  test('is sound for independent tools, with no font but Tinos and its data inside', ({ skip }) => {
    needs(skip, 'qpdf', 'pdffonts', 'pdfdetach', 'pdftotext', 'pdfinfo');
    const file = join(directory, `${kind.slug}.pdf`);
    const data = sampleData(kind);
    writeFileSync(file, renderer.render({ template: kind.slug, data, attach, at: samples.issuedAt }).pdf);
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
    const [, , ...fonts] = run('pdffonts', file).trim().split('\n');
    for (const font of fonts) expect(font).toMatch(/Tinos.*CID.*yes yes yes/);
    expect(run('pdfdetach', '-list', file)).toContain('result.json');
    expect(run('pdfinfo', file)).toMatch(/Tagged: +yes/);
    const text = run('pdftotext', file, '-');
    expect(text).toBe(text.normalize('NFC'));
    expect(flat(text)).toContain(flat(kind.sample.holder.name));
  });
});
