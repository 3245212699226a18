import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { statusBits, statusIn, type ResultStatus } from '../../verification/status/status-bits.ts';
import { listLength, placeOf, StatusPlace } from '../../verification/status/status-place.ts';
import { isSignedByOne, readStatusList, statusAt } from '../../verification/status/status-list.ts';
import { freshness, statusToken } from '../../functions/status/status-token.ts';
import { createTestAuthority } from '../functions/results/test-authority.ts';
import { der } from '../functions/results/test-identity.ts';

const authority = await createTestAuthority({ officer: 'Hoàng Văn Cán', agency: 'UBND tỉnh Lạng Sơn' });
const stranger = await createTestAuthority({ officer: 'Hoàng Văn Cán', agency: 'UBND tỉnh Lạng Sơn' });
const at = new Date('2026-11-22T02:00:00Z');
const address = 'https://dichvucong.langson.example/v1/status-lists/1';
const roots = [der(authority.root)];
const signer = await authority.signerOf(authority.identities.officer);
const list = statusBits([
  [0, 'revoked'],
  [5, 'replaced'],
  [listLength - 1, 'revoked'],
]);
const jwt = await statusToken({ address, list, at, signer });

test('whoever has the roots reads what the platform signed, and until when it is fresh', async () => {
  const read = await readStatusList(jwt, roots, at);
  expect(read).toMatchObject({
    address,
    issuedAt: at,
    expiresAt: new Date(at.getTime() + freshness.exp * 1000),
    issuer: { name: 'Hoàng Văn Cán', certificate: der(authority.identities.officer) },
  });
  const said = [0, 1, 4, 5, 6, listLength - 1, listLength, -1].map((index) => statusAt(read, index));
  expect(said).toEqual(['revoked', 'valid', 'valid', 'replaced', 'valid', 'revoked', undefined, undefined]);
});

test('a kept list is read long after, and one of tomorrow is not', async () => {
  const later = new Date(at.getTime() + 400 * 86_400_000);
  expect((await readStatusList(jwt, roots, later)).expiresAt < later).toBe(true);
  await expect(readStatusList(jwt, roots, new Date(at.getTime() - 3_600_000))).rejects.toThrow('time to come');
});

test('it is small, because nearly all of it says the same', () => {
  expect(jwt.length).toBeLessThan(4000);
});

const parts = (token: string): string[] => token.split('.');
const json = (part: string | undefined): object => JSON.parse(Buffer.from(part ?? '', 'base64url').toString());
const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test('what is signed as the draft of the IETF wants it', () => {
  const [header, claims] = parts(jwt).slice(0, 2).map(json);
  expect(header).toMatchObject({ alg: 'ES256', typ: 'statuslist+jwt' });
  expect(claims).toMatchObject({
    sub: address,
    iat: at.getTime() / 1000,
    ttl: freshness.ttl,
    status_list: { bits: 2 },
  });
});

test('a list that somebody else signed, or changed, is refused', async () => {
  await expect(readStatusList(jwt, [der(stranger.root)], at)).rejects.toMatchObject({ code: 'untrusted-signer' });
  const [header = '', claims = '', signature = ''] = parts(jwt);
  const empty = await statusToken({ address, list: statusBits([]), at, signer });
  for (const changed of [
    `${header}.${parts(empty)[1] ?? ''}.${signature}`,
    `${header}.${claims}.`,
    `${base64url({ ...json(header), alg: 'none' })}.${claims}.${signature}`,
    `${base64url({ ...json(header), typ: 'jwt' })}.${claims}.${signature}`,
    `${base64url({ ...json(header), x5c: [] })}.${claims}.${signature}`,
    `${header}.${claims}`,
    '',
    '...',
  ])
    await expect(readStatusList(changed, roots, at)).rejects.toMatchObject({ code: 'damaged' });
});

test('a stranger whose certificate leads to the same root signs no list of the platform', async () => {
  const issuer = await authority.make({ subject: 'CN=UBND tỉnh Lạng Sơn', from: new Date('2026-01-01T00:00:00Z') });
  const own = await readStatusList(
    await statusToken({ address, list, at, signer: await authority.signerOf(issuer) }),
    roots,
    at,
  );
  const strange = await readStatusList(jwt, roots, at);
  const chain = [Buffer.from(der(issuer)).toString('base64')];
  const key = { kty: 'EC', crv: 'P-256', x: '', y: '', use: 'sig', alg: 'ES256', kid: '' } as const;
  const named = (from: string, until: string) => [{ from, until, chain, key }];
  const inForce = named('2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z');
  expect([own, strange].map((each) => isSignedByOne(each, inForce))).toEqual([true, false]);
  expect(isSignedByOne(own, [])).toBe(false);
  // A key that was replaced signs no more, though its certificate still holds.
  expect(isSignedByOne(own, named('2026-01-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z'))).toBe(false);
});

test('a list that would unpack to more than a list is not unpacked', async () => {
  const bomb = await statusToken({ address, list: new Uint8Array(5_000_000), at, signer });
  await expect(readStatusList(bomb, roots, at)).rejects.toThrow('longer than');
});

const exceptions = fc.uniqueArray(
  fc.tuple(fc.nat(listLength - 1), fc.constantFrom<ResultStatus>('revoked', 'replaced')),
  { selector: ([index]) => index, maxLength: 50 },
);

test('a list says of every result what was put in, and of every other that it is valid', () => {
  fc.assert(
    fc.property(exceptions, fc.nat(listLength - 1), (put, other) => {
      const bytes = statusBits(put);
      for (const [index, status] of put) expect(statusIn(bytes, index)).toBe(status);
      const isPut = put.some(([index]) => index === other);
      expect(isPut || statusIn(bytes, other) === 'valid').toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('places follow one another through the lists', () => {
  expect(placeOf(1)).toEqual({ list: '/v1/status-lists/1', index: 0 });
  expect(placeOf(listLength)).toEqual({ list: '/v1/status-lists/1', index: listLength - 1 });
  expect(placeOf(listLength + 1)).toEqual({ list: '/v1/status-lists/2', index: 0 });
  expect(StatusPlace.safeParse({ list: 'https://elsewhere/v1/status-lists/1', index: 0 }).success).toBe(false);
});
