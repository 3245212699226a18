import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { authorise } from '../../../functions/sessions/authorise.ts';
import { cookieNamed, dropCookie, sessionCookie, setCookie } from '../../../functions/sessions/cookies.ts';
import { createSessionStore, type Login, type Session } from '../../../functions/sessions/session-store.ts';
import { mother, saturday } from '../../core/samples.ts';
import { httpEvent } from '../http-event.ts';
import { openLand } from '../land.ts';

const context = { kind: 'citizen' as const, id: mother.id, name: 'Nông Thị Mai', level: '2', sealed: 'v1.x' };
const session: Session = { context, until: saturday + 8 * 3_600_000 };
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
});

test('cookies are bound to the origin and hidden from scripts', () => {
  const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';
  expect(setCookie(sessionCookie, 'abc', 60)).toBe(`__Host-sid=abc; ${attributes}; Max-Age=60`);
  expect(dropCookie(sessionCookie)).toBe(`__Host-sid=; ${attributes}; Max-Age=0`);
  expect(cookieNamed([' __Host-sid=a=b', '__Host-sid=c'], sessionCookie)).toBe('a=b');
  expect(cookieNamed(['x__Host-sid=a', '__Host-sidx=a'], sessionCookie)).toBeUndefined();
});
