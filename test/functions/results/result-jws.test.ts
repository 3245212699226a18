import { createHash } from 'node:crypto';
import { compactVerify, decodeProtectedHeader, importX509 } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { encodeResult } from '../../../verification/result-document.ts';
import { signResultJson } from '../../../functions/results/result-jws.ts';
import { issuedAt } from './samples.ts';
import { result } from './signed-result.ts';
import { createTestAuthority, type TestAuthority } from './test-authority.ts';
import { der } from './test-identity.ts';

const bytes = encodeResult(result);
let authority: TestAuthority;

beforeAll(async () => {
  authority = await createTestAuthority({ officer: result.signer.name, agency: result.agency.name });
});

const pemIn = (jws: string): string => {
  const [first = ''] = decodeProtectedHeader(jws).x5c ?? [];
  return `-----BEGIN CERTIFICATE-----\n${first}\n-----END CERTIFICATE-----`;
};

test.each([
  ['officer', 'ES256'],
  ['seal', 'RS256'],
] as const)('jose verifies what the %s signs, by the certificate in the header', async (who, alg) => {
  const identity = authority.identities[who];
  const jws = await signResultJson(bytes, await authority.signerOf(identity), issuedAt);
  const { payload, protectedHeader } = await compactVerify(jws, await importX509(pemIn(jws), alg));
  expect(Buffer.from(payload).equals(bytes)).toBe(true);
  expect(protectedHeader).toMatchObject({
    alg,
    typ: 'result+jws',
    iat: issuedAt.getTime() / 1000,
    'x5t#S256': createHash('sha256').update(der(identity)).digest('base64url'),
  });
  expect(protectedHeader.x5c).toHaveLength(2);
});

test('one letter changed, in data or header, is found', async () => {
  const jws = await signResultJson(bytes, await authority.signerOf(authority.identities.officer), issuedAt);
  const key = await importX509(pemIn(jws), 'ES256');
  const [header = '', payload = '', signature = ''] = jws.split('.');
  const other = Buffer.from(Buffer.from(payload, 'base64url').toString('utf8').replace(result.number, '0/2026'));
  const older = { ...decodeProtectedHeader(jws), iat: 0 };
  const forged = [
    `${header}.${other.toString('base64url')}.${signature}`,
    `${Buffer.from(JSON.stringify(older)).toString('base64url')}.${payload}.${signature}`,
  ];
  for (const each of forged)
    await expect(compactVerify(each, key)).rejects.toMatchObject({ code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' });
});
