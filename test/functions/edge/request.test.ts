import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Refusal } from '../../../core/refusal.ts';
import { bodyAs, expectedVersion, personOf, requestOf } from '../../../functions/edge/request.ts';
import { mother, officer, saturday } from '../../core/samples.ts';
import { httpEvent, sessionOf, type Asked } from '../http-event.ts';

const request = (asked: Asked = {}, routeKey = 'POST /v1/dossiers') => requestOf(httpEvent(routeKey, asked), saturday);
const refusing = (code: string) => expect.objectContaining({ code });

test('a request as handlers see it', () => {
  const asked = { path: { code: 'H37.001-261121-0001' }, query: { role: 'officer' }, cookies: ['a=b'], body: { a: 1 } };
  expect(request({ ...asked, session: sessionOf(mother) })).toEqual({
    id: 'request-1',
    at: saturday,
    route: 'POST /v1/dossiers',
    address: '/v1/dossiers',
    path: asked.path,
    query: asked.query,
    headers: { host: 'localhost:8080', 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    cookies: ['a=b'],
    body: { a: 1 },
    session: sessionOf(mother),
    ended: undefined,
  });
  expect(request()).toMatchObject({ path: {}, query: {}, cookies: [], session: undefined });
  expect(request().body).toBeUndefined();
});

describe('bodies', () => {
  test('in base64 are read as UTF-8', () => {
    const event = httpEvent('POST /v1/dossiers', { raw: Buffer.from('{"name":"Nguyễn"}').toString('base64') });
    expect(requestOf({ ...event, isBase64Encoded: true }, saturday).body).toEqual({ name: 'Nguyễn' });
  });
  test.each(['{', 'abc', '{"a":1}}', "{'a':1}", '\u0000'])('that are no JSON are refused: %j', (raw) => {
    expect(() => request({ raw })).toThrow(refusing('malformed-body'));
  });
  test('that are files arrive in base64, where the row takes them', () => {
    const headers = { 'content-type': 'application/pdf' };
    const event = { ...httpEvent('POST /v1/verifications', { raw: 'JVBERi0=', headers }), isBase64Encoded: true };
    expect(requestOf(event, saturday, { takes: 'application/pdf' }).body).toEqual({ file: 'JVBERi0=' });
    expect(() => requestOf(event, saturday)).toThrow(refusing('malformed-body'));
    expect(() => requestOf(event, saturday, { takes: 'application/pdf', mostBytes: 4 })).toThrow(refusing('too-large'));
  });
  test('larger than a quarter of a megabyte are refused unread', () => {
    const longest = JSON.stringify('x'.repeat(256 * 1024 - 2));
    expect(request({ raw: longest }).body).toHaveLength(256 * 1024 - 2);
    expect(() => request({ raw: `${longest} ` })).toThrow(refusing('too-large'));
    expect(() => request({ raw: '{'.repeat(300_000) })).toThrow(refusing('too-large'));
  });
  test('that grow beyond it when they are written out again are refused too', () => {
    const raw = `[${'9e15,'.repeat(16_000)}1]`;
    expect(request({ raw: raw.replaceAll('9e15', '9.15') }).body).toHaveLength(16_001);
    expect(() => request({ raw })).toThrow(refusing('too-large'));
  });
  test('law: whatever JSON is sent arrives as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const sent = JSON.stringify(value);
        expect(JSON.stringify(request({ raw: sent }).body)).toBe(JSON.stringify(JSON.parse(sent)));
      }),
    );
  });
});

describe('writes come from our own pages', () => {
  const json = { 'content-type': 'application/json' };
  test.each<[Record<string, string>, 'taken' | 'cross-site']>([
    [{ 'sec-fetch-site': 'same-origin' }, 'taken'],
    [{ 'sec-fetch-site': 'same-site', ...json }, 'cross-site'],
    [{ 'sec-fetch-site': 'cross-site', ...json }, 'cross-site'],
    [{ 'sec-fetch-site': 'none', ...json }, 'cross-site'],
    [{ 'sec-fetch-site': '', ...json }, 'cross-site'],
    [{ 'sec-fetch-site': 'cross-site', origin: 'null' }, 'cross-site'],
    [{ origin: 'https://evil.example', 'content-type': 'text/plain' }, 'cross-site'],
    [{ origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }, 'cross-site'],
    [{ origin: 'null' }, 'cross-site'],
    [{ origin: 'no address' }, 'cross-site'],
    [{ origin: 'https://localhost:8080', ...json }, 'taken'],
    [{ origin: 'https://localhost:8080', 'content-type': 'application/json; charset=utf-8' }, 'taken'],
    [{}, 'taken'],
  ])('%j is %s', (headers, outcome) => {
    const attempt = (routeKey: string) => {
      try {
        request({ headers }, routeKey);
        return 'taken';
      } catch (error) {
        return Reflect.get(Object(error), 'code') === 'cross-site' ? 'cross-site' : String(error);
      }
    };
    expect([attempt('POST /v1/dossiers'), attempt('PUT /v1/drafts/{id}')]).toEqual([outcome, outcome]);
    expect(attempt('GET /v1/dossiers/{code}')).toBe('taken');
  });
});

