import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../core/refusal.ts';
import type { EndpointKey } from '../../../functions/endpoints.ts';
import { refuseLogin } from '../../../functions/http/begin-login.ts';
import { withPresentStaff } from '../../../functions/sessions/present-staff.ts';
import { createStaffDirectory, staffKey } from '../../../functions/staff/staff-directory.ts';
import { motherId, officer, saturday } from '../../core/samples.ts';
import { openDoor, sessionCookieOf } from './sign-in-door.ts';

test('a citizen is sent away bound to this browser, and comes back signed in', async () => {
  const { ask, finish, vault } = await openDoor();
  const back = await finish({ return: '/nop/birth-registration' });
  expect(back).toMatchObject({ status: 302, location: '/nop/birth-registration' });
  expect(back.cookies[0]).toMatch(/^__Host-sid=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=28800$/);
  expect(back.cookies[1]).toMatch(/^__Host-login-[\w-]{8}=; .*Max-Age=0$/);
  const shown = await ask('GET /auth/session', { cookies: [sessionCookieOf(back.cookies)] });
  expect(shown.body).toEqual({
    signedIn: true,
    audience: 'citizen',
    level: 2,
    name: 'Nông Thị Mai',
    until: new Date(saturday + 8 * 3_600_000).toISOString(),
    who: expect.stringMatching(/^[\w-]{16}$/),
  });
  expect(shown.body.who).not.toContain((await vault().hash(motherId)).slice(0, 8));
  expect(await vault().hash(motherId)).toMatch(/^[\w-]{22}$/);
});

test('neither name nor number of a citizen lies open in the table of sessions', async () => {
  const { finish, itemsOf } = await openDoor();
  await finish();
  expect(JSON.stringify(await itemsOf('sessions'))).not.toMatch(new RegExp(`${motherId}|Nông`));
});

test('staff get roles and unit from the province’s directory, whoever vouches for them', async () => {
  const { ask, finish } = await openDoor({ subject: 's-2', name: 'Ai đó', staffId: officer.id, citizenId: motherId });
  const { cookies } = await finish({ audience: 'staff' });
  expect((await ask('GET /auth/session', { cookies: [sessionCookieOf(cookies)] })).body).toMatchObject({
    audience: 'staff',
    staffId: officer.id,
    name: 'Hoàng Văn Cán',
    unit: officer.unit,
    roles: ['officer'],
  });
});

test('staff are known as citizens by the keyed hash of their number, whatever the directory says later', async () => {
  const { finish, sessions, vault, dynamodb, itemsOf } = await openDoor({
    subject: 's-2',
    name: 'Ai đó',
    staffId: officer.id,
    citizenId: motherId,
  });
  const { cookies } = await finish({ audience: 'staff' });
  const secret = sessionCookieOf(cookies).split('=')[1] ?? '';
  const found = withPresentStaff(sessions, createStaffDirectory(dynamodb, 'staff'));
  const hers = await vault().hash(motherId);
  expect(await found.find(secret, saturday)).toMatchObject({
    context: { kind: 'staff', id: officer.id, citizen: hers },
  });
  expect(JSON.stringify(await itemsOf('sessions'))).not.toContain(motherId);
});

test('whoever has left is signed out at once, and does not get in again', async () => {
  const { finish, sessions, dynamodb } = await openDoor({
    subject: 's-2',
    name: 'Ai đó',
    staffId: officer.id,
    citizenId: motherId,
  });
  const { cookies } = await finish({ audience: 'staff' });
  const secret = sessionCookieOf(cookies).split('=')[1] ?? '';
  const left = { left: { at: new Date(saturday).toISOString(), roles: ['officer'] } };
  const member = {
    pk: staffKey(officer.id),
    id: officer.id,
    name: 'A',
    title: 'B',
    unit: officer.unit,
    roles: [],
    ...left,
  };
  await dynamodb.send(new PutItemCommand({ TableName: 'staff', Item: marshall(member) }));
  const found = withPresentStaff(sessions, createStaffDirectory(dynamodb, 'staff'));
  expect(await found.find(secret, saturday)).toBeUndefined();
  expect(await finish({ audience: 'staff' })).toMatchObject({ status: 403, body: { code: 'unknown-staff' } });
});

