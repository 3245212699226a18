import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { signedBytes } from '../../../verification/pdf/byte-range.ts';
import { openPdf } from '../../../verification/pdf/objects.ts';
import { prepareSignature } from '../../../functions/results/pdf/prepare-signature.ts';
import { embedSignature } from '../../../functions/results/pdf/signature-field.ts';
import { signPdf } from '../../../functions/results/sign.ts';
import { createTimestampClient } from '../../../functions/results/timestamp.ts';
import { ask, codesOf } from './asking.ts';
import { needs, run } from './debian-tools.ts';
import { issuedAt } from './samples.ts';
import { type Office, openOffice, renderResult, result, signField } from './signed-result.ts';
import { lastCms, signatureGaps, widgetCount } from './tampering.ts';
import { pem } from './test-identity.ts';

const directory = mkdtempSync(join(tmpdir(), 'motcua-sign-'));
const asFile = (name: string, content: Uint8Array | string): string => {
  const file = join(directory, name);
  writeFileSync(file, content);
  return file;
};

let office: Office;
let unsigned: Uint8Array;
let byOfficer: Uint8Array;
let signed: Uint8Array;

beforeAll(async () => {
  office = await openOffice();
  unsigned = renderResult(office).pdf;
  byOfficer = await signField(office, unsigned, 'officer');
  signed = await signField(office, byOfficer, 'seal');
});

const invisible = { name: 'x', reason: 'x', location: 'x', at: issuedAt };
const seal = async (pdf: Uint8Array, field: string): Promise<Uint8Array> =>
  signPdf(pdf, {
    ...invisible,
    field,
    signer: await office.authority.signerOf(office.authority.identities.seal),
    timestamp: createTimestampClient('http://tsa.test', office.authority.timestampFetch(issuedAt)),
  });

test('each signature only adds to the bytes before it', async () => {
  expect(Buffer.from(byOfficer.subarray(0, unsigned.length)).equals(unsigned)).toBe(true);
  expect(Buffer.from(signed.subarray(0, byOfficer.length)).equals(byOfficer)).toBe(true);
  expect(await Promise.all([unsigned, byOfficer, signed].map(widgetCount))).toEqual([0, 1, 2]);
});

test('poppler calls both signatures valid and trusted', ({ skip }) => {
  needs(skip, 'pdfsig', 'certutil');
  const store = `sql:${directory}`;
  run('certutil', '-N', '-d', store, '--empty-password');
  run('certutil', '-A', '-d', store, '-n', 'root', '-t', 'C,C,C', '-i', asFile('root.pem', pem(office.authority.root)));
  const report = run('pdfsig', '-nssdir', store, asFile('signed.pdf', signed));
  expect(report.match(/Signature is Valid/g)).toHaveLength(2);
  expect(report.match(/Certificate is Trusted/g)).toHaveLength(2);
  expect(report.match(/ETSI\.CAdES\.detached/g)).toHaveLength(2);
  expect(report).toContain('Total document signed');
});

test('qpdf finds no fault at any stage', ({ skip }) => {
  needs(skip, 'qpdf');
  for (const [name, pdf] of Object.entries({ unsigned, byOfficer, signed })) {
    expect(run('qpdf', '--check', asFile(`${name}.pdf`, pdf))).toContain('No syntax or stream encoding errors');
  }
});

test('OpenSSL verifies the CMS as CAdES', ({ skip }) => {
  needs(skip, 'openssl');
  const [start, end] = signatureGaps(signed).at(-1) ?? [0, 0];
  const content = asFile('content', signedBytes(signed, [0, start, end, signed.length - end]));
  const root = asFile('root.pem', pem(office.authority.root));
  const parameters = ['-inform', 'DER', '-in', asFile('cms', lastCms(signed)), '-binary', '-content', content];
  const rules = ['-CAfile', root, '-purpose', 'any', '-cades', '-out', join(directory, 'out')];
  expect(run('openssl', 'cms', '-verify', ...parameters, ...rules)).toContain('CAdES Verification successful');
});

test('the visible signatures are text a reader can copy', ({ skip }) => {
  needs(skip, 'pdftotext');
  const text = run('pdftotext', asFile('signed.pdf', signed), '-');
  expect(text).toContain('Ký số bởi');
  expect(text.replaceAll(/\s+/g, ' ')).toContain('Thời gian ký: 2026-11-23T10:04:05+07:00');
});

test('a file with cross-reference streams keeps them, and is signed twice', async ({ skip }) => {
  const source = await PDFDocument.create();
  source.addPage([200, 200]).drawText('x');
  const once = await seal(await source.save(), 'one');
  const twice = await seal(once, 'two');
  expect(
    Buffer.from(twice)
      .toString('latin1')
      .match(/\/Type \/XRef/g),
  ).toHaveLength(3);
  const verdict = await ask(office, twice, { required: ['one', 'two'] });
  expect(verdict.signatures.map(({ field }) => field)).toEqual(['one', 'two']);
  // Signed soundly, yet not a result of ours: those have a classic table, and only such revisions can be compared.
  expect(codesOf(verdict)).toEqual(['changed-after-signing', 'no-data']);
  needs(skip, 'qpdf');
  expect(run('qpdf', '--check', asFile('streams.pdf', twice))).toContain('No syntax or stream encoding errors');
});

test('an invisible field has an empty appearance, as PDF/A wants', async () => {
  const document = await openPdf(await seal(unsigned, 'seal'));
  expect(document.getForm().getField('seal').acroField.dict.toString()).toContain('/Rect [ 0 0 0 0 ]');
  expect(document.getForm().getField('seal').acroField.dict.toString()).toContain('/AP');
});

test('a signature larger than its room is a fault', async () => {
  const prepared = await prepareSignature(unsigned, { ...invisible, field: 'seal' });
  expect(() => embedSignature(prepared, new Uint8Array(16_385))).toThrow(/larger than its room/);
});

test('a box on a page that is not there is a fault', async () => {
  const box = { page: 2, x: 0, y: 0, width: 10, height: 10 };
  await expect(prepareSignature(unsigned, { ...invisible, field: 'seal', box })).rejects.toThrow(/no page 2/);
});

const down = (): Promise<Uint8Array> => Promise.reject(new Error('authority is down'));

test('without the timestamp authority there is no signature', async () => {
  const signer = await office.authority.signerOf(office.authority.identities.seal);
  await expect(signPdf(unsigned, { ...invisible, field: 'seal', signer, timestamp: down })).rejects.toThrow(/is down/);
});

test('the reason, the place and the time claimed are in the signature', async () => {
  const [value] = (await openPdf(signed)).context
    .enumerateIndirectObjects()
    .map(([, object]) => object.toString())
    .filter((text) => text.includes('/Type /Sig'));
  expect(value).toContain("/M (D:20261123100405+07'00')");
  const reason = Buffer.from(`Giấy khai sinh số ${result.number}`, 'utf16le').swap16().toString('hex').toUpperCase();
  expect(value).toContain(`/Reason <FEFF${reason}>`);
});
