import { expect, test } from 'vitest';
import { extendLongTerm } from '../../../functions/results/long-term.ts';
import { fetchBytes } from '../../../functions/results/revocation/fetch-bytes.ts';
import { createRevocationClient } from '../../../functions/results/revocation/revocation-client.ts';
import { signPdf } from '../../../functions/results/sign.ts';
import { createTimestampClient } from '../../../functions/results/timestamp.ts';
import { pdf as plainPdf } from '../files/sample-files.ts';
import { createTestAuthority } from './test-authority.ts';
import { der, type Identity, issue } from './test-identity.ts';

const now = new Date('2026-11-22T03:00:00Z');
const authority = await createTestAuthority({ officer: 'Hoàng Văn Cán', agency: 'UBND tỉnh Lạng Sơn' });
const { issuing, identities } = authority;
const plain = await plainPdf();

/** What a machine in a cloud can reach and nobody outside should. */
const inside = {
  ocsp: 'http://169.254.169.254/latest/meta-data/',
  crl: 'http://localhost:9001/2018-06-01/runtime/invocation/next',
};

const asked: string[] = [];
const answering =
  (answers: Record<string, Response>): typeof fetch =>
  (url) => {
    const address = url instanceof Request ? url.url : String(url);
    asked.push(address);
    return Promise.resolve(answers[address] ?? new Response('', { status: 404 }));
  };

const lasting = async (identity: Identity, chain: Identity[], clock?: Identity): Promise<Uint8Array> => {
  asked.length = 0;
  const timestamp = createTimestampClient('http://tsa.test', authority.timestampFetch(now, clock));
  const signer = await authority.signerOf(identity, chain);
  const words = { name: 'x', reason: 'x', location: 'x' };
  const pdf = await signPdf(plain, { field: 'officer', ...words, at: now, signer, timestamp });
  const revocation = createRevocationClient(answering({}), () => now.getTime());
  return extendLongTerm(pdf, { roots: [der(authority.root)], revocation, timestamp });
};

test('addresses in a certificate that no trusted root vouches for are not asked', async () => {
  const forger = await issue({ subject: issuing.certificate.subject, authority: true });
  const between = await issue({ subject: 'CN=CA', issuer: forger, authority: true, published: inside });
  const unlimited = await authority.make({ subject: 'CN=B', unlimited: true });
  const by = (issuer?: Identity) => issue({ subject: 'CN=A', published: inside, ...(issuer ? { issuer } : {}) });
  const hostile: [Identity, Identity[], Identity?][] = [
    [await by(), []],
    [await by(forger), [issuing]],
    [await by(between), [between, forger, issuing]],
    [await by(identities.officer), [identities.officer, issuing]],
    // Its key usage forbids nothing: that it is no authority has to do.
    [await by(unlimited), [unlimited, issuing]],
    [identities.officer, [issuing], await issue({ subject: 'CN=T', timestamping: true, published: inside })],
  ];
  for (const given of hostile) {
    await expect(lasting(...given)).rejects.toThrow('leads to no root');
    expect(asked).toEqual([]);
  }
});

test('addresses that are no web addresses are not asked, whoever vouches for them', async () => {
  const published = { ocsp: 'file:///proc/self/environ', crl: 'ftp://localhost/list' };
  const clock = await authority.make({ subject: 'CN=T', timestamping: true, published });
  await expect(lasting(clock, [issuing], clock)).rejects.toThrow('does not say where');
  expect(asked).toEqual([]);
});

const goingTo = (location: string) => new Response('', { status: 302, headers: { location } });

test('whoever answers does not choose what is asked next, but on the same host', async () => {
  const from = 'http://ca.test/list.crl';
  for (const location of [inside.crl, inside.ocsp, 'file:///etc/hosts', '//localhost/x', '', 'http://ca.test.evil/']) {
    asked.length = 0;
    await expect(fetchBytes(answering({ [from]: goingTo(location) }), from, 10)).rejects.toThrow(/sends/);
    expect(new Set(asked)).toEqual(new Set([from]));
  }
  const secure = 'https://ca.test/list.crl';
  const answers = { [from]: goingTo(secure), [secure]: new Response('list') };
  expect(Buffer.from(await fetchBytes(answering(answers), from, 10)).toString()).toBe('list');
});
