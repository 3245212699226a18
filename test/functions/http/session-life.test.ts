import { expect, test } from 'vitest';
import { motherId, officer, saturday } from '../../core/samples.ts';
import { citizen, openDoor, sessionCookieOf } from './sign-in-door.ts';

test('a new sign-in has a new secret and ends the one before; signing out ends it on the server', async () => {
  const { ask, finish } = await openDoor();
  const first = sessionCookieOf((await finish()).cookies);
  const second = sessionCookieOf((await finish({}, [first])).cookies);
  const signedIn = async (cookie: string) => (await ask('GET /auth/session', { cookies: [cookie] })).body.signedIn;
  expect([first === second, await signedIn(first), await signedIn(second)]).toEqual([false, false, true]);
  const left = await ask('POST /auth/logout', { cookies: [second] });
  expect(left).toMatchObject({ status: 204, cookies: [expect.stringMatching(/^__Host-sid=; .*Max-Age=0$/)] });
  expect(await signedIn(second)).toBe(false);
  expect(await ask('POST /auth/logout')).toMatchObject({ status: 204 });
});

test.each([
  ['citizen', 30, citizen],
  ['staff', 60, { subject: 's-2', name: 'Ai đó', staffId: officer.id, citizenId: motherId }],
] as const)(
  'the session of %s lasts %d minutes without a request, and a sixth longer at most',
  async (audience, minutes, identity) => {
    const { ask, finish, at } = await openDoor(identity);
    const cookies = [sessionCookieOf((await finish({ audience })).cookies)];
    const byItself = { 'x-motcua-by-itself': '1' };
    const signedIn = async (headers = {}) => (await ask('GET /auth/session', { cookies, headers })).body.signedIn;
    at(saturday + minutes * 60_000);
    expect(await signedIn(byItself)).toBe(true);
    at(saturday + minutes * 70_000 - 1);
    expect(await signedIn()).toBe(true);
    // Who asks is there: it begins anew.
    at(saturday + minutes * 140_000 - 2);
    expect(await signedIn(byItself)).toBe(true);
    at(saturday + minutes * 140_000);
    expect(await signedIn()).toBe(false);
  },
);

test('on a machine that people share it ends with the browser, sooner, and leaves nothing there', async () => {
  const { ask, finish, at } = await openDoor();
  const { cookies: set } = await finish({ shared: 'yes' });
  expect(set[0]).toMatch(/^__Host-sid=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
  const cookies = [sessionCookieOf(set)];
  const session = async () => (await ask('GET /auth/session', { cookies })).body;
  expect(await session()).toMatchObject({ signedIn: true, shared: { minutes: 10 } });
  at(saturday + 10 * 70_000);
  expect(await session()).toEqual({ signedIn: false });

  const next = [sessionCookieOf((await finish({ shared: 'yes' })).cookies)];
  const left = await ask('POST /auth/logout', { cookies: next });
  expect(left.headers).toMatchObject({ 'clear-site-data': '"cache", "storage"' });
  const own = [sessionCookieOf((await finish()).cookies)];
  expect((await ask('POST /auth/logout', { cookies: own })).headers).not.toHaveProperty('clear-site-data');
});

test('a session ends after a working day, whatever is done in it', async () => {
  const { ask, finish, at, sessions } = await openDoor();
  const cookies = [sessionCookieOf((await finish()).cookies)];
  const secret = cookies[0]?.split('=')[1] ?? '';
  const end = saturday + 8 * 3_600_000;
  for (let now = saturday; now < end; now += 25 * 60_000) {
    const found = await sessions.find(secret, now);
    if (found === undefined || found === 'idle') throw new Error(`${found} at ${now - saturday}`);
    await sessions.note(secret, found, now);
  }
  at(end);
  expect((await ask('GET /auth/session', { cookies })).body).toEqual({ signedIn: false });
  expect((await ask('GET /auth/session')).body).toEqual({ signedIn: false });
});
