import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import * as x509 from '@peculiar/x509';
import { PDFContext, PDFRawStream } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { schemeOf } from '../../verification/algorithms.ts';
import { readCertificate } from '../../verification/asn1.ts';
import { isSignedWith } from '../../verification/public-key.ts';
import { streamBytes } from '../../verification/stream.ts';
import { verifyResult } from '../../verification/verify-result.ts';

const bomb = deflateSync(Buffer.alloc(100_000_000, 32));

const judged = async (entries: string, body: Uint8Array): Promise<string[]> => {
  const head = `%PDF-1.7\n1 0 obj\n<< ${entries} /Length ${body.length} >>\nstream\n`;
  const tail = '\nendstream\nendobj\ntrailer << /Root 2 0 R >>';
  const pdf = Buffer.concat([Buffer.from(head), body, Buffer.from(tail)]);
  const verdict = await verifyResult(pdf, { roots: [], at: new Date(), required: [] });
  return verdict.genuine ? [] : verdict.reasons.map(({ code }) => code);
};

describe('a few bytes that stand for very many are not unpacked', () => {
  const objects = '/Type /ObjStm /N 3 /First 9';
  test.each([
    ['objects in a stream', `${objects} /Filter /FlateDecode`, bomb],
    ['twice packed', `${objects} /Filter [/FlateDecode /FlateDecode]`, deflateSync(bomb)],
    ['under a name in disguise', '/Type /Obj#53tm /N 3 /First 9 /Filter /FlateDecode', bomb],
    ['by another filter', `${objects} /Filter /RunLengthDecode`, Buffer.alloc(1_000_000, 129)],
    ['entries of no bytes at all', '/Type /XRef /Size 1000000000 /W [0 0 0]', Buffer.from('x')],
  ])('%s', async (_name, entries, body) => {
    const before = process.memoryUsage().rss;
    expect(await judged(entries, body)).toEqual(['damaged']);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });
  test('in what is attached or shown', async () => {
    const dict = PDFContext.create().obj({ Filter: 'FlateDecode' });
    await expect(streamBytes(PDFRawStream.of(dict, bomb), 1_000_000)).rejects.toThrow('more than 1000000 bytes');
  });
});

const keysOf = async (modulusLength: number): Promise<webcrypto.CryptoKeyPair> => {
  const publicExponent = new Uint8Array([1, 0, 1]);
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-256', modulusLength, publicExponent };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  if (!('privateKey' in keys)) throw new Error('no key pair');
  return keys;
};

const selfSigned = async (modulusLength: number) => {
  const keys = await keysOf(modulusLength);
  const signingAlgorithm = { name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 };
  const made = await x509.X509CertificateGenerator.createSelfSigned({ name: 'CN=PSS', keys, signingAlgorithm });
  return readCertificate(new Uint8Array(made.rawData));
};

test('RSASSA-PSS is read with its parameters; keys that are too short are refused', async () => {
  const { tbsView, signatureAlgorithm, signatureValue, subjectPublicKeyInfo } = await selfSigned(2048);
  const scheme = schemeOf(signatureAlgorithm);
  if (!scheme) throw new Error('no scheme');
  expect(scheme).toEqual({ kind: 'RSA-PSS', digest: 'SHA-256', saltLength: 32 });
  const signature = Uint8Array.from(signatureValue.valueBlock.valueHexView);
  expect(await isSignedWith(subjectPublicKeyInfo, scheme, tbsView, signature)).toBe(true);
  signature[9] = (signature[9] ?? 0) ^ 1;
  expect(await isSignedWith(subjectPublicKeyInfo, scheme, tbsView, signature)).toBe(false);
  const short = await selfSigned(1024);
  await expect(isSignedWith(short.subjectPublicKeyInfo, scheme, tbsView, signature)).rejects.toMatchObject({
    code: 'weak-signature',
  });
});
