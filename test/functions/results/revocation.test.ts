import { beforeAll, expect, test } from 'vitest';
import { createRevocationClient, type Evidence } from '../../../functions/results/revocation/revocation-client.ts';
import { answerBy, listBy } from '../../verification/corpus/proofs.ts';
import { der, type Identity, issue } from './test-identity.ts';

const now = new Date('2026-11-22T03:00:00Z');
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
const current = { from: hours(-1), until: hours(24) };
const ocsp = 'http://ca.test/ocsp';
const crl = 'http://ca.test/list.crl';
const ocspSigning = '1.3.6.1.5.5.7.3.9';

let root: Identity;
let stranger: Identity;
let responder: Identity;
let officer: Identity;
let other: Identity;

beforeAll(async () => {
  root = await issue({ subject: 'CN=Gốc', authority: true });
  stranger = await issue({ subject: 'CN=Gốc', authority: true });
  responder = await issue({ subject: 'CN=OCSP', issuer: root, purposes: [ocspSigning] });
  officer = await issue({ subject: 'CN=A', issuer: root, published: { ocsp, crl } });
  other = await issue({ subject: 'CN=B', issuer: root });
});

type Bodies = Partial<Record<typeof ocsp | typeof crl, Uint8Array>>;

const serving =
  (bodies: Bodies): typeof fetch =>
  (url) => {
    const body = url === ocsp || url === crl ? bodies[url] : undefined;
    return Promise.resolve(body ? new Response(new Uint8Array(body)) : new Response('', { status: 404 }));
  };

const ask = (bodies: Bodies, about: Identity = officer, used = now): Promise<Evidence> => {
  const client = createRevocationClient(serving(bodies), () => now.getTime());
  return client([{ certificates: [about, root].map(der), at: used }]);
};

test('an answer of the authority or of whom it appointed is taken, and no list is fetched', async () => {
  for (const by of [root, responder]) {
    const answer = await answerBy({ authority: root, about: officer, responder: by, ...current });
    const { certificates, crls, ocsps } = await ask({ [ocsp]: answer });
    expect(ocsps.map((each) => Buffer.from(each).equals(answer))).toEqual([true]);
    expect([certificates.length, crls.length]).toEqual([2, 0]);
  }
});

test('a list does where nobody answers', async () => {
  const { crls, ocsps } = await ask({ [crl]: await listBy(root, current) });
  expect([crls.length, ocsps.length]).toEqual([1, 0]);
});

test('revoked before it was used, by answer or by list, is revoked; later is not', async () => {
  const revocation = { since: hours(-2), reason: 0 };
  const bodies: Bodies[] = [
    { [ocsp]: await answerBy({ authority: root, about: officer, revocation, ...current }) },
    { [crl]: await listBy(root, current, [[officer, revocation]]) },
  ];
  for (const body of bodies) {
    await expect(ask(body)).rejects.toMatchObject({ name: 'CertificateRevoked' });
    await expect(ask(body, officer, hours(-3))).resolves.toBeDefined();
  }
});

test.each<[what: string, make: () => Promise<Bodies>]>([
  [
    'an answer signed by another authority of the same name',
    async () => ({
      [ocsp]: await answerBy({ authority: root, about: officer, responder: stranger, ...current }),
    }),
  ],
  [
    'an answer of somebody who was not appointed',
    async () => ({
      [ocsp]: await answerBy({ authority: root, about: officer, responder: other, ...current }),
    }),
  ],
  [
    'an answer about another certificate',
    async () => ({
      [ocsp]: await answerBy({ authority: root, about: other, ...current }),
    }),
  ],
  [
    'an answer that is out of date',
    async () => ({
      [ocsp]: await answerBy({ authority: root, about: officer, from: hours(-48), until: hours(-24) }),
    }),
  ],
  [
    'an answer of the future',
    async () => ({
      [ocsp]: await answerBy({ authority: root, about: officer, from: hours(1), until: hours(24) }),
    }),
  ],
  ['a list signed by another authority of the same name', async () => ({ [crl]: await listBy(stranger, current) })],
  [
    'a list that is out of date',
    async () => ({
      [crl]: await listBy(root, { from: hours(-48), until: hours(-24) }),
    }),
  ],
  ['a list where an answer is expected', async () => ({ [ocsp]: await listBy(root, current) })],
  ['more bytes than any answer has', async () => ({ [ocsp]: new Uint8Array(100_001) })],
  ['nothing', async () => ({})],
])('%s proves nothing', async (_what, make) => {
  await expect(ask(await make())).rejects.toMatchObject({ name: 'RevocationUnavailable' });
});

test('a certificate that does not say where to ask, or only by another protocol, is a fault for good', async () => {
  const silent = await issue({ subject: 'CN=C', issuer: root, published: { crl: 'ldap://ca.test/list' } });
  await expect(ask({}, silent)).rejects.toThrow('does not say where its revocation is published');
});
