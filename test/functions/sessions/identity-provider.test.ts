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

/** An issuer whose discovery document is known, and whose token endpoint answers as told. */
const openProvider = async (
  token: (response: ServerResponse) => unknown,
  { secret = async () => 'secret', patience = 10 } = {},
) => {
  const server = createServer((request, response) => {
    if (request.url === '/token') return void token(response);
    answer(200, { issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` })(response);
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

test.each([
  ['error=access_denied', 'sign-in-failed'],
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
