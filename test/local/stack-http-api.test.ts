import { expect, test } from 'vitest';
import { SteerableClock } from '../../local/cloud/clock.ts';
import type { Invocation } from '../../local/cloud/states/hands.ts';
import type { ApiSpec, Route } from '../../local/stack/api-template.ts';
import { createHttpApi } from '../../local/stack/http-api.ts';
import { longestBody, serve, type WebRequest } from '../../local/stack/web.ts';

const route = (key: string, more: Partial<Route> = {}): Route => ({
  key,
  functionArn: `arn:${key}`,
  authorizer: undefined,
  throttle: undefined,
  timeout: 30_000,
  ...more,
});
const request = (method: string, path: string, more: Partial<WebRequest> = {}): WebRequest => ({
  method,
  path,
  query: '',
  headers: {},
  cookies: [],
  body: Buffer.alloc(0),
  sourceIp: '127.0.0.1',
  ...more,
});
const unexpected = (error: unknown): void => expect.unreachable(String(error));
const clock = new SteerableClock();
const echo = async (functionArn: string, event: unknown): Promise<Invocation> => ({ payload: { functionArn, event } });
const apiOf = (routes: Route[], invoke: typeof echo = echo, more: Partial<ApiSpec> = {}) =>
  createHttpApi(
    { id: 'api', domainName: 'api.local', cors: undefined, routes, ...more },
    { account: '0', clock, invoke },
  );
const json = (body: Uint8Array | string): unknown => JSON.parse(Buffer.from(body).toString());

const key = (name: string) => expect.objectContaining({ functionArn: `arn:${name}` });
test('the most specific route wins, whatever its place in the template', async () => {
  const keys = [
    '$default',
    'ANY /v1/{proxy+}',
    'GET /v1/{id}',
    'GET /v1/dossiers',
    'ANY /v1/dossiers',
    'GET /v1/{id}/pdf',
  ];
  const api = apiOf(keys.map((one) => route(one)));
  const chosen = async (method: string, path: string) => json((await api(request(method, path))).body);
  expect(await chosen('GET', '/v1/dossiers')).toEqual(key('GET /v1/dossiers'));
  expect(await chosen('POST', '/v1/dossiers')).toEqual(key('ANY /v1/dossiers'));
  expect(await chosen('GET', '/v1/7')).toEqual(key('GET /v1/{id}'));
  expect(await chosen('GET', '/v1/7/pdf')).toEqual(key('GET /v1/{id}/pdf'));
  expect(await chosen('GET', '/v1/7/other')).toEqual(key('ANY /v1/{proxy+}'));
  expect(await chosen('GET', '/else')).toEqual(key('$default'));
  expect((await apiOf([route('GET /a')])(request('GET', '/b'))).status).toBe(404);
});

test('the event is payload format 2.0', async () => {
  const api = apiOf([route('POST /v1/{code}/files/{rest+}')]);
  const sent = request('POST', '/v1/A%20B/files/x/y', {
    query: 'a=1&a=2&b=%C4%91',
    headers: { 'content-type': 'application/pdf', 'user-agent': 'test' },
    cookies: ['__Host-sid=abc', 'lang=vi'],
    body: Buffer.from([0, 255]),
  });
  expect(json((await api(sent)).body)).toMatchObject({
    event: {
      version: '2.0',
      routeKey: 'POST /v1/{code}/files/{rest+}',
      rawPath: '/v1/A%20B/files/x/y',
      rawQueryString: 'a=1&a=2&b=%C4%91',
      cookies: ['__Host-sid=abc', 'lang=vi'],
      queryStringParameters: { a: '1,2', b: 'đ' },
      pathParameters: { code: 'A B', rest: 'x/y' },
      body: 'AP8=',
      isBase64Encoded: true,
      requestContext: { http: { method: 'POST', userAgent: 'test' }, stage: '$default', apiId: 'api' },
    },
  });
});

