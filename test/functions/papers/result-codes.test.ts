import 'reflect-metadata';
import { GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import * as x509 from '@peculiar/x509';
import { expect, test } from 'vitest';
import { createResultCodes } from '../../../functions/papers/result-codes.ts';
import { issuerKeyOf } from '../../../functions/results/issuer-keys.ts';
import { createRenderer } from '../../../functions/results/render.ts';
import { connect } from '../../../local/cloud/door.ts';
import { operator } from '../../../local/cloud/engine.ts';
import { codeIn } from '../../../verification/code/code-address.ts';
import { verifyCode } from '../../../verification/code/verify-code.ts';
import { needs } from '../results/debian-tools.ts';
import { issue } from '../results/test-identity.ts';
import { birthCertificate, fonts, issuedAt, templates } from '../results/samples.ts';
import { createIssuer, origin, statement as stated } from '../../verification/issued-codes.ts';
import { codesIn, scanOf } from '../../support/scan.ts';
import { openLand, settings } from '../land.ts';

const keyId = '22222222-2222-3333-4444-555555555555';
const { issuer: _issuer, ...statement } = stated;

const openPlace = async (overrides: { origin?: string; certified?: boolean } = {}) => {
  const { cloud, kms } = await openLand();
  cloud.objects.ensureBucket('papers', { versioning: true });
  cloud.keys.ensureKey(keyId, 'ECC_NIST_P256', 'SIGN_VERIFY');
  const { PublicKey = new Uint8Array() } = await kms.send(new GetPublicKeyCommand({ KeyId: keyId }));
  const root = await issue({ subject: 'CN=Gốc thử nghiệm, C=VN', authority: true });
  const leaf = await x509.X509CertificateGenerator.create({
    serialNumber: '77',
    subject: 'CN=UBND tỉnh Lạng Sơn, C=VN',
    issuer: root.certificate.subject,
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2030-01-01T00:00:00Z'),
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    publicKey: await crypto.subtle.importKey(
      'spki',
      Uint8Array.from(PublicKey),
      { name: 'ECDSA', namedCurve: 'P-256' },
      true,
      ['verify'],
    ),
    signingKey: root.keys.privateKey,
  });
  const chain = [Buffer.from(leaf.rawData).toString('base64')];
  const certificate = { from: leaf.notBefore.toISOString(), until: leaf.notAfter.toISOString(), chain };
  const unit = {
    unit: 'H37',
    name: 'UBND tỉnh Lạng Sơn',
    certificates: overrides.certified === false ? [] : [certificate],
  };
  const s3 = connect(new S3Client(settings), cloud, operator);
  const codes = createResultCodes({
    staff: { issuer: async () => unit },
    kms: connect(new KMSClient(settings), cloud, operator),
    keyId,
    s3,
    bucket: 'papers',
    origin: overrides.origin ?? origin,
  });
  const { trust } = await createIssuer();
  return { codes, trust: { ...trust, issuers: [issuerKeyOf(certificate)] } };
};

test('a printed result carries its code, which a reader takes off the page and the trust list accepts', async ({
  skip,
}) => {
  needs(skip, 'pdftoppm');
  const { codes, trust } = await openPlace();
  const qr = await codes.pictureOf(statement);
  const { pdf } = createRenderer({ templates, fonts }).render({
    template: 'birth-certificate',
    data: { ...birthCertificate, qr },
    at: issuedAt,
  });
  for (const dpi of [150, 200, 300]) {
    const [address = '', ...others] = await codesIn(scanOf(pdf, dpi));
    expect(others).toEqual([]);
    expect(address.startsWith(`${origin}/xac-minh#`)).toBe(true);
    const verdict = await verifyCode(codeIn(address) ?? new Uint8Array(), trust);
    expect(verdict).toEqual({ genuine: true, statement: stated });
  }
});

test('written twice, and by two at once, it is the same picture; another statement has its own', async () => {
  const { codes } = await openPlace();
  const [first, ...again] = await Promise.all(
    [statement, statement, statement].map(async (each) => codes.pictureOf(each)),
  );
  expect(first).toMatch(/^<svg/);
  expect([...again, await codes.pictureOf(statement)]).toEqual([first, first, first]);
  expect(await codes.pictureOf({ ...statement, data: new Uint8Array(32) })).not.toBe(first);
});

test('without an address or a certificate in force there is none, and the result is written all the same', async () => {
  expect(await (await openPlace({ origin: '' })).codes.pictureOf(statement)).toBeUndefined();
  expect(await (await openPlace({ certified: false })).codes.pictureOf(statement)).toBeUndefined();
  const { codes } = await openPlace();
  expect(await codes.pictureOf({ ...statement, issuedAt: '2031-01-01T00:00:00Z' })).toBeUndefined();
});
