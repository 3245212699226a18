import { expect, test } from 'vitest';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { Browser } from './browser.ts';

const province = await openProvince();
const office = new Office(province);
const origin = province.stack.url;
const mai = office.citizenId('Nông Thị Mai');
const session = '__Host-sid';

const whoIs = async (browser: Browser): Promise<unknown> => (await browser.go(`${origin}/auth/session`)).json();
const signedOut = { signedIn: false };

test('a sign-in begun in one browser ends in no other', async () => {
  const [attacker, victim] = [new Browser(), new Browser()];
  const callback = await attacker.untilCallback(origin, 'citizen', mai);
  expect((await victim.go(callback)).status).toBe(400);
  await victim.go(`${origin}/auth/login?audience=citizen`);
  expect((await victim.go(callback)).status).toBe(400);
  expect(await whoIs(victim)).toEqual(signedOut);
});

test('a callback is good once, and for its own kind of sign-in', async () => {
  const browser = new Browser();
  const callback = await browser.untilCallback(origin, 'citizen', mai);
  const state = new URL(callback).searchParams.get('state') ?? '';
  const pending = `__Host-login-${state.slice(0, 8)}`;
  expect(browser.cookie(origin, pending)).toBe(state);
  expect((await browser.go(callback)).status).toBe(302);
  browser.plant(origin, pending, state);
  expect((await browser.go(callback)).status).toBe(400);

  const other = new Browser();
  const staff = new URL(
    await other.untilCallback(origin, 'staff', `mc-${province.offer.province.communes[0]?.code ?? ''}`),
  );
  const code = new URL(await new Browser().untilCallback(origin, 'citizen', mai)).searchParams.get('code') ?? '';
  staff.searchParams.set('code', code);
  expect((await other.go(staff)).status).toBe(400);
  expect(await whoIs(other)).toEqual(signedOut);
});

test('two windows sign in at once, and both arrive where they wanted', async () => {
  const browser = new Browser();
  const waiting = await browser.go(`${origin}/auth/login?audience=citizen&return=/waiting`);
  const first = await browser.go(await browser.untilCallback(origin, 'citizen', mai, '/first'));
  expect(first.headers.get('location')).toBe('/first');
  // VNeID knows who is there by now, and sends the window that waited straight back.
  let at = waiting.headers.get('location') ?? '';
  for (let hops = 0; hops < 5 && at !== '/waiting'; hops++) {
    const { headers } = await browser.go(new URL(at, origin));
    at = headers.get('location') ?? '';
  }
  expect(at).toBe('/waiting');
  expect(await whoIs(browser)).toMatchObject({ signedIn: true });
});

test('of two answers to one sign-in at the same time, one session comes at most', async () => {
  const browser = new Browser();
  const callback = await browser.untilCallback(origin, 'citizen', mai);
  const both = await Promise.all([browser.go(callback), browser.go(callback)]);
  expect(both.filter(({ status }) => status === 302)).toHaveLength(1);
});

const clerk = `mc-${province.offer.province.communes[0]?.code ?? ''}`;
const doubtful = office.citizenId('Lương Văn Sơn');
const signIn = async (browser: Browser, audience: 'citizen' | 'staff', person: string): Promise<string> => {
  await browser.go(await browser.untilCallback(origin, audience, person));
  return browser.cookie(origin, session) ?? '';
};
/** Somebody else who has come to know the number of a session. */
const knowing = (secret: string): Browser => {
  const browser = new Browser();
  browser.plant(origin, session, secret);
  return browser;
};
const here = { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } };

test.each([
  ['citizen', mai],
  ['staff', clerk],
] as const)('a session planted before the sign-in of %s is nobody’s, during and after it', async (audience, person) => {
  const browser = new Browser();
  const planted = 'A'.repeat(43);
  browser.plant(origin, session, planted);
  const callback = await browser.untilCallback(origin, audience, person);
  expect(await whoIs(browser)).toEqual(signedOut);
  await browser.go(callback);
  expect(browser.cookie(origin, session)).not.toBe(planted);
  expect(await whoIs(browser)).toMatchObject({ signedIn: true, audience });
  expect(await whoIs(knowing(planted))).toEqual(signedOut);
});

