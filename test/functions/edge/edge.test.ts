import { describe, expect, expectTypeOf, onTestFinished, test, vi } from 'vitest';
import { StaffRole, type Person } from '../../../core/person.ts';
import { Refusal, type RefusalCode } from '../../../core/refusal.ts';
import { refusals } from '../../../core/refusals.ts';
import { AdvisedRefusal } from '../../../functions/edge/advised-refusal.ts';
import { edge, edgeOfSome, type Routes } from '../../../functions/edge/edge.ts';
import type { Door } from '../../../functions/edge/front-door.ts';
import { Problem } from '../../../functions/answers/problem.ts';
import { createWatch, type Watch } from '../../../functions/edge/watch.ts';
import { endpoints, type EndpointKey } from '../../../functions/endpoints.ts';
import { mother, staff } from '../../core/samples.ts';
import { anyDoor, context, httpEvent, sessionOf, type Asked } from '../http-event.ts';

const isEndpoint = (key: string): key is EndpointKey => key in endpoints;
const keys = Object.keys(endpoints).filter(isEndpoint);
const quiet: Watch = { done: () => undefined, fault: () => undefined };

/** Every route answered by a handler that lets everybody pass. */
const open: Routes = Object.fromEntries(keys.map((key) => [key, async () => ({ status: 200, body: {} })]));
const ask = async (routes: Routes, key: string, asked: Asked = {}, watch = quiet) => {
  const reply = await edgeOfSome(endpoints, routes, watch, anyDoor)(httpEvent(key, asked), context);
  return { ...reply, problem: JSON.parse(reply.body ?? '{}') };
};
const failing = (error: unknown): Routes => ({
  'GET /v1/procedures': async () => {
    throw error;
  },
});

const people: Record<string, Person | undefined> = {
  nobody: undefined,
  'a citizen': mother,
  'a citizen of level 1': { ...mother, level: 1 },
  'staff without a role': staff('x', []),
  ...Object.fromEntries(StaffRole.options.map((role) => [role, staff('x', [role])])),
};

describe.each(keys)('%s', (key) => {
  test.each(Object.entries(people))('as %s', async (_who, person) => {
    const audience: readonly string[] = endpoints[key].audience;
    const roles: readonly string[] = person?.kind === 'staff' ? person.roles : ['citizen'];
    const belongs =
      audience.includes('public') ||
      audience.includes('partner') ||
      (person !== undefined && roles.some((role) => audience.includes(role)));
    const session = person === undefined ? undefined : sessionOf(person);
    const low = 'level2' in endpoints[key] && person?.kind === 'citizen' && person.level < 2;
    const { statusCode, problem } = await ask(open, key, { session });
    expect(statusCode).toBe(person === undefined && !belongs ? 401 : belongs && !low ? 200 : 403);
    expect(problem.code === 'level-2-required').toBe(low);
  });
});

test('a route that the function does not serve is not found, nor is what every object inherits', async () => {
  expect((await ask({}, 'GET /v1/procedures')).statusCode).toBe(404);
  for (const key of ['GET /v1/nothing', 'toString', '__proto__', 'constructor'])
    expect((await ask(open, key)).statusCode).toBe(404);
});

test('a function with a row that has no handler does not compile', () => {
  type Handlers = Parameters<typeof edge<'GET /v1/inbox' | 'GET /v1/parked'>>[1];
  expectTypeOf<Pick<Handlers, 'GET /v1/inbox'>>().not.toExtend<Handlers>();
});

const never = async () => new Promise<never>(() => undefined);
test.each<[string, Routes, Door]>([
  ['handler', { 'GET /v1/procedures': never }, anyDoor],
  ['door', { 'GET /v1/procedures': async () => ({ status: 200 }) }, never],
])('a %s that does not come to an end in time is a fault with an answer and a line', async (_what, routes, door) => {
  const faults: unknown[] = [];
  const watch: Watch = { done: () => undefined, fault: (what, _, facts) => faults.push([what, facts['status']]) };
  const almostOver = { ...context, getRemainingTimeInMillis: () => 10 };
  const { statusCode, body = '' } = await edgeOfSome(
    endpoints,
    routes,
    watch,
    door,
  )(httpEvent('GET /v1/procedures'), almostOver);
  expect([statusCode, JSON.parse(body).code]).toEqual([500, 'fault']);
  expect(faults).toEqual([['GET /v1/procedures', 500]]);
});

