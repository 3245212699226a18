import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { createHash, verify, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createRemoteSigner } from '../../functions/results/remote-signer.ts';
import { createSigningService, type SigningService } from '../../functions/results/signing-service.ts';
import { callback, newWorld } from './world-land.ts';

const portal = new URL(callback).origin;
const subject = { name: 'Vũ Thị Ngân', title: 'Chủ tịch', organisation: 'UBND Phường Lương Văn Tri' };
const staffId = 'ld-05983';
const message = Buffer.from('signed attributes');
const hash = createHash('sha256').update(message).digest();

let world: Awaited<ReturnType<typeof newWorld>>['world'];
let service: SigningService;
let keys: Record<'service' | 'device', X509Certificate>;

const first = (chain: readonly string[]): X509Certificate => new X509Certificate(Buffer.from(chain[0] ?? '', 'base64'));
const turn = (path: string, body: object) =>
  fetch(`${world.urls.control}/${path}`, { method: 'PUT', body: JSON.stringify(body) });

beforeAll(async () => {
  ({ world } = await newWorld());
  const { clientId: username, clientSecret } = world.clients.signingService;
  service = createSigningService({
    url: world.urls.signingService,
    username,
    password: () => Promise.resolve(clientSecret),
    fetch,
  });
  keys = {
    service: first(await world.certifyHeld({ staffId, means: 'service', subject })),
    device: first(await world.certifyHeld({ staffId, means: 'device', subject })),
  };
});
afterAll(() => world.close());
beforeEach(async () => {
  await turn('phones', { answer: 'at once' });
  await turn('faults/signing-service', { mode: 'ok' });
});

const holds = (by: 'service' | 'device', signature: Uint8Array): boolean =>
  verify('sha256', message, keys[by].publicKey, signature);

test('a key that lies elsewhere is the same at every start, and its certificate names its owner', async () => {
  const again = first(await world.certifyHeld({ staffId, means: 'service', subject }));
  expect(again.fingerprint256).toBe(keys.service.fingerprint256);
  expect(again.subject).toContain('CN=Vũ Thị Ngân');
  expect(keys.device.fingerprint256).not.toBe(keys.service.fingerprint256);
});

test('the service tells the certificates, and signs at once when the owner need not be asked', async () => {
  const [certificate = new Uint8Array(), ...chain] = await service.certificates(staffId);
  expect(new X509Certificate(certificate).fingerprint256).toBe(keys.service.fingerprint256);
  const signer = createRemoteSigner({ service, credential: staffId, certificate, chain, description: 'Số 1' });
  expect(signer.keyType).toBe('RSA');
  expect(holds('service', await signer.sign(message))).toBe(true);
});

/** Asks for a signature over other bytes than any test before. */
const askOwner = async (words: string, more: { callback?: string } = {}): Promise<string> => {
  await turn('phones', { answer: 'asked' });
  const asked = await service.sign(staffId, createHash('sha256').update(words).digest(), {
    description: words,
    ...more,
  });
  if (!('operation' in asked)) throw new Error('signed at once');
  return asked.operation;
};
const decide = (id: string, answer: 'approved' | 'refused', site = 'same-origin') =>
  fetch(`${world.urls.signingService}/phone/${staffId}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': site },
    body: new URLSearchParams({ id, answer }),
  });

test('an owner who is asked confirms on the phone, and nobody is asked twice', async () => {
  const operation = await askOwner('one');
  expect(await askOwner('one')).toBe(operation);
  expect(await service.answer(operation)).toBeUndefined();
  expect(await (await fetch(`${world.urls.signingService}/phone/${staffId}`)).text()).toContain('<strong>one</strong>');
  for (const path of ['phone', 'phone/'])
    expect(await (await fetch(`${world.urls.signingService}/${path}`)).text()).toContain(`>${staffId}</a>`);
  expect((await decide(operation, 'approved', 'cross-site')).status).toBe(403);
  expect(await service.answer(operation)).toBeUndefined();
  await decide(operation, 'approved');
  const signature = (await service.answer(operation)) ?? new Uint8Array();
  expect(verify('sha256', Buffer.from('one'), keys.service.publicKey, signature)).toBe(true);
});

test('whoever asked is called back with the signature', async () => {
  const called = createServer();
  called.listen(0, '127.0.0.1');
  await once(called, 'listening');
  const address = called.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const operation = await askOwner('called', { callback: `http://127.0.0.1:${String(address.port)}/signed` });
  const call = new Promise<string>((resolve, reject) => {
    called.once('request', (request, response) => {
      text(request).then(resolve, reject);
      response.end();
    });
  });
  await decide(operation, 'approved');
  const { responseID, signatures }: { responseID: string; signatures: string[] } = JSON.parse(await call);
  expect(responseID).toBe(operation);
  const signature = Buffer.from(signatures[0] ?? '', 'base64');
  expect(verify('sha256', Buffer.from('called'), keys.service.publicKey, signature)).toBe(true);
  called.close();
});

