import { X509Certificate, generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CertificateRevoked,
  createRevocationClient,
  type Evidence,
} from '../../functions/results/revocation/revocation-client.ts';
import { readRoots } from '../../verification/trust-roots.ts';
import { needs, run } from '../functions/results/debian-tools.ts';
import { newDirectory, newWorld } from './world-land.ts';

let surroundings: Awaited<ReturnType<typeof newWorld>>;
beforeAll(async () => {
  surroundings = await newWorld();
});
afterAll(() => surroundings.world.close());

type Land = Awaited<ReturnType<typeof newWorld>>;

const certified = async ({ world }: Land, name: string): Promise<X509Certificate[]> => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const chain = await world.certify({
    publicKeyDer: publicKey.export({ type: 'spki', format: 'der' }),
    subject: { name, organisation: 'UBND Phường Đông Kinh' },
    usage: 'officer',
  });
  return chain.map((der) => new X509Certificate(Buffer.from(der, 'base64')));
};

const evidenceFor = ({ world, clock }: Land, chain: readonly X509Certificate[], send = fetch): Promise<Evidence> => {
  const certificates = [...chain.map(({ raw }) => new Uint8Array(raw)), ...readRoots(world.roots)];
  return createRevocationClient(send, () => clock.now())([{ certificates, at: new Date(clock.now()) }]);
};

const revoke = ({ world }: Land, { serialNumber }: X509Certificate): Promise<Response> =>
  fetch(`${world.urls.control}/certificates/${serialNumber.toLowerCase().replace(/^(00)+/, '')}`, {
    method: 'POST',
    body: '{"revoked":true}',
  });

const files = ({ directory, world, clock }: Land, [leaf, issuing]: readonly X509Certificate[]) => {
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(directory, name), content);
    return join(directory, name);
  };
  return {
    file,
    leaf: file('leaf.pem', String(leaf)),
    issuing: file('issuing.pem', String(issuing)),
    both: file('both.pem', `${world.roots}\n${String(issuing)}`),
    root: join(directory, 'roots.pem'),
    // A list that is fetched afterwards may be of the next second.
    time: ['-attime', String(Math.floor(clock.now() / 1000) + 60)],
  };
};

test('OpenSSL takes the answers about a certificate, good and then revoked', async ({ skip }) => {
  needs(skip, 'openssl');
  const { world } = surroundings;
  const chain = await certified(surroundings, 'Nguyễn Xuân Trường');
  const { leaf, issuing, both } = files(surroundings, chain);
  const url = `${new URL(world.urls.control).origin}/pki/ocsp`;
  const asked = ['-issuer', issuing, '-cert', leaf, '-url', url];
  // Not `run`: the answer comes from this very process.
  const ask = async (): Promise<string> => {
    const { stdout, stderr } = await promisify(execFile)('openssl', ['ocsp', ...asked, '-CAfile', both, '-nonce'], {
      timeout: 10_000,
    });
    return stderr + stdout;
  };
  expect(await ask()).toMatch(/Response verify OK[\s\S]*leaf\.pem: good/);
  expect((await revoke(surroundings, chain[0] ?? new X509Certificate(''))).status).toBe(200);
  expect(await ask()).toMatch(/leaf\.pem: revoked/);
});

test('OpenSSL takes the lists, and refuses by them what is revoked', async ({ skip }) => {
  needs(skip, 'openssl');
  const { world } = surroundings;
  const [good, bad] = [await certified(surroundings, 'Vũ Thị Ngân'), await certified(surroundings, 'Bùi Đức Long')];
  await revoke(surroundings, bad[0] ?? new X509Certificate(''));
  const { file, both, leaf, time } = files(surroundings, good);
  const pems = await Promise.all(
    ['root', 'issuing'].map(async (name) => {
      const list = await fetch(`${new URL(world.urls.control).origin}/pki/${name}.crl`);
      const der = file(`${name}.crl`, new Uint8Array(await list.arrayBuffer()));
      expect(run('openssl', 'crl', '-inform', 'DER', '-in', der, '-CAfile', both, '-noout')).toContain('verify OK');
      return run('openssl', 'crl', '-inform', 'DER', '-in', der);
    }),
  );
  const lists = file('lists.pem', pems.join('\n'));
  const rules = ['-crl_check_all', '-CRLfile', lists, '-CAfile', both, ...time];
  expect(run('openssl', 'verify', ...rules, leaf)).toContain('OK');
  expect(() => run('openssl', 'verify', ...rules, file('bad.pem', String(bad[0])))).toThrow(/certificate revoked/);
});

test('the production client gathers an answer for the certificate and a list for its authority', async () => {
  const evidence = await evidenceFor(surroundings, await certified(surroundings, 'Hà Thị Mận'));
  expect([evidence.certificates.length, evidence.ocsps.length, evidence.crls.length]).toEqual([3, 1, 1]);
});

test('what was revoked before it was used is refused', async () => {
  const chain = await certified(surroundings, 'Triệu Văn Hòa');
  await revoke(surroundings, chain[0] ?? new X509Certificate(''));
  await expect(evidenceFor(surroundings, chain)).rejects.toBeInstanceOf(CertificateRevoked);
});

test.each(['down', 'wrong'])('while the authority is %s, nothing is taken for an answer', async (mode) => {
  const { urls } = surroundings.world;
  const turn = (to: string) =>
    fetch(`${urls.control}/faults/pki`, { method: 'PUT', body: JSON.stringify({ mode: to }) });
  const chain = await certified(surroundings, 'Mông Thị Thảo');
  await turn(mode);
  await expect(evidenceFor(surroundings, chain)).rejects.toMatchObject({ name: 'RevocationUnavailable' });
  await turn('ok');
});

test('a question in the address is answered too, and what is none is refused', async () => {
  const { origin } = new URL(surroundings.world.urls.control);
  const response = await fetch(`${origin}/pki/ocsp/${encodeURIComponent('AAAA')}`);
  expect(response.headers.get('content-type')).toBe('application/ocsp-response');
  // OCSPResponse with status malformedRequest
  expect(Buffer.from(await response.arrayBuffer()).toString('hex')).toBe('30030a0101');
});

test('certificates keep their word after a restart on another port', async () => {
  const directory = newDirectory();
  const first = await newWorld(directory);
  const chain = await certified(first, 'Lâm Văn Quý');
  await first.world.close();
  const second = await newWorld(directory);
  try {
    expect(second.world.urls.control).not.toBe(first.world.urls.control);
    expect((await evidenceFor(second, chain)).ocsps).toHaveLength(1);
  } finally {
    await second.world.close();
  }
});

test('an answer to an earlier question is not taken again', async () => {
  const chain = await certified(surroundings, 'Lộc Văn Thịnh');
  const kept: ArrayBuffer[] = [];
  const recording: typeof fetch = async (url, init) => {
    const response = await fetch(url, init);
    if (init?.method === 'POST') kept.push(await response.clone().arrayBuffer());
    return response;
  };
  await evidenceFor(surroundings, chain, recording);
  const [answer] = kept;
  const replaying: typeof fetch = (_url, init) =>
    init?.method === 'POST' ? Promise.resolve(new Response(answer)) : Promise.reject(new TypeError('fetch failed'));
  await expect(evidenceFor(surroundings, chain, replaying)).rejects.toThrow('an answer to another question');
});
