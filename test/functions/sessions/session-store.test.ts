import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { authorise } from '../../../functions/sessions/authorise.ts';
import { cookieNamed, dropCookie, sessionCookie, setCookie } from '../../../functions/sessions/cookies.ts';
import { createSessionStore, type Login, type Session } from '../../../functions/sessions/session-store.ts';
import { mother, saturday } from '../../core/samples.ts';
import { httpEvent } from '../http-event.ts';
import { openLand } from '../land.ts';

const context = { kind: 'citizen' as const, id: mother.id, name: 'Nông Thị Mai', level: '2', sealed: 'v1.x' };
const minute = 60_000;
const session: Session = { context, until: saturday + 480 * minute, idle: 481 * minute, seen: saturday };
const login: Login = { audience: 'citizen', returnTo: '/', verifier: 'v', nonce: 'n', until: saturday + 600_000 };

const openStore = async () => {
  const land = await openLand();
  return { ...land, store: createSessionStore(land.dynamodb, 'sessions') };
};

test('a session is found by its secret until it ends by time', async () => {
  const { store } = await openStore();
  const secret = await store.begin(session);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(await store.find(secret, saturday)).toEqual(session);
  expect(await store.find(secret, session.until - 1)).toEqual(session);
  expect(await store.find(secret, session.until)).toBeUndefined();
  expect(await store.find(`${secret}x`, saturday)).toBeUndefined();
});

test('a session in which nothing is done ends, and each request makes it last', async () => {
  const { store, itemsOf } = await openStore();
  const secret = await store.begin({ ...session, idle: 30 * minute });
  const at = (minutes: number) => saturday + minutes * minute;
  /** What a request at this minute finds, and whether its time was written down. */
  const request = async (minutes: number) => {
    const before = JSON.stringify(await itemsOf('sessions'));
    const found = await store.find(secret, at(minutes));
    if (found === undefined || found === 'idle') return String(found);
    await store.note(secret, found, at(minutes));
    return JSON.stringify(await itemsOf('sessions')) === before ? 'found' : 'noted';
  };
  expect([await request(1), await request(4.9), await request(5), await request(9)]).toEqual([
    'found',
    'found',
    'noted',
    'found',
  ]);
  expect([await request(34.9), await request(64.8), await request(99.8)]).toEqual(['noted', 'noted', 'idle']);
  for (let now = 100; now < 480; now += 20) expect(await request(now)).toBe('idle');
  expect(await request(480)).toBe('undefined');
});

test('a session never ends before its time, nor more than a sixth later, whenever its last request came', async () => {
  const { store } = await openStore();
  for (const last of [0, 1, 4.9, 5, 5.1, 9.9, 17]) {
    const secret = await store.begin({ ...session, idle: 30 * minute });
    const found = async (minutes: number) => store.find(secret, saturday + minutes * minute);
    for (const request of last > 5 ? [5, last] : [last]) {
      const here = await found(request);
      if (here === undefined || here === 'idle') throw new Error(`${here} at ${request}`);
      await store.note(secret, here, saturday + request * minute);
    }
    expect(await found(last + 30 - 1e-4), `after a last request at ${last}`).toMatchObject({ context });
    expect(await found(last + 35), `after a last request at ${last}`).toBe('idle');
  }
});

test('a session that is ended while a request is noted stays ended', async () => {
  const { store, itemsOf } = await openStore();
  const secret = await store.begin({ ...session, idle: 30 * minute });
  await store.end(secret);
  expect(await store.note(secret, { ...session, idle: 30 * minute }, saturday + 10 * minute)).toBe(false);
  expect(await itemsOf('sessions')).toEqual([]);
});

test('a session that was ended is gone at once, others stay', async () => {
  const { store } = await openStore();
  const [mine, other] = [await store.begin(session), await store.begin(session)];
  expect(mine).not.toBe(other);
  await store.end(mine);
  await store.end('unknown');
  expect(await store.find(mine, saturday)).toBeUndefined();
  expect(await store.find(other, saturday)).toEqual(session);
});

test('the table knows only hashes: who reads it can sign in as nobody', async () => {
  const { store, itemsOf } = await openStore();
  const secret = await store.begin(session);
  await store.keepLogin('state-of-a-login', login);
  const items = await itemsOf('sessions');
  expect(JSON.stringify(items)).not.toMatch(new RegExp(`${secret}|state-of-a-login`));
  const hash = createHash('sha256').update(secret).digest('base64url');
  expect(items.find(({ pk }) => pk === `SESSION#${hash}`)).toMatchObject({ ttl: Math.ceil(session.until / 1000) });
  for (const { pk } of items) expect(await store.find(String(pk).replace('SESSION#', ''), saturday)).toBeUndefined();
});