test('answers: cookies, binary bodies, wrong shapes, errors, time-outs and long bodies', async () => {
  const answering = (answer: Invocation) => apiOf([route('GET /')], async () => answer)(request('GET', '/'));
  const cookies = ['__Host-sid=1; Secure; HttpOnly; Path=/'];
  expect(
    await answering({ payload: { statusCode: 201, headers: { ETag: '"1"' }, cookies, body: 'ok' } }),
  ).toMatchObject({
    status: 201,
    headers: { etag: '"1"' },
    cookies,
  });
  const binary = await answering({ payload: { statusCode: 200, body: 'AP8=', isBase64Encoded: true } });
  expect(Buffer.from(binary.body)).toEqual(Buffer.from([0, 255]));
  expect((await answering({ payload: { statusCode: 'none' } })).status).toBe(500);
  expect((await answering({ error: { errorType: 'E', errorMessage: '' } })).status).toBe(500);
  const slow = apiOf([route('GET /', { timeout: 5 })], () => new Promise(() => undefined));
  expect((await slow(request('GET', '/'))).status).toBe(503);
  expect((await apiOf([route('POST /')])(request('POST', '/', { body: undefined }))).status).toBe(413);
});

test('an authorizer is asked once per identity while its answer is kept', async () => {
  const authorizer = { id: 'auth', functionArn: 'arn:auth', identitySources: ['$request.header.Cookie'], ttl: 60 };
  let asked = 0;
  const invoke = async (functionArn: string, event: unknown, source = ''): Promise<Invocation> => {
    if (functionArn !== 'arn:auth') return echo(functionArn, event);
    asked += 1;
    expect(event).toMatchObject({ type: 'REQUEST', version: '2.0', identitySource: [expect.stringMatching(/^sid=/)] });
    expect(source).toBe('authorizers/auth');
    return { payload: { isAuthorized: !JSON.stringify(event).includes('sid=bad'), context: { citizen: 'c1' } } };
  };
  const api = apiOf([route('GET /', { authorizer })], invoke);
  const get = async (...cookies: string[]) => await api(request('GET', '/', { cookies }));
  expect((await get()).status).toBe(401);
  expect(json((await get('sid=1')).body)).toMatchObject({
    event: { requestContext: { authorizer: { lambda: { citizen: 'c1' } } } },
  });
  await get('sid=1');
  expect(asked).toBe(1);
  expect((await get('sid=bad')).status).toBe(403);
  clock.advance(61_000);
  await get('sid=1');
  expect(asked).toBe(3);
});

test('a route is throttled by rate and burst on the clock', async () => {
  const api = apiOf([route('GET /', { throttle: { rate: 1, burst: 2 } })]);
  const status = async () => (await api(request('GET', '/'))).status;
  expect([await status(), await status(), await status()]).toEqual([200, 200, 429]);
  clock.advance(1000);
  expect([await status(), await status()]).toEqual([200, 429]);
});

test('CORS is answered for allowed origins only', async () => {
  const cors = {
    AllowOrigins: ['https://a.vn'],
    AllowMethods: ['GET'],
    AllowHeaders: ['x'],
    ExposeHeaders: [],
    AllowCredentials: true,
  };
  const api = apiOf([route('GET /')], echo, { cors });
  const from = async (method: string, origin: string) => await api(request(method, '/', { headers: { origin } }));
  expect(await from('OPTIONS', 'https://a.vn')).toMatchObject({
    status: 204,
    headers: { 'access-control-allow-origin': 'https://a.vn', 'access-control-allow-methods': 'GET' },
  });
  expect((await from('GET', 'https://a.vn')).headers['access-control-allow-credentials']).toBe('true');
  expect((await from('GET', 'https://b.vn')).headers).not.toHaveProperty('access-control-allow-origin');
});

test('over HTTP, cookies pass untouched, long bodies are refused and a busy port is named', async () => {
  const answer = { payload: { statusCode: 200, cookies: ['a=1; Secure', '__Host-b=2'], body: 'ok' } };
  const api = apiOf([route('ANY /')], async () => answer);
  const server = await serve(api, 0, unexpected);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const response = await fetch(`http://127.0.0.1:${port}/`);
  expect(response.headers.getSetCookie()).toEqual(['a=1; Secure', '__Host-b=2']);
  const long = { method: 'POST', body: Buffer.alloc(longestBody + 1) };
  expect((await fetch(`http://127.0.0.1:${port}/`, long)).status).toBe(413);
  await expect(serve(api, port, unexpected)).rejects.toThrow(`port ${port} is in use`);
  server.closeAllConnections();
  server.close();
});
