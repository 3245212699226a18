import { PDFArray, PDFDict, PDFName, PDFString, PDFHexString, PDFBool } from 'pdf-lib';
import { expect, test } from 'vitest';
import { sampleData } from '../../../core/procedure/result-content.ts';
import { createRenderer } from '../../../functions/results/render.ts';
import { readResultKinds } from '../../../procedures/results/kinds.ts';
import { openPdf } from '../../../verification/pdf/objects.ts';
import * as samples from './samples.ts';

const renderer = createRenderer(samples);
const attach = { name: 'result.json', bytes: Buffer.from('{"number":"1"}') } as const;
const families = [...new Map((await readResultKinds()).map((kind) => [kind.family, kind])).values()];
const name = (text: string) => PDFName.of(text);

test.each(families)('$slug is marked, tagged and filed as PDF/A-3a wants it', async (kind) => {
  const { pdf } = renderer.render({ template: kind.slug, data: sampleData(kind), attach, at: samples.issuedAt });
  const { catalog, context } = await openPdf(pdf);
  const dict = (from: PDFDict, key: string) => from.lookup(name(key), PDFDict);
  expect(Buffer.from(pdf).toString('latin1')).toContain(
    '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
  );
  expect(dict(catalog, 'MarkInfo').lookup(name('Marked'))).toBe(PDFBool.True);
  expect(catalog.lookup(name('Lang'), PDFString, PDFHexString).decodeText()).toBe('vi-VN');
  expect(dict(catalog, 'StructTreeRoot').lookup(name('K'))).toBeDefined();
  expect(catalog.lookup(name('OutputIntents'), PDFArray).size()).toBe(1);
  const files = catalog.lookup(name('AF'), PDFArray);
  expect(files.size()).toBe(1);
  const file = files.lookup(0, PDFDict);
  expect(file.lookup(name('AFRelationship'))).toBe(name('Data'));
  expect(file.lookup(name('UF'), PDFString, PDFHexString).decodeText()).toBe('result.json');
  const embedded = context.lookup(dict(file, 'EF').get(name('F')));
  expect(String(embedded)).toContain('/Subtype');
  expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/\/(JavaScript|Launch|Encrypt)\b/);
});

test.each(families)('the same request gives $slug the same bytes, in a new compiler too', (kind) => {
  const request = { template: kind.slug, data: sampleData(kind), attach, at: samples.issuedAt };
  const [first, again, elsewhere] = [renderer, renderer, createRenderer(samples)].map((each) =>
    Buffer.from(each.render(request).pdf).toString('base64'),
  );
  expect(again).toBe(first);
  expect(elsewhere).toBe(first);
});
