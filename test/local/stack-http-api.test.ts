import { expect, test, vi } from 'vitest';
import { SteerableClock } from '../../local/cloud/clock.ts';
import type { Invocation } from '../../local/cloud/states/hands.ts';
import type { Route } from '../../local/stack/api-template.ts';
import { createHttpApi } from '../../local/stack/http-api.ts';
import { longestBody, serve, type WebRequest } from '../../local/stack/web.ts';

const route = (key: string, more: Partial<Route> = {}): Route => ({
  key,
  functionArn: `arn:${key}`,
  authorizer: undefined,
  throttle: { rate: 500, burst: 1000 },
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
const echo = async (functionArn: string, event: unknown): Promise<Invocation> => ({
  payload: { statusCode: 200, body: JSON.stringify({ functionArn, event }) },
});
const apiOf = (routes: Route[], invoke: typeof echo = echo) =>
  createHttpApi({ id: 'api', domainName: 'api.local', routes }, { account: '0', clock, invoke });
const json = (body: Uint8Array | string): unknown => JSON.parse(Buffer.from(body).toString());

const key = (name: string) => expect.objectContaining({ functionArn: `arn:${name}` });
test('the most specific route wins, whatever its place in the template', async () => {
  const keys = ['GET /v1/{id}', 'GET /v1/dossiers', 'POST /v1/dossiers', 'GET /v1/{id}/pdf', 'GET /v1/x.json'];
  const api = apiOf(keys.map((one) => route(one)));
  const chosen = async (method: string, path: string) => json((await api(request(method, path))).body);
  expect(await chosen('GET', '/v1/dossiers')).toEqual(key('GET /v1/dossiers'));
  expect(await chosen('POST', '/v1/dossiers')).toEqual(key('POST /v1/dossiers'));
  expect(await chosen('GET', '/v1/7')).toEqual(key('GET /v1/{id}'));
  expect(await chosen('GET', '/v1/7/pdf')).toEqual(key('GET /v1/{id}/pdf'));
  expect(await chosen('GET', '/v1/x.json')).toEqual(key('GET /v1/x.json'));
  expect(await chosen('GET', '/v1/xyjson')).toEqual(key('GET /v1/{id}'));
  expect((await api(request('GET', '/v1/7/other'))).status).toBe(404);
  expect((await api(request('DELETE', '/v1/dossiers'))).status).toBe(404);
  const whole = apiOf(['$default', ...keys].map((one) => route(one)));
  const taken = async (method: string, path: string) => json((await whole(request(method, path))).body);
  expect(await taken('GET', '/v1/7')).toEqual(key('GET /v1/{id}'));
  for (const [method, path] of [
    ['GET', '/v1/7/other'],
    ['DELETE', '/v1/dossiers'],
    ['OPTIONS', '/'],
  ] as const)
    expect(await taken(method, path)).toMatchObject({
      functionArn: 'arn:$default',
      event: { routeKey: '$default', rawPath: path, requestContext: { http: { method } } },
    });
  expect(() => apiOf([route('ANY /v1/{proxy+}')])).toThrow('not emulated');
});

test('the event is payload format 2.0', async () => {
  const api = apiOf([route('POST /v1/{code}/files/{rest}')]);
  const sent = request('POST', '/v1/A%20B/files/x', {
    query: 'a=1&a=2&b=%C4%91',
    headers: { 'content-type': 'application/pdf', 'user-agent': 'test' },
    cookies: ['__Host-sid=abc', 'lang=vi'],
    body: Buffer.from([0, 255]),
  });
  expect(json((await api(sent)).body)).toMatchObject({
    event: {
      version: '2.0',
      routeKey: 'POST /v1/{code}/files/{rest}',
      rawPath: '/v1/A%20B/files/x',
      rawQueryString: 'a=1&a=2&b=%C4%91',
      cookies: ['__Host-sid=abc', 'lang=vi'],
      queryStringParameters: { a: '1,2', b: 'đ' },
      pathParameters: { code: 'A B', rest: 'x' },
      body: 'AP8=',
      isBase64Encoded: true,
      requestContext: {
        time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        http: { method: 'POST', userAgent: 'test' },
        stage: '$default',
        apiId: 'api',
      },
    },
  });
});

test('answers: cookies, binary bodies, wrong shapes, errors and long bodies', async () => {
  const answering = (answer: Invocation) => apiOf([route('GET /a')], async () => answer)(request('GET', '/a'));
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
  expect((await apiOf([route('POST /a')])(request('POST', '/a', { body: undefined }))).status).toBe(413);
});

test('a function that does not answer in time is unavailable', async () => {
  vi.useFakeTimers();
  const slow = apiOf([route('GET /a')], () => new Promise(() => undefined))(request('GET', '/a'));
  await vi.advanceTimersByTimeAsync(30_000);
  expect((await slow).status).toBe(503);
  vi.useRealTimers();
});

test('an authorizer is asked at every request, also without a cookie', async () => {
  const authorizer = { id: 'auth', functionArn: 'arn:auth' };
  let asked = 0;
  const invoke = async (functionArn: string, event: unknown, source = ''): Promise<Invocation> => {
    if (functionArn !== 'arn:auth') return echo(functionArn, event);
    asked += 1;
    expect(event).toMatchObject({
      type: 'REQUEST',
      version: '2.0',
      routeArn: expect.stringMatching(/default\/GET\/a$/),
    });
    expect(source).toBe('authorizers/auth');
    if (JSON.stringify(event).includes('sid=broken')) return { payload: 'yes' };
    return { payload: { isAuthorized: !JSON.stringify(event).includes('sid=bad'), context: { citizen: 'c1' } } };
  };
  const api = apiOf([route('GET /a', { authorizer })], invoke);
  const get = async (...cookies: string[]) => await api(request('GET', '/a', { cookies }));
  expect((await get()).status).toBe(200);
  expect(json((await get('sid=1')).body)).toMatchObject({
    event: { requestContext: { authorizer: { lambda: { citizen: 'c1' } } } },
  });
  await get('sid=1');
  expect(asked).toBe(3);
  expect((await get('sid=bad')).status).toBe(403);
  expect((await get('sid=broken')).status).toBe(500);
});

test('a route is throttled by rate and burst on the clock', async () => {
  const api = apiOf([route('GET /a', { throttle: { rate: 1, burst: 2 } }), route('GET /b')]);
  const status = async () => (await api(request('GET', '/a'))).status;
  expect([await status(), await status(), await status()]).toEqual([200, 200, 429]);
  clock.advance(1000);
  expect([await status(), await status()]).toEqual([200, 429]);
  expect((await api(request('GET', '/b'))).status).toBe(200);
});

test('over HTTP, cookies pass untouched, long bodies are refused and a busy port is named', async () => {
  const answer = { payload: { statusCode: 200, cookies: ['a=1; Secure', '__Host-b=2'], body: 'ok' } };
  const api = apiOf([route('GET /a'), route('POST /a')], async () => answer);
  const server = await serve(api, 0, unexpected);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const response = await fetch(`http://127.0.0.1:${port}/a`);
  expect(response.headers.getSetCookie()).toEqual(['a=1; Secure', '__Host-b=2']);
  const long = { method: 'POST', body: Buffer.alloc(longestBody + 1) };
  expect((await fetch(`http://127.0.0.1:${port}/a`, long)).status).toBe(413);
  await expect(serve(api, port, unexpected)).rejects.toMatchObject({ code: 'EADDRINUSE', port });
  server.closeAllConnections();
  server.close();
});