describe('problem documents', () => {
  const codes: RefusalCode[] = Object.keys(refusals).filter((key): key is RefusalCode => key in refusals);
  const inEnglish = { headers: { 'accept-language': 'en-GB' } };
  describe.each([
    ['vi', {}],
    ['en', inEnglish],
  ] as const)('in %s', (language, asked) => {
    test.each(codes)('%s: status, words, both languages, the ground', async (code) => {
      const { statusCode, headers, problem } = await ask(failing(new Refusal(code)), 'GET /v1/procedures', asked);
      const {
        status,
        vi: vietnamese,
        en,
        ground,
      }: { status: number; vi: string; en: string; ground?: string } = refusals[code];
      expect(statusCode).toBe(status);
      expect(headers).toMatchObject({
        'content-type': 'application/problem+json; charset=utf-8',
        'content-language': language,
        vary: 'accept, accept-language',
        'cache-control': 'no-store',
      });
      expect(Problem.parse(problem)).toEqual({
        type: `urn:motcua:refusal:${code}`,
        title: expect.stringMatching(/^.{3,25}[^.]$/),
        status,
        detail: { vi: vietnamese, en }[language],
        instance: 'urn:motcua:request:request-1',
        code,
        texts: { vi: vietnamese, en },
        ...(ground === undefined ? {} : { ground }),
      });
      expect(problem.title).not.toBe(problem.detail);
    });
  });

  test('have one title for all of a kind, in each language', async () => {
    const titles = new Set<string>();
    for (const code of codes)
      for (const asked of [{}, inEnglish]) {
        const { problem } = await ask(failing(new Refusal(code)), 'GET /v1/procedures', asked);
        titles.add(`${problem.status} ${problem.title}`);
      }
    expect(titles.size).toBe(2 * new Set(codes.map((code) => refusals[code].status)).size);
  });

  test.each([
    ['vi', {}, 'Hãy điền.'],
    ['en', inEnglish, 'Fill in.'],
  ] as const)('name the fields that are not right, in %s', async (_language, asked, detail) => {
    const texts = { vi: 'Hãy điền.', en: 'Fill in.' };
    const pointer = { pointer: '/answers/child/givenName', code: 'short', detail: texts };
    const { problem } = await ask(failing(new Refusal('invalid-fields', [pointer])), 'GET /v1/procedures', asked);
    expect(Problem.parse(problem).errors).toEqual([{ ...pointer, detail, texts }]);
  });
});

describe('a fault', () => {
  const secret = 'Nông Thị Mai 020195003381';
  test.each([new Error(secret), new TypeError(secret), secret, { name: secret }, undefined])(
    'of any kind is answered with 500 and says nothing of its cause: %s',
    async (error) => {
      const { statusCode, problem } = await ask(failing(error), 'GET /v1/procedures');
      expect(statusCode).toBe(500);
      expect(JSON.stringify(problem)).not.toContain(secret);
      expect(Problem.parse(problem)).toMatchObject({
        type: 'urn:motcua:fault',
        title: 'Sự cố',
        status: 500,
        code: 'fault',
        detail: problem.texts.vi,
        texts: { vi: expect.stringMatching(/sự cố/), en: expect.stringMatching(/fault/) },
      });
    },
  );
});

describe('a page that a person opens', () => {
  const headers = { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' };
  test.each([
    [new Refusal('not-found'), 404, '<h1>Không tìm thấy.</h1>', '<p lang="en">Not found.</p>'],
    [new Error('Nông Thị Mai'), 500, '<h1>Hệ thống đang gặp sự cố.', '<p lang="en">The system has a fault.'],
  ])('tells what is wrong in words: %s', async (error, status, sentence, english) => {
    const answer = await edgeOfSome(
      endpoints,
      failing(error),
      quiet,
      anyDoor,
    )(httpEvent('GET /v1/procedures', { headers }), context);
    expect(answer).toMatchObject({
      statusCode: status,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-language': 'vi, en',
        'cache-control': 'no-store',
      },
    });
    const parts = ['<html lang="vi">', '<title>Cổng dịch vụ công</title>', sentence, english, '<a href="/">'];
    for (const part of parts) expect(answer.body).toContain(part);
    expect(answer.body).not.toMatch(/Nông|<script|style/);
  });

  test('leads on by our own address, and carries nothing that the address holds into the page', async () => {
    const again = '/auth/login?audience=staff&return="><script>';
    const refusal = new AdvisedRefusal('sign-in-failed', { again });
    const { body } = await edgeOfSome(
      endpoints,
      failing(refusal),
      quiet,
      anyDoor,
    )(httpEvent('GET /v1/procedures', { headers }), context);
    expect(body).toContain('href="/auth/login?audience=staff&amp;return=&quot;>&lt;script>"');
  });

  test('is for who looks: a write is answered with the problem, and so is a script', async () => {
    const routes: Routes = {
      'POST /auth/logout': async () => {
        throw new Refusal('not-found');
      },
    };
    const written = await ask(routes, 'POST /auth/logout', {
      headers: { ...headers, 'sec-fetch-site': 'same-origin' },
    });
    expect(written.problem.code).toBe('not-found');
    const read = await ask(failing(new Refusal('not-found')), 'GET /v1/procedures', { headers: { accept: '*/*' } });
    expect(read.problem.code).toBe('not-found');
  });
});

