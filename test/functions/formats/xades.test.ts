import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { signResultXml } from '../../../functions/formats/xades.ts';
import { needs, run } from '../results/debian-tools.ts';
import { result } from '../results/signed-result.ts';
import { createTestAuthority } from '../results/test-authority.ts';
import { pem } from '../results/test-identity.ts';

const folder = mkdtempSync(join(tmpdir(), 'xades-'));
const at = new Date('2026-11-23T03:04:05Z');
const authority = await createTestAuthority({ officer: result.signer.name, agency: result.agency.name });
const { root, identities, signerOf } = authority;
const written = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const roots = written('roots.pem', pem(root));
let xml: string;

beforeAll(async () => {
  xml = await signResultXml(result, await signerOf(identities.seal), at);
});

const judged = (file: string): string =>
  run('xmlsec1', '--verify', '--trusted-pem', roots, '--id-attr:Id', 'SignedProperties', file);

test('another program finds both references and the chain of the agency’s signature in order', ({ skip }) => {
  needs(skip, 'xmlsec1');
  expect(judged(written('result.xml', xml))).toContain('SignedInfo References (ok/all): 2/2');
});

test('one changed letter, of the result or of the time claimed, is noticed', ({ skip }) => {
  needs(skip, 'xmlsec1');
  expect(xml).toContain(`<number>${result.number}</number>`);
  const otherNumber = xml.replace(`<number>${result.number}</number>`, '<number>1</number>');
  const otherTime = xml.replace('2026-11-23T03:04:05', '2025-11-23T03:04:05');
  for (const altered of [otherNumber, otherTime]) {
    expect(altered).not.toBe(xml);
    expect(() => judged(written('altered.xml', altered))).toThrow('xmlsec1');
  }
});

test('says what result.json says, with text for text', () => {
  expect(xml).toContain(`<dossier>${result.dossier}</dossier>`);
  expect(xml).toContain(`<name>${result.holder.name}</name>`);
  expect(xml).toContain('xmlns="urn:motcua:result:1"');
});

test('what would be markup stays text', async () => {
  const sly = { ...result, holder: { name: 'A</name><name>B & "C"' }, data: { 'a b': '<x/>' } };
  const signed = await signResultXml(sly, await signerOf(identities.seal), at);
  expect(signed).toContain(
    'A&lt;/name>&lt;name>B &amp; "C"'.replaceAll('>', signed.includes('&lt;/name&gt;') ? '&gt;' : '>'),
  );
  expect(signed).toContain('<entry name="a b">&lt;x/');
});

test('a key that XML is not signed with is a fault', async () => {
  await expect(signResultXml(result, await signerOf(identities.officer), at)).rejects.toThrow('RSA');
});
