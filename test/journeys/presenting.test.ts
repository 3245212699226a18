import { X509Certificate } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compactVerify } from 'jose';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { has, says } from '../support/programs.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince();
const office = new Office(province);
const parent = await office.citizen('Nông Thị Mai');
const code = await office.file(parent, { child: { givenName: 'Minh An' } });
await office.finish(parent, code);
const leader = await office.clerk('ld', code);

const Carried = z.array(z.object({ owner: z.string(), credential: z.string() }));
/** What the mother’s wallet holds: it came there by itself, and comes there when she asks. */
const carried = async () =>
  Carried.parse(await (await fetch(`${province.world.urls.control}/registers/wallets`)).json()).filter(
    ({ owner }) => owner === office.citizenId('Nông Thị Mai'),
  );
const wallet = `/v1/dossiers/${code}/wallet`;
const fault = async (mode: string) =>
  fetch(`${province.world.urls.control}/faults/wallet`, { method: 'POST', body: JSON.stringify({ mode }) });

test('a wallet that is down keeps nobody from the result; up again it takes it, once', async () => {
  await fault('down');
  expect((await parent.send('POST', wallet, {})).body).toMatchObject({ code: 'wallet-unavailable', status: 503 });
  await fault('ok');
  const first = wanted(await parent.send('POST', wallet, {}), 200);
  expect(wanted(await parent.send('POST', wallet, {}), 200)).toEqual(first);
  expect(await carried()).toEqual([{ owner: office.citizenId('Nông Thị Mai'), credential: expect.any(String) }]);
});

test('what the wallet holds was signed by the province, whose certificate leads to a trusted root', async () => {
  const [{ credential } = { credential: '' }] = await carried();
  const [jwt = ''] = credential.split('~');
  const { x5c } = z.parse(
    z.object({ x5c: z.array(z.string()) }),
    JSON.parse(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString()),
  );
  const chain = [
    ...x5c.map((der) => new X509Certificate(Buffer.from(der, 'base64'))),
    new X509Certificate(province.world.roots),
  ];
  for (const [index, issuer] of chain.slice(1).entries()) expect(chain[index]?.verify(issuer.publicKey)).toBe(true);
  const [own] = chain;
  if (own === undefined) throw new Error('no certificate');
  expect(own.subject).toContain('UBND tỉnh Lạng Sơn');
  const { payload } = await compactVerify(jwt, own.publicKey);
  const said = new TextDecoder().decode(payload);
  expect(JSON.parse(said)).toMatchObject({ vct: 'urn:motcua:result:birth-certificate', cnf: { jwk: { kty: 'EC' } } });
  expect(said).not.toContain('Minh An');
});

test('staff put nothing into wallets, strangers neither, and every use is on the record', async () => {
  expect((await leader.send('POST', wallet, {})).status).toBe(403);
  const stranger = await office.citizen('Lâm Văn Quý');
  expect((await stranger.send('POST', wallet, {})).status).toBe(404);
  const accesses = JSON.stringify((await parent.get('/v1/me/access-log')).body);
  expect(accesses).toContain('"credential"');
});

test.skipIf(!has('xmlsec1'))(
  'an agency has the result as XML that another program finds signed by the commune',
  async () => {
    const { xml } = z.parse(
      z.object({ xml: z.string() }),
      wanted(await leader.send('POST', `/v1/dossiers/${code}/result-xml`, {}), 200),
    );
    expect(xml).toContain(`<dossier>${code}</dossier>`);
    expect(xml).toContain('Minh An');
    const roots = join(mkdtempSync(join(tmpdir(), 'motcua-roots-')), 'roots.pem');
    writeFileSync(roots, province.world.roots);
    // The province lives in the future; Swedes write a local time as the program wants it.
    const now = new Date(province.clock.now()).toLocaleString('sv-SE');
    const options = [
      '--verify',
      '--verification-time',
      now,
      '--trusted-pem',
      roots,
      '--id-attr:Id',
      'SignedProperties',
    ];
    expect(() => says('xmlsec1', options, Buffer.from(xml))).not.toThrow();
    // The engine that signed it is also the one by which the result is judged: it still is, and another is signed.
    wanted(await parent.send('POST', wallet, {}), 200);
    wanted(await leader.send('POST', `/v1/dossiers/${code}/result-xml`, {}), 200);
    const altered = xml.replace('Minh An', 'Minh Anh');
    expect(() => says('xmlsec1', options, Buffer.from(altered))).toThrow('xmlsec1 ended with 1');
  },
);

test('a result that was revoked is put into no wallet and sealed in no other form', async () => {
  const reason = { code: 'against-law', note: 'Cấp nhầm.' };
  wanted(await office.act(leader, code, 'result-revocation', reason), 200);
  expect((await parent.send('POST', wallet, {})).body).toMatchObject({ code: 'result-revoked', status: 409 });
  const xml = await leader.send('POST', `/v1/dossiers/${code}/result-xml`, {});
  expect(xml.body).toMatchObject({ code: 'result-revoked', status: 409 });
});
