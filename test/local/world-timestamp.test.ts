import { spawnSync } from 'node:child_process';
import { X509Certificate, generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentInfo, SignedData } from 'pkijs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTimestampClient } from '../../functions/results/timestamp.ts';
import { timestampInfo } from '../../verification/timestamp-info.ts';
import { newWorld } from './world-land.ts';

const openssl = (...args: string[]) => spawnSync('openssl', args, { encoding: 'utf8' });
const hasOpenssl = openssl('version').status === 0;

const pem = (der: string) => new X509Certificate(Buffer.from(der, 'base64')).toString();

let surroundings: Awaited<ReturnType<typeof newWorld>>;
beforeAll(async () => {
  surroundings = await newWorld();
});
afterAll(() => surroundings.world.close());

const stamp = async (query: Uint8Array): Promise<{ type: string | null; reply: Buffer }> => {
  const response = await fetch(surroundings.world.urls.timestamp, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: new Uint8Array(query),
  });
  return { type: response.headers.get('content-type'), reply: Buffer.from(await response.arrayBuffer()) };
};

test.skipIf(!hasOpenssl)('OpenSSL verifies a timestamp up to the root', async () => {
  const { directory, clock } = surroundings;
  const file = (name: string) => join(directory, name);
  writeFileSync(file('data'), randomBytes(64));
  expect(openssl('ts', '-query', '-data', file('data'), '-sha256', '-cert', '-out', file('query.tsq')).status).toBe(0);
  clock.advance(3 * 3_600_000);
  const { type, reply } = await stamp(readFileSync(file('query.tsq')));
  expect(type).toBe('application/timestamp-reply');
  writeFileSync(file('reply.tsr'), reply);
  const verified = openssl(
    'ts',
    '-verify',
    '-in',
    file('reply.tsr'),
    '-queryfile',
    file('query.tsq'),
    '-CAfile',
    file('roots.pem'),
  );
  expect(verified.stdout + verified.stderr).toContain('Verification: OK');
  const { stdout } = openssl('ts', '-reply', '-in', file('reply.tsr'), '-text');
  const [, time = ''] = /Time stamp: (.+)/.exec(stdout) ?? [];
  expect(Math.abs(Date.parse(time) - clock.now())).toBeLessThan(60_000);
});

test('the production client accepts a timestamp: its own bytes, its own question, the world’s time', async () => {
  const token = await createTimestampClient(surroundings.world.urls.timestamp, fetch)(Buffer.from('kết quả'));
  const { content } = ContentInfo.fromBER(new Uint8Array(token));
  const { genTime } = timestampInfo(new SignedData({ schema: content }));
  expect(Math.abs(genTime.getTime() - surroundings.clock.now())).toBeLessThan(60_000);
});

test.each(['down', 'wrong'])('an authority that is %s gives no timestamp', async (mode) => {
  const { urls } = surroundings.world;
  const turn = (to: string) =>
    fetch(`${urls.control}/faults/timestamp`, { method: 'PUT', body: JSON.stringify({ mode: to }) });
  await turn(mode);
  await expect(createTimestampClient(urls.timestamp, fetch)(Buffer.from('kết quả'))).rejects.toBeInstanceOf(Error);
  await turn('ok');
});

test('what is no query is refused in a proper reply', async () => {
  const { reply } = await stamp(Buffer.from('xin dấu thời gian'));
  // SEQUENCE { SEQUENCE { INTEGER 2 = rejection } }
  expect(reply.toString('hex')).toBe('30053003020102');
});

const keys = {
  EC: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  RSA: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
} as const;

test.skipIf(!hasOpenssl).each(['EC', 'RSA'] as const)('a certificate for an %s key leads to the root', async (kind) => {
  const { directory, world, clock } = surroundings;
  const file = (name: string) => join(directory, name);
  const [leaf = '', ...issuers] = await world.certify({
    publicKeyDer: keys[kind]().publicKey.export({ type: 'spki', format: 'der' }),
    subject: { name: 'Nguyễn Xuân Trường', title: 'Phó Chủ tịch', organisation: 'UBND Phường Đông Kinh' },
    usage: 'officer',
  });
  writeFileSync(file('leaf.pem'), pem(leaf));
  writeFileSync(file('chain.pem'), issuers.map(pem).join('\n'));
  const time = String(Math.floor(clock.now() / 1000));
  const verified = openssl(
    'verify',
    '-attime',
    time,
    '-CAfile',
    file('roots.pem'),
    '-untrusted',
    file('chain.pem'),
    file('leaf.pem'),
  );
  expect(verified.stdout).toContain('OK');
  const { stdout } = openssl('x509', '-in', file('leaf.pem'), '-noout', '-subject', '-nameopt', 'utf8,sep_comma_plus');
  expect(stdout).toContain('CN=Nguyễn Xuân Trường');
  expect(stdout).toContain('title=Phó Chủ tịch');
});