describe('nobody gets in', () => {
  const failed = { status: 400, body: { code: 'sign-in-failed' }, cookies: [] };
  test('with a state that this browser was not sent away with', async () => {
    const { ask, begin } = await openDoor();
    const { state, cookie } = await begin();
    const callback = async (query: Record<string, string>, cookies: string[]) =>
      ask('GET /auth/callback', { query, cookies });
    expect(await callback({ state, code: 'c' }, [])).toMatchObject(failed);
    expect(await callback({ state, code: 'c' }, [`${cookie.split('=')[0]}=other`])).toMatchObject(failed);
    expect(await callback({ state: 'other', code: 'c' }, [cookie])).toMatchObject(failed);
    expect(await callback({ code: 'c' }, ['__Host-login-='])).toMatchObject(failed);
  });
  test('twice with the same login, or after ten minutes', async () => {
    const { ask, begin, at } = await openDoor();
    const { state, cookie } = await begin();
    const callback = async () => ask('GET /auth/callback', { query: { state, code: 'c' }, cookies: [cookie] });
    expect(await callback()).toMatchObject({ status: 302 });
    expect(await callback()).toMatchObject(failed);
    const late = await begin();
    at(saturday + 600_000);
    const query = { state: late.state, code: 'c' };
    expect(await ask('GET /auth/callback', { query, cookies: [late.cookie] })).toMatchObject(failed);
  });
  test('whom the provider does not vouch for', async () => {
    const { finish, itemsOf } = await openDoor(new Error('invalid_grant: Nông Thị Mai'));
    const refused = await finish();
    expect(refused).toMatchObject(failed);
    expect(JSON.stringify(refused)).not.toContain('Nông');
    expect(await itemsOf('sessions')).toEqual([]);
  });
  test('without a personal identifier or a name, or without a place in the directory', async () => {
    const unnamed = await openDoor({ subject: 's-1', citizenId: '020195003381', level: 2 });
    expect(await unnamed.finish()).toMatchObject(failed);
    const { finish } = await openDoor({ subject: 's-1', name: 'Ai đó' });
    expect(await finish()).toMatchObject(failed);
    expect(await finish({ audience: 'staff' })).toMatchObject({ status: 403, body: { code: 'unknown-staff' } });
    const stranger = await openDoor({ subject: 's-1', name: 'Ai đó', staffId: 'mc-99999' });
    expect(await stranger.finish({ audience: 'staff' })).toMatchObject({
      status: 403,
      body: { code: 'unknown-staff' },
    });
    const nameless = await openDoor({ subject: 's-1', name: 'Ai đó', staffId: officer.id });
    expect(await nameless.finish({ audience: 'staff' })).toMatchObject({
      status: 403,
      body: { code: 'nameless-staff' },
    });
  });
  test('as somebody who is neither citizen nor staff', async () => {
    const { ask } = await openDoor();
    expect(await ask('GET /auth/login', { query: { audience: 'operator' } })).toMatchObject(failed);
  });
});

test('what a sign-in failed of is told once, by name', async () => {
  const unanswered = Object.assign(new TypeError('Nông'), { code: 'ECONNREFUSED' });
  const { finish, lines } = await openDoor(unanswered);
  await finish();
  expect(lines.at(-1)).toMatchObject({ refusal: 'sign-in-failed', cause: 'TypeError', causeCode: 'ECONNREFUSED' });
  const thrown: unknown = await Promise.resolve()
    .then(() =>
      refuseLogin({ audience: 'staff', returnTo: '/' }, new Refusal('sign-in-failed', [], { cause: unanswered })),
    )
    .catch((error: unknown) => error);
  expect(thrown).toMatchObject({ code: 'sign-in-failed', cause: unanswered });
});

test.each([
  ['/nop/birth-registration?step=2#child', '/nop/birth-registration?step=2#child'],
  ['https://evil.example', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['evil', '/'],
  ['javascript:alert(1)', '/'],
  ['/a\r\nSet-Cookie: x=y', '/'],
  [`/${'a'.repeat(500)}`, '/'],
])('after signing in people come to our own pages only: %j leads to %s', async (wanted, reached) => {
  const { finish } = await openDoor();
  expect((await finish({ return: wanted })).location).toBe(reached);
});

test('sign-ins in several windows do not take each other’s place, and the oldest of five gives way', async () => {
  const { ask } = await openDoor();
  const jar = new Map<string, string>();
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`);
  const visit = async (key: EndpointKey, query: Record<string, string> = {}) => {
    const answer = await ask(key, { query, cookies: cookies() });
    for (const line of answer.cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (line.includes('Max-Age=0')) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  const states: string[] = [];
  for (let window = 0; window < 5; window++) {
    const { location } = await visit('GET /auth/login', { return: `/${window}` });
    states.push(new URL(location).searchParams.get('state') ?? '');
  }
  expect(jar.size).toBe(4);
  const [first = '', ...others] = states;
  expect(await visit('GET /auth/callback', { state: first, code: 'c' })).toMatchObject({ status: 400 });
  for (const [place, state] of others.toReversed().entries())
    expect(await visit('GET /auth/callback', { state, code: 'c' })).toMatchObject({
      status: 302,
      location: `/${4 - place}`,
    });
  expect([...jar.keys()]).toEqual(['__Host-sid']);
});