test.each([
  ['a citizen signs in again', ['citizen', mai], ['citizen', mai], '/v1/me/dossiers'],
  ['after somebody of level 1 comes somebody of level 2', ['citizen', doubtful], ['citizen', mai], '/v1/me/dossiers'],
  ['a citizen who is an officer goes to work', ['citizen', mai], ['staff', clerk], '/v1/inbox'],
  ['an officer signs in again', ['staff', clerk], ['staff', clerk], '/v1/inbox'],
  ['an officer goes home', ['staff', clerk], ['citizen', mai], '/v1/me/dossiers'],
] as const)(
  '%s: the number is another, the one before is refused, and so is the new one after signing out',
  async (...row) => {
    const [, before, after, own] = row;
    const first = await signIn(new Browser(), before[0], before[1]);
    const browser = knowing(first);
    expect(await whoIs(knowing(first))).toMatchObject({ signedIn: true, audience: before[0] });
    const second = await signIn(browser, after[0], after[1]);
    expect(second).not.toBe(first);
    expect(await whoIs(knowing(first))).toEqual(signedOut);
    expect((await knowing(first).go(`${origin}${own}`)).status).toBe(401);
    expect((await knowing(second).go(`${origin}${own}`)).status).toBe(200);

    const elsewhere = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } };
    expect((await browser.go(`${origin}/auth/logout`, elsewhere)).status).toBe(403);
    expect(await whoIs(knowing(second))).toMatchObject({ signedIn: true, audience: after[0] });
    expect((await browser.go(`${origin}/auth/logout`, here)).status).toBe(204);
    expect(browser.cookie(origin, session)).toBeUndefined();
    expect(await whoIs(knowing(second))).toEqual(signedOut);
    expect((await knowing(second).go(`${origin}${own}`)).status).toBe(401);
  },
);

test('cookies are bound to this very origin and kept from scripts', async () => {
  const browser = new Browser();
  const callback = await browser.untilCallback(origin, 'citizen', mai);
  const cookies = (await browser.go(callback)).headers.getSetCookie();
  expect(cookies).toHaveLength(2);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-(sid|login-[\w-]{8})=/);
    expect(cookie).toMatch(/; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
  }
});

test.each([
  ['//elsewhere.example/'],
  ['/\\elsewhere.example'],
  ['\\\\elsewhere.example'],
  ['https://elsewhere.example/'],
  ['javascript:alert(1)'],
  ['/\t/elsewhere.example'],
  ['/a\r\nset-cookie: __Host-sid=planted'],
  ['/ã'],
  [`/${'a'.repeat(500)}`],
  ['@elsewhere.example'],
  [''],
])('after the sign-in %j leads home', async (back) => {
  const browser = new Browser();
  const { headers } = await browser.go(await browser.untilCallback(origin, 'citizen', mai, back));
  expect(headers.get('location')).toBe('/');
});

test.each([
  ['/ho-so/H37.001?tab=2#sua'],
  ['/.//elsewhere.example'],
  ['/%2F%2Felsewhere.example'],
  ['/%0d%0aset-cookie:a=b'],
])('after the sign-in %s stays on our own pages', async (back) => {
  const browser = new Browser();
  const { headers } = await browser.go(await browser.untilCallback(origin, 'citizen', mai, back));
  expect(new URL(headers.get('location') ?? '', origin).origin).toBe(origin);
  expect(browser.cookie(origin, 'a')).toBeUndefined();
});

test('no other host is taken from a request', async () => {
  const headers = {
    host: 'elsewhere.example',
    'x-forwarded-host': 'elsewhere.example',
    forwarded: 'host=elsewhere.example',
  };
  const answer = await new Browser().go(`${origin}/auth/login`, { headers });
  const address = new URL(answer.headers.get('location') ?? '');
  expect(address.searchParams.get('redirect_uri')).toBe(`${origin}/auth/callback`);
});