describe('who asks', () => {
  test('is told by the authoriser', () => {
    const at = new Date(saturday).toISOString();
    expect(personOf(request({ session: sessionOf(mother) }))).toEqual({ ...mother, at });
    expect(personOf(request({ session: sessionOf(officer) }))).toEqual(officer);
    expect(personOf(request({ session: sessionOf({ ...officer, roles: [] }) }))).toMatchObject({ roles: [] });
  });
  test.each([undefined, {}, { kind: 'citizen' }, { kind: 'robot', id: 'x' }, 'text', null])(
    'is nobody when the authoriser says %j',
    (lambda) => {
      const event = httpEvent('POST /v1/dossiers');
      const requestContext = { ...event.requestContext, authorizer: { lambda } };
      expect(() => personOf(requestOf({ ...event, requestContext }, saturday))).toThrow(refusing('not-signed-in'));
    },
  );
  test('is nobody any more when their session was idle too long, and is told so', () => {
    const event = httpEvent('POST /v1/dossiers');
    const requestContext = { ...event.requestContext, authorizer: { lambda: { ended: 'idle' } } };
    expect(() => personOf(requestOf({ ...event, requestContext }, saturday))).toThrow(refusing('session-idle'));
    const atCounter = { ...requestContext, authorizer: { lambda: { ended: 'beyond' } } };
    const beyond = requestOf({ ...event, requestContext: atCounter }, saturday);
    expect(() => personOf(beyond)).toThrow(refusing('not-at-counter'));
  });
  test('cannot be said by the request itself', () => {
    const headers = { 'x-user': 'mc-05977', authorization: 'Bearer x', 'sec-fetch-site': 'same-origin' };
    expect(() => personOf(request({ headers, body: { session: sessionOf(officer) } }))).toThrow(
      refusing('not-signed-in'),
    );
  });
  test('with a role that nobody has is a fault', () => {
    const session = { ...sessionOf(officer), roles: 'officer emperor' };
    expect(() => personOf(request({ session }))).toThrow('roles');
  });
});

const version = (value?: string) =>
  expectedVersion(request({ headers: value === undefined ? {} : { 'if-match': value } }));

test('the version a write was made for comes from If-Match', () => {
  expect([version('"7"'), version('W/"12"'), version('"7.2"'), version('"3.2.glIO-_AahFsR"')]).toEqual([7, 12, 7, 3]);
  for (const wrong of [undefined, '', '7', '"7', '"-1"', '"7."', '*', '"7", "8"', '"1e3"'])
    expect(() => version(wrong)).toThrow(refusing('version-required'));
});

const placesIn = (body: unknown, shape: z.ZodMiniType): string[] => {
  try {
    bodyAs(request({ body }), shape);
    return [];
  } catch (error) {
    return error instanceof Refusal ? error.pointers.map(({ pointer, code }) => `${pointer} ${code}`) : [String(error)];
  }
};

test('a member that a record would drop without a word is named like any other that is unknown', () => {
  const shape = z.strictObject({ answers: z.record(z.string(), z.record(z.string(), z.string())) });
  const parsed: unknown = JSON.parse('{"answers":{"child":{"__proto__":"x"},"__proto__":{"a":{"b":"c"}}}}');
  expect(placesIn(parsed, shape)).toEqual(['/answers/child/__proto__ unknown', '/answers/__proto__ unknown']);
  expect(placesIn(parsed, z.unknown())).toHaveLength(2);
});

test('a field that breaks several rules is named once', () => {
  const shape = z.strictObject({ note: z.string().check(z.minLength(1), z.regex(/x/)) });
  expect(placesIn({ note: '' }, shape)).toEqual(['/note invalid']);
});

test('a body of another shape is refused with every place that is not right', () => {
  const shape = z.strictObject({ a: z.string(), b: z.array(z.strictObject({ c: z.int() })) });
  expect(bodyAs(request({ body: { a: 'x', b: [{ c: 1 }] } }), shape)).toEqual({ a: 'x', b: [{ c: 1 }] });
  const wrong = { a: 1, b: [{ c: 1 }, { c: 'x', 'd/e': 2 }], extra: true };
  expect(() => bodyAs(request({ body: wrong }), shape)).toThrow(
    expect.objectContaining({
      code: 'invalid-fields',
      pointers: [
        expect.objectContaining({ pointer: '/a', code: 'invalid' }),
        expect.objectContaining({ pointer: '/b/1/c', code: 'invalid' }),
        expect.objectContaining({ pointer: '/b/1/d~1e', code: 'unknown' }),
        expect.objectContaining({ pointer: '/extra', code: 'unknown' }),
      ],
    }),
  );
  expect(() => bodyAs(request(), shape)).toThrow(refusing('invalid-fields'));
});