test('who refuses is not asked again by itself', async () => {
  const operation = await askOwner('two');
  await decide(operation, 'refused');
  await expect(service.answer(operation)).rejects.toMatchObject({ name: 'SignerRefused' });
  await decide(operation, 'approved');
  await expect(service.answer(operation)).rejects.toThrow('user_refused');
});

test('a signer that must sign at once does not wait for an owner', async () => {
  await turn('phones', { answer: 'asked' });
  const certificate = new Uint8Array(keys.service.raw);
  const signer = createRemoteSigner({ service, credential: staffId, certificate, chain: [], description: 'x' });
  await expect(signer.sign(Buffer.from('three'))).rejects.toMatchObject({ name: 'SignerRefused' });
});

test.each([
  ['down', 'SignerUnavailable'],
  ['wrong', 'SignerUnavailable'],
  ['refuse', 'SignerRefused'],
])('a service that is %s: %s', async (mode, name) => {
  await turn('faults/signing-service', { mode });
  await expect(service.sign(staffId, hash, { description: 'x' })).rejects.toMatchObject({ name });
});

test('an unknown key is refused for good; a wrong password may be right the next time', async () => {
  await expect(service.sign('nobody', hash, { description: 'x' })).rejects.toThrow('invalid_credential');
  const passwords = ['old', world.clients.signingService.clientSecret];
  const other = createSigningService({
    url: world.urls.signingService,
    username: world.clients.signingService.clientId,
    password: () => Promise.resolve(passwords.shift() ?? ''),
    fetch,
  });
  await expect(other.certificates(staffId)).rejects.toMatchObject({ name: 'SignerUnavailable' });
  expect(await other.certificates(staffId)).toHaveLength(2);
});

const device = async (body: object, origin = portal) => {
  const response = await fetch(`${world.urls.signingDevice}/${staffId}/sign`, {
    method: 'POST',
    headers: { origin },
    body: JSON.stringify(body),
  });
  const answer: { signatures?: string[]; error?: string; left?: number } = JSON.parse(await response.text());
  return { status: response.status, cors: response.headers.get('access-control-allow-origin'), ...answer };
};
const hashes = [hash.toString('base64')];

test('a token signs for pages of the portal, after its PIN', async () => {
  expect(await device({ hashes })).toMatchObject({ status: 401, error: 'pin-wanted', cors: portal });
  const { signatures = [] } = await device({ hashes, pin: '123456' });
  expect(holds('device', Buffer.from(signatures[0] ?? '', 'base64'))).toBe(true);
  expect(await device({ hashes, pin: '123456' }, 'http://evil.test')).toMatchObject({ status: 403, cors: null });
});

test('five wrong PINs lock the token', async () => {
  const other = 'pc-05983';
  await world.certifyHeld({ staffId: other, means: 'device', subject });
  const tried = async (pin: string): Promise<number> => {
    const response = await fetch(`${world.urls.signingDevice}/${other}/sign`, {
      method: 'POST',
      headers: { origin: portal },
      body: JSON.stringify({ hashes, pin }),
    });
    return response.status;
  };
  const statuses: number[] = [];
  for (const pin of ['1', '2', '3', '4', '5', '123456']) statuses.push(await tried(pin));
  expect(statuses).toEqual([403, 403, 403, 403, 403, 423]);
});

const get = (id: string) => fetch(`${world.urls.signingDevice}/${id}`, { headers: { origin: portal } });

test('whoever has no token, and what is no question, is told so', async () => {
  expect((await get('nobody')).status).toBe(404);
  expect(await (await get(staffId)).json()).toMatchObject({ certificates: [expect.any(String), expect.any(String)] });
  expect(await device({ hashes: ['x'] })).toMatchObject({ status: 400, error: 'malformed' });
});