test('who may come back later is told when', async () => {
  const later = new AdvisedRefusal('sign-in-unavailable', { retryAfter: 90 });
  const { statusCode, headers } = await ask(failing(later), 'GET /v1/procedures');
  expect([statusCode, headers]).toMatchObject([503, { 'retry-after': '90' }]);
});

test('a reply keeps its own headers and cookies; without a body it has no content type', async () => {
  const routes: Routes = {
    'POST /auth/logout': async () => ({ status: 204, cookies: ['a=b'] }),
    'GET /v1/procedures': async () => ({ status: 200, headers: { 'cache-control': 'public, max-age=300' }, body: {} }),
  };
  const left = await ask(routes, 'POST /auth/logout');
  expect(left).toMatchObject({ statusCode: 204, cookies: ['a=b'], headers: { 'cache-control': 'no-store' } });
  expect(left.headers).not.toHaveProperty('content-type');
  const listed = await ask(routes, 'GET /v1/procedures');
  expect(listed.headers).toEqual({
    'cache-control': 'public, max-age=300',
    'content-type': 'application/json; charset=utf-8',
  });
});

describe('the log', () => {
  const person = 'Nông Thị Mai 020195003381';
  const asked: Asked = {
    session: sessionOf(mother, { name: person, sealed: 'v1.c2VhbGVk' }),
    path: { code: 'H37.001-261121-0001' },
    cookies: [`__Host-sid=${person}`],
    headers: { 'sec-fetch-site': 'same-origin', cookie: person, 'x-forwarded-for': '203.0.113.9' },
    body: { answers: { mother: { fullName: person } } },
  };
  /** The lines that one request leaves on standard output and standard error. */
  const linesOf = async (routes: Routes, key: string) => {
    const lines: string[] = [];
    const keep = (chunk: string | Uint8Array) => {
      lines.push(...String(chunk).split('\n').filter(Boolean));
      return true;
    };
    const spies: { mockRestore(): void }[] = [
      vi.spyOn(process.stdout, 'write').mockImplementation(keep),
      vi.spyOn(process.stderr, 'write').mockImplementation(keep),
    ];
    for (const name of ['log', 'info', 'error', 'warn', 'debug'] as const)
      spies.push(vi.spyOn(console, name).mockImplementation((...args: unknown[]) => keep(args.join(' '))));
    onTestFinished(() => spies.forEach((spy) => spy.mockRestore()));
    await ask(routes, key, asked, createWatch('reading'));
    spies.forEach((spy) => spy.mockRestore());
    const all: Record<string, unknown>[] = lines.map((line) => JSON.parse(line));
    return {
      text: lines.join('\n'),
      metrics: all.filter((line) => '_aws' in line),
      logged: all.filter((line) => !('_aws' in line)),
    };
  };
  const key = 'GET /v1/dossiers/{code}';
  const throwing = (error: Error): Routes => ({
    [key]: async () => {
      throw error;
    },
  });

  test.each<[string, Routes, object]>([
    ['a reply', { [key]: async () => ({ status: 200, body: { name: person } }) }, { level: 'INFO', status: 200 }],
    ['a refusal', throwing(new Refusal('not-found')), { level: 'INFO', status: 404, refusal: 'not-found' }],
    ['a fault', throwing(new RangeError(person)), { level: 'ERROR', status: 500, fault: 'RangeError' }],
    [
      'a refusal that came from elsewhere',
      throwing(
        new AdvisedRefusal(
          'sign-in-unavailable',
          { again: '/' },
          {
            cause: new Error(person, {
              cause: Object.assign(new TypeError(person, { cause: { person } }), { code: 'ECONNREFUSED' }),
            }),
          },
        ),
      ),
      { status: 503, refusal: 'sign-in-unavailable', cause: 'TypeError', causeCode: 'ECONNREFUSED' },
    ],
    [
      'a fault whose cause has data for a code',
      throwing(new Error(person, { cause: Object.assign(new RangeError(person), { code: person }) })),
      { status: 500, fault: 'Error', cause: 'RangeError' },
    ],
    [
      'a fault whose message looks like a stack',
      throwing(new Error(`${person}\n    at ${person} (file.ts:1:1)\nlooked at ${person}`)),
      { fault: 'Error', place: expect.stringMatching(/edge\.test\.ts/) },
    ],
  ])('%s leaves one line, and nothing personal in it', async (_what, routes, facts) => {
    const { logged, metrics, text } = await linesOf(routes, key);
    expect(logged).toEqual([expect.objectContaining({ message: key, service: 'reading', requestId: 'request-1' })]);
    expect(logged[0]).toMatchObject(facts);
    expect(metrics).toHaveLength(1);
    for (const word of ['Nông', 'Mai', '020195003381', mother.id, 'sealed', '203.0.113.9', 'H37.001', 'c2VhbGVk'])
      expect(text).not.toContain(word);
  });
});
