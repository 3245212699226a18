import { createHash, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKeySigner } from '../../../functions/results/key-signer.ts';
import { extendLongTerm, type LongTermMeans } from '../../../functions/results/long-term.ts';
import { createRevocationClient } from '../../../functions/results/revocation/revocation-client.ts';
import { signPdf } from '../../../functions/results/sign.ts';
import type { Signer } from '../../../functions/results/signer.ts';
import { createTimestampClient } from '../../../functions/results/timestamp.ts';
import { readSignedData } from '../../../verification/asn1.ts';
import { signedBytes } from '../../../verification/pdf/byte-range.ts';
import { dictAt, itemsAt, openPdf, resolve } from '../../../verification/pdf/objects.ts';
import { streamBytes } from '../../../verification/stream.ts';
import { timestampInfo } from '../../../verification/timestamp-info.ts';
import { readRoots } from '../../../verification/trust-roots.ts';
import { verifyResult } from '../../../verification/verify-result.ts';
import { newWorld } from '../../local/world-land.ts';
import { needs, run } from './debian-tools.ts';
import { openOffice, renderResult, result } from './signed-result.ts';
import { lastCms, signatureGaps } from './tampering.ts';

let land: Awaited<ReturnType<typeof newWorld>>;
let means: LongTermMeans;
let unsigned: Uint8Array;
let signed: Uint8Array;
let lasting: Uint8Array;
let officer: Signer;

const signerNamed = async (name: string): Promise<Signer> => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subject = { name, organisation: result.agency.name };
  const publicKeyDer = publicKey.export({ type: 'spki', format: 'der' });
  const all = await land.world.certify({ publicKeyDer, subject, usage: 'officer' });
  const [certificate = new Uint8Array(), ...chain] = all.map((der) => new Uint8Array(Buffer.from(der, 'base64')));
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return createKeySigner({ key, certificate, chain });
};

const signedBy = (pdf: Uint8Array, field: string, signer: Signer): Promise<Uint8Array> => {
  const at = new Date(land.clock.now());
  return signPdf(pdf, { field, name: field, reason: 'x', location: 'x', at, signer, timestamp: means.timestamp });
};

const asFile = (name: string, content: Uint8Array | string): string => {
  writeFileSync(join(land.directory, name), content);
  return join(land.directory, name);
};

beforeAll(async () => {
  land = await newWorld();
  means = {
    roots: readRoots(land.world.roots),
    revocation: createRevocationClient(fetch, () => land.clock.now()),
    timestamp: createTimestampClient(land.world.urls.timestamp, fetch),
  };
  unsigned = renderResult(await openOffice()).pdf;
  officer = await signerNamed(result.signer.name);
  signed = await signedBy(await signedBy(unsigned, 'officer', officer), 'seal', await signerNamed(result.agency.name));
  lasting = await extendLongTerm(signed, means);
});
afterAll(() => land.world.close());

test('the file only grows, by one increment', () => {
  expect(Buffer.from(lasting.subarray(0, signed.length)).equals(signed)).toBe(true);
  const added = Buffer.from(lasting.subarray(signed.length)).toString('latin1');
  expect(added.match(/startxref/g)).toHaveLength(1);
});

test('it holds every certificate, the answers about all but the root, and a timestamp field', async () => {
  const document = await openPdf(lasting);
  const store = dictAt(document.catalog, 'DSS');
  // Officer, agency, timestamp authority, issuing authority, root; three answers and the root’s list.
  expect(['Certs', 'OCSPs', 'CRLs'].map((key) => itemsAt(store, key).length)).toEqual([5, 3, 1]);
  const value = document.getForm().getField('archive').acroField.dict.lookup(document.context.obj('V'));
  expect(String(value)).toMatch(/\/Type \/DocTimeStamp[\s\S]*\/SubFilter \/ETSI\.RFC3161/);
});

test('the timestamp is over everything before it, and of now', () => {
  const info = timestampInfo(readSignedData(lastCms(lasting)));
  const [start, end] = signatureGaps(lasting).at(-1) ?? [0, 0];
  const covered = signedBytes(lasting, [0, start, end, lasting.length - end]);
  const imprint = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView);
  expect(imprint.equals(createHash('sha256').update(covered).digest())).toBe(true);
  expect(Math.abs(info.genTime.getTime() - land.clock.now())).toBeLessThan(60_000);
});