test('a login is taken once, by one of many, and only in its time', async () => {
  const { store } = await openStore();
  await store.keepLogin('state', login);
  const taken = await Promise.all(Array.from({ length: 10 }, async () => store.takeLogin('state', saturday)));
  expect(taken.filter((each) => each !== undefined)).toEqual([login]);
  expect(await store.takeLogin('state', saturday)).toBeUndefined();
  await store.keepLogin('late', login);
  expect(await store.takeLogin('late', login.until)).toBeUndefined();
});

test('a login is no session and a session no login, whatever its secret', async () => {
  const { store } = await openStore();
  await store.keepLogin('state', login);
  const secret = await store.begin(session);
  expect(await store.find('state', saturday)).toBeUndefined();
  expect(await store.takeLogin(secret, saturday)).toBeUndefined();
});

test('the authoriser finds out who sends a cookie, and lets everybody through to be judged', async () => {
  const { store } = await openStore();
  const secret = await store.begin(session);
  const asked = async (event: object) => {
    const { authorizer: _authorizer, ...requestContext } = httpEvent('GET /v1/inbox').requestContext;
    const base = { version: '2.0', type: 'REQUEST' as const, routeArn: '', identitySource: [], routeKey: '' };
    const rest = { rawPath: '', rawQueryString: '', headers: {}, requestContext, cookies: [] };
    return authorise({ sessions: store, now: () => saturday })({ ...base, ...rest, ...event });
  };
  const known = { isAuthorized: true, context };
  const nobody = { isAuthorized: true, context: {} };
  expect(await asked({ cookies: ['a=b', `${sessionCookie}=${secret}`] })).toEqual(known);
  expect(await asked({ cookies: undefined, headers: { cookie: `a=b; ${sessionCookie}=${secret}` } })).toEqual(known);
  expect(await asked({ cookies: [`${sessionCookie}=${secret}x`] })).toEqual(nobody);
  expect(await asked({ cookies: [`sid=${secret}`] })).toEqual(nobody);
  expect(await asked({ cookies: undefined, headers: undefined })).toEqual(nobody);
  const forgotten = await store.begin({ ...session, idle: 1, seen: saturday - 2 });
  const idle = { isAuthorized: true, context: { ended: 'idle' } };
  expect(await asked({ cookies: [`${sessionCookie}=${forgotten}`] })).toEqual(idle);
});

test('what a page asks by itself, for something newer than it shows, does not make a session last', async () => {
  const { store, itemsOf } = await openStore();
  const secret = await store.begin({ ...session, idle: 30 * minute });
  const before = await itemsOf('sessions');
  const asked = async (headers: Record<string, string>) => {
    const { authorizer: _authorizer, ...requestContext } = httpEvent('GET /v1/inbox').requestContext;
    const base = { version: '2.0', type: 'REQUEST' as const, routeArn: '', identitySource: [], routeKey: '' };
    const event = { ...base, rawPath: '', rawQueryString: '', headers, requestContext };
    const cookies = [`${sessionCookie}=${secret}`];
    return authorise({ sessions: store, now: () => saturday + 29 * minute })({ ...event, cookies });
  };
  for (const header of ['if-none-match', 'x-motcua-by-itself'])
    expect(await asked({ [header]: '"1"' })).toEqual({ isAuthorized: true, context });
  expect(await itemsOf('sessions')).toEqual(before);
  expect(await asked({})).toEqual({ isAuthorized: true, context });
  expect(await itemsOf('sessions')).toMatchObject([{ seen: saturday + 29 * minute }]);
});

test('cookies are bound to the origin and hidden from scripts', () => {
  const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';
  expect(setCookie(sessionCookie, 'abc', 60)).toBe(`__Host-sid=abc; ${attributes}; Max-Age=60`);
  expect(dropCookie(sessionCookie)).toBe(`__Host-sid=; ${attributes}; Max-Age=0`);
  expect(cookieNamed([' __Host-sid=a=b', '__Host-sid=c'], sessionCookie)).toBe('a=b');
  expect(cookieNamed(['x__Host-sid=a', '__Host-sidx=a'], sessionCookie)).toBeUndefined();
});
