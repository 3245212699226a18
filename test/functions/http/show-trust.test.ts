import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { readCatalogue } from '../../../functions/catalogue.ts';
import { showTrust } from '../../../functions/http/show-trust.ts';
import { TrustList } from '../../../verification/trust-list.ts';
import { province, saturday } from '../../core/samples.ts';
import { createIssuer, origin } from '../../verification/issued-codes.ts';
import { askOf } from '../ask.ts';
import { writeCatalogue } from '../catalogue-file.ts';
import { der, pem } from '../results/test-identity.ts';

const { authority, certificate } = await createIssuer();
const older = { ...(await createIssuer()).certificate, until: '2026-01-01T00:00:00.000Z' };

const ask = async (certificates: (typeof certificate)[] | undefined) => {
  const unit = certificates && { unit: 'H37', name: province.agency.name.vi, certificates };
  const handler = showTrust({
    catalogue: readCatalogue(writeCatalogue()),
    staff: { issuer: async () => unit },
    roots: `# Gốc thử nghiệm\n${pem(authority.root)}\n`,
    origin,
    statusLists: async () => ['/v1/status-lists/1', '/v1/status-lists/2'],
  });
  return askOf({ 'GET /v1/trust': handler }, () => saturday)('GET /v1/trust', {});
};

test('everybody is told the roots, the lists, and every key that results were signed with', async () => {
  const { status, headers, body } = await ask([older, certificate]);
  expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=300']);
  const trust = TrustList.parse(body);
  expect(trust).toMatchObject({
    origin,
    province: { slug: province.slug, name: province.name },
    at: new Date(saturday).toISOString(),
    statusLists: ['/v1/status-lists/1', '/v1/status-lists/2'],
    agencies: expect.arrayContaining([province.agency.name.vi]),
  });
  expect(trust.roots.map((root) => new X509Certificate(root).raw)).toEqual([Buffer.from(der(authority.root))]);
  // A code of before its certificate was renewed is judged by the key of its time.
  expect(trust.issuers.map(({ until }) => until)).toEqual([older.until, certificate.until]);
  const [leaf = '', above = ''] = trust.issuers[1]?.chain ?? [];
  const key = new X509Certificate(Buffer.from(leaf, 'base64'));
  expect(key.publicKey.export({ format: 'jwk' })).toMatchObject({ x: trust.issuers[1]?.key.x, kty: 'EC' });
  expect(key.verify(new X509Certificate(Buffer.from(above, 'base64')).publicKey)).toBe(true);
});

test('before the platform has a certificate, no key is named', async () => {
  expect(TrustList.parse((await ask(undefined)).body).issuers).toEqual([]);
});
