import { PDFRef } from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { crossReferenceTable } from '../../functions/results/pdf/cross-reference.ts';
import { lastCrossReference } from '../../verification/pdf/cross-reference.ts';
import { openPdf, serialise } from '../../verification/pdf/objects.ts';
import { prepareSignature } from '../../functions/results/pdf/prepare-signature.ts';
import { forbiddenChanges } from '../../verification/revisions.ts';
import { issuedAt } from '../functions/results/samples.ts';
import { openOffice, renderResult } from '../functions/results/signed-result.ts';
import { addNote, replacePage } from '../functions/results/tampering.ts';

let earlier: Buffer;
let page: number;
let original: Buffer;
let trailer: string;

beforeAll(async () => {
  earlier = Buffer.from(renderResult(await openOffice()).pdf);
  const document = await openPdf(earlier);
  const [first] = document.getPages();
  const contents = first?.node.get(first.node.context.obj('Contents'));
  if (!(contents instanceof PDFRef)) throw new Error('the page has no contents');
  page = contents.objectNumber;
  original = Buffer.from(serialise(document.context.lookup(contents) ?? contents));
  const { Root } = document.context.trailerInfo;
  trailer = `/Size ${document.context.largestObjectNumber + 1} /Root ${String(Root)} /Prev ${lastCrossReference(earlier)}`;
});

const object = (number: number, body: Buffer | string): Buffer =>
  Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]);
const evil = '<< /Length 18 >>\nstream\n0 0 595 842 re f  \nendstream';

/** The earlier bytes, these, and a table that says object `page` is at `offset`. */
const increment = (bytes: Buffer, offset = earlier.length, extra = ''): Buffer => {
  const start = earlier.length + bytes.length;
  const table = crossReferenceTable(new Map([[page, [offset, 0]]]), `${trailer}${extra}`);
  return Buffer.concat([earlier, bytes, table, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
};

test('a signature field is no forbidden change', async () => {
  const field = { field: 'seal', name: 'x', reason: 'x', location: 'x', at: issuedAt };
  const { pdf } = await prepareSignature(earlier, field);
  expect(await forbiddenChanges(earlier, pdf)).toEqual([]);
  expect(await forbiddenChanges(pdf, (await prepareSignature(pdf, { ...field, field: 'more' })).pdf)).toEqual([]);
});

test('a page replaced or covered is', async () => {
  expect(await forbiddenChanges(earlier, await replacePage(earlier))).toEqual([
    expect.stringMatching(/^Page .* changed/),
  ]);
  expect(await forbiddenChanges(earlier, await addNote(earlier))).toEqual([expect.stringMatching(/^Page .* changed/)]);
});

test('a second copy of an object that the table points to instead', async () => {
  const bytes = Buffer.concat([object(page, evil), object(page, original)]);
  const again = `object ${page} written again`;
  expect(await forbiddenChanges(earlier, increment(bytes))).toEqual([again, again]);
});

test('a copy inside a stream that the table points to', async () => {
  const shell = Buffer.from(`999 0 obj\n<< /Length 200 >>\nstream\n`);
  const inner = object(page, evil);
  const bytes = Buffer.concat([
    shell,
    inner,
    Buffer.alloc(200 - inner.length, 32),
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  expect(await forbiddenChanges(earlier, increment(bytes, earlier.length + shell.length))).toEqual([
    `object ${page} written again`,
  ]);
});

test('a table that leads elsewhere, or removes an object', async () => {
  const other = object(999, '<< >>');
  expect(await forbiddenChanges(earlier, increment(other))).toEqual([`cross-reference of object ${page} leads astray`]);
  const removed = Buffer.from(
    increment(Buffer.from(''))
      .toString('latin1')
      .replace(/ 00000 n \ntrailer/, ' 00000 f \ntrailer'),
    'latin1',
  );
  expect(await forbiddenChanges(earlier, removed)).toEqual([`cross-reference of object ${page} leads astray`]);
});

test('objects in streams, a table of another form, or more than one increment', async () => {
  const hybrid = increment(object(999, '<< >>'), earlier.length, ' /XRefStm 17');
  expect(await forbiddenChanges(earlier, hybrid)).toContain('objects hidden in a stream');
  expect(await forbiddenChanges(earlier, Buffer.concat([earlier, Buffer.from('% nothing\n')]))).toEqual([
    'no cross-reference table of its own',
  ]);
  const twice = await replacePage(await addNote(earlier));
  expect(await forbiddenChanges(earlier, twice)).toContain('more than one increment');
});
