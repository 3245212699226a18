import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { createIdentityProvider } from '../../../functions/sessions/identity-provider.ts';
import { saturday } from '../../core/samples.ts';

const login = { audience: 'citizen' as const, returnTo: '/', verifier: 'v'.repeat(43), nonce: 'n', until: saturday };
const json = { 'content-type': 'application/json' };

const answer = (status: number, body: object) => (response: ServerResponse) =>
  response.writeHead(status, json).end(JSON.stringify(body));
const page = (status: number) => (response: ServerResponse) =>
  response.writeHead(status, { 'content-type': 'text/html' }).end('<p>tạm ngừng</p>');

const challenge = (response: ServerResponse) =>
  response.writeHead(401, { ...json, 'www-authenticate': 'Basic realm="token"' }).end('{"error":"invalid_client"}');

/** An issuer whose discovery document is known, and whose token and userinfo endpoints answer as told. */
const openProvider = async (
  token: (response: ServerResponse, issuer: string) => unknown,
  { secret = async () => 'secret', patience = 10, user = {} } = {},
) => {
  const server = createServer((request, response) => {
    if (request.url === '/token') return void token(response, issuer);
    if (request.url === '/me') return void answer(200, user)(response);
    answer(200, {
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/me`,
    })(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the issuer has no port');
  const issuer = `http://127.0.0.1:${address.port}`;
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return createIdentityProvider({ issuer, clientId: 'motcua', secret, patience });
};

const callback = (query = 'code=c') => new URL(`https://dvc.example/auth/callback?state=s&${query}`);

test.each<[string, (response: ServerResponse) => unknown, string]>([
  ['breaks the connection', (response) => response.destroy(), 'sign-in-unavailable'],
  ['answers 500', answer(500, { error: 'server_error' }), 'sign-in-unavailable'],
  ['answers 503 with a page', page(503), 'sign-in-unavailable'],
  ['answers 200 with a page', page(200), 'sign-in-unavailable'],
  ['says that it has trouble', answer(400, { error: 'temporarily_unavailable' }), 'sign-in-unavailable'],
  ['does not know us any more', answer(400, { error: 'invalid_client' }), 'sign-in-unavailable'],
  ['does not know us, in a header', challenge, 'sign-in-unavailable'],
  ['refuses the code', answer(400, { error: 'invalid_grant' }), 'sign-in-failed'],
  ['gives no token of identity', answer(200, { access_token: 'a', token_type: 'bearer' }), 'sign-in-failed'],
])('a provider that is known and then %s', async (_what, token, code) => {
  const provider = await openProvider(token);
  await provider.begin('https://dvc.example/auth/callback', 's', login);
  await expect(provider.finish(callback(), 's', login)).rejects.toMatchObject({ name: 'Refusal', code });
});

test.each<[string, (response: ServerResponse) => unknown]>([
  ['says nothing', () => undefined],
  ['stops in the middle of a word', (response) => response.writeHead(200, json).write('{"acc')],
])('a provider that is known and then %s is waited for no longer than our patience', async (_what, token) => {
  const provider = await openProvider(token, { patience: 1 });
  await provider.begin('https://dvc.example/auth/callback', 's', login);
  const unavailable = { name: 'Refusal', code: 'sign-in-unavailable' };
  await expect(provider.finish(callback(), 's', login)).rejects.toMatchObject(unavailable);
});

const part = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');
/** Tokens as an issuer gives them; the signature is not looked at where they come straight from it. */
const tokensWith = (more: object) => (response: ServerResponse, iss: string) => {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss, sub: 's-1', aud: 'motcua', nonce: 'n', iat: now, exp: now + 60, ...more };
  const id_token = `${part({ alg: 'RS256' })}.${part(claims)}.c2lnbmVk`;
  return answer(200, { access_token: 'a', token_type: 'bearer', id_token })(response);
};
const tokens = tokensWith({});

/** Begins and finishes a sign-in; answers what was asked of the provider, and what came of it. */
const through = async (claims: object, given: object) => {
  const provider = await openProvider(tokensWith(claims), { user: { sub: 's-1', name: 'Mai' } });
  const asked = await provider.begin('https://dvc.example/auth/callback', 's', { ...login, ...given });
  const answered = provider.finish(callback(), 's', { ...login, ...given });
  return [asked.searchParams.get('prompt'), asked.searchParams.get('max_age'), await answered.catch((error) => error)];
};

test('on a machine that others use the provider asks anew, and whoever it knew from before is not let in', async () => {
  const begun = saturday - 600_000;
  const shared = { shared: true } as const;
  expect(await through({}, {})).toEqual([null, null, expect.objectContaining({ name: 'Mai' })]);
  const now = { auth_time: begun / 1000 };
  expect(await through(now, shared)).toEqual(['login', '0', expect.objectContaining({ name: 'Mai' })]);
  const before = { auth_time: begun / 1000 - 61 };
  expect(await through(before, shared)).toEqual(['login', '0', expect.objectContaining({ code: 'sign-in-failed' })]);
  expect((await through({}, shared))[2]).toMatchObject({ code: 'sign-in-unavailable' });
});

test('a provider whose claims have another shape than agreed is in trouble, and not the person', async () => {
  const good = await openProvider(tokens, { user: { sub: 's-1', name: 'Mai', SoDinhDanh: '020195003381' } });
  expect(await good.finish(callback(), 's', login)).toMatchObject({ name: 'Mai', citizenId: '020195003381' });
  // What stands for the account stands for no name: that would go into forms, locked as what they are called.
  const nameless = await openProvider(tokens, { user: { sub: 's-1', name: ' ', SoDinhDanh: '020195003381' } });
  expect(Object.keys(await nameless.finish(callback(), 's', login))).not.toContain('name');
  const changed = await openProvider(tokens, { user: { sub: 's-1', SoDinhDanh: ['020195003381'] } });
  await expect(changed.finish(callback(), 's', login)).rejects.toMatchObject({
    code: 'sign-in-unavailable',
    cause: { name: '$ZodError' },
  });
});

test.each([
  ['error=access_denied', 'sign-in-cancelled'],
  ['error=temporarily_unavailable', 'sign-in-unavailable'],
  ['error=server_error', 'sign-in-unavailable'],
  ['', 'sign-in-failed'],
])('a person who is sent back with “%s”', async (query, code) => {
  const provider = await openProvider(answer(200, {}));
  await expect(provider.finish(callback(query), 's', login)).rejects.toMatchObject({ code });
});

const secret = async () => {
  throw new Error('no secret');
};

test('without our own secret nobody is turned away as if it were their fault', async () => {
  const provider = await openProvider(answer(200, {}), { secret });
  for (const attempt of [provider.begin('https://a.example', 's', login), provider.finish(callback(), 's', login)])
    await expect(attempt).rejects.toMatchObject({ code: 'sign-in-unavailable' });
});