test('our own verifier finds it genuine, and of the highest level, on its own trust', async () => {
  const question = { roots: means.roots, at: new Date(land.clock.now()), required: ['officer', 'seal'] };
  expect(await verifyResult(signed, question)).toMatchObject({ genuine: true, level: 'B-T' });
  const later = new Date(land.clock.now() + 30 * 365 * 86_400_000);
  for (const at of [question.at, later])
    expect(await verifyResult(lasting, { ...question, at })).toMatchObject({ genuine: true, level: 'B-LTA' });
});

test('OpenSSL verifies the archive timestamp up to the root', ({ skip }) => {
  needs(skip, 'openssl');
  const [start, end] = signatureGaps(lasting).at(-1) ?? [0, 0];
  const data = asFile('covered', signedBytes(lasting, [0, start, end, lasting.length - end]));
  const token = ['-in', asFile('archive.tst', lastCms(lasting)), '-token_in'];
  expect(
    run('openssl', 'ts', '-verify', '-data', data, ...token, '-CAfile', join(land.directory, 'roots.pem')),
  ).toContain('Verification: OK');
});

test('OpenSSL takes the answer that is kept inside', async ({ skip }) => {
  needs(skip, 'openssl');
  const document = await openPdf(lasting);
  const [first] = itemsAt(dictAt(document.catalog, 'DSS'), 'OCSPs');
  const answer = asFile('answer.ocsp', await streamBytes(resolve(document.context, first), 100_000));
  const [certificate = '', issuer = ''] = [officer.certificate, ...officer.chain].map((der) =>
    String(new X509Certificate(der)),
  );
  const about = ['-issuer', asFile('issuer.pem', issuer), '-cert', asFile('officer.pem', certificate)];
  const trust = ['-CAfile', asFile('both.pem', `${land.world.roots}\n${issuer}`)];
  const said = run('openssl', 'ocsp', '-respin', answer, '-no_nonce', ...about, ...trust);
  expect(said).toContain('officer.pem: good');
  expect(said).toContain('Response verify OK');
});

test('qpdf finds no fault, and poppler still calls both signatures valid', ({ skip }) => {
  needs(skip, 'qpdf', 'pdfsig', 'certutil');
  const file = asFile('lasting.pdf', lasting);
  expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
  const store = `sql:${land.directory}`;
  run('certutil', '-N', '-d', store, '--empty-password');
  run('certutil', '-A', '-d', store, '-n', 'root', '-t', 'C,C,C', '-i', join(land.directory, 'roots.pem'));
  const report = run('pdfsig', '-no-ocsp', '-nssdir', store, file);
  expect(report.match(/Signature is Valid/g)).toHaveLength(2);
  expect(report.match(/Certificate is Trusted/g)).toHaveLength(2);
});

test('renewed under another name, it keeps the proofs of before and proves the last timestamp too', async () => {
  const renewed = await extendLongTerm(lasting, { ...means, field: 'archive-2' });
  const document = await openPdf(renewed);
  const fields = document
    .getForm()
    .getFields()
    .map((field) => field.getName());
  expect(fields).toEqual(['officer', 'seal', 'archive', 'archive-2']);
  expect(itemsAt(dictAt(document.catalog, 'DSS'), 'Certs').length).toBeGreaterThan(5);
});

test('whoever’s certificate was revoked before does not sign for long; who signed before it was, does', async () => {
  const signer = await signerNamed(result.agency.name);
  const early = await signedBy(unsigned, 'seal', signer);
  land.clock.advance(60_000);
  const serial = new X509Certificate(signer.certificate).serialNumber.toLowerCase().replace(/^(00)+/, '');
  const url = `${land.world.urls.control}/certificates/${serial}`;
  expect((await fetch(url, { method: 'POST', body: '{"revoked":true}' })).status).toBe(200);
  land.clock.advance(60_000);
  await expect(extendLongTerm(early, means)).resolves.toBeInstanceOf(Uint8Array);
  const late = await signedBy(unsigned, 'seal', signer);
  await expect(extendLongTerm(late, means)).rejects.toMatchObject({ name: 'CertificateRevoked' });
});

test('without an answer about a certificate there is no long-lasting file', async () => {
  const silent = createRevocationClient(
    () => Promise.reject(new TypeError('fetch failed')),
    () => land.clock.now(),
  );
  await expect(extendLongTerm(signed, { ...means, revocation: silent })).rejects.toMatchObject({
    name: 'RevocationUnavailable',
  });
});
