import { describe, expect, test } from 'vitest';
import { filledAtCounter } from '../../../core/at-counter.ts';
import { SessionContext } from '../../../functions/edge/request.ts';
import { endpoints, type EndpointKey } from '../../../functions/endpoints.ts';
import { authorise } from '../../../functions/sessions/authorise.ts';
import { counterRoutes } from '../../../functions/sessions/counter-routes.ts';
import type { Identity } from '../../../functions/sessions/identity-provider.ts';
import { createSessionStore } from '../../../functions/sessions/session-store.ts';
import { motherId, officer, saturday, staff } from '../../core/samples.ts';
import { openHouse } from '../house.ts';
import { httpEvent, sessionOf, type Asked } from '../http-event.ts';
import { citizen, openDoor, sessionCookieOf } from './sign-in-door.ts';

const minute = 60_000;
const isEndpoint = (key: string): key is EndpointKey => key in endpoints;
const endpointKeys = Object.keys(endpoints).filter(isEndpoint);

/** A counter at which an officer has opened a session, and the machine at which somebody types the code in. */
const openCounter = async (identity: Identity = citizen, person = officer) => {
  const door = await openDoor(identity);
  const { ask } = door;
  const open = async (by = person) => ask('POST /v1/counter-sessions', { session: sessionOf(by), body: {} });
  const { body: made } = await open();
  const type = async (code: string = made.code, cookies: string[] = []) =>
    ask('POST /auth/counter', { body: { code }, cookies });
  const back = async ({ body, cookies }: Awaited<ReturnType<typeof type>>, earlier: string[] = []) => {
    const state = new URL(body.address).searchParams.get('state') ?? '';
    const [cookie = ''] = cookies[0]?.split(';') ?? [];
    return ask('GET /auth/callback', { query: { state, code: 'c' }, cookies: [cookie, ...earlier] });
  };
  return { ...door, open, made, type, back };
};
const wrong = { status: 409, body: { code: 'counter-code-wrong' } };

test('an officer’s code begins one sign-in on another machine, which says on whose word it is there and keeps nothing', async () => {
  const { made, type, back, ask, itemsOf, at } = await openCounter();
  expect(made).toEqual({
    code: expect.stringMatching(/^\d{8}$/),
    until: new Date(saturday + 5 * minute).toISOString(),
  });
  expect(JSON.stringify(await itemsOf('sessions'))).not.toContain(made.code);
  const sent = await type();
  expect(sent).toMatchObject({ status: 200, body: { address: expect.stringMatching(/^https:\/\/id\.example\/auth/) } });
  expect(sent.body.address).not.toContain(made.code);
  const home = await back(sent);
  expect(home).toMatchObject({ status: 302, location: '/' });
  expect(home.cookies[0]).not.toContain('Max-Age');
  const cookies = [sessionCookieOf(home.cookies)];
  const { body } = await ask('GET /auth/session', { cookies });
  expect(body).toMatchObject({
    audience: 'citizen',
    shared: { minutes: 10 },
    until: new Date(saturday + 60 * minute).toISOString(),
    counter: { name: 'Hoàng Văn Cán', agency: { vi: expect.any(String), en: expect.any(String) } },
  });
  expect(body.counter).not.toHaveProperty('citizen');
  expect(await type()).toMatchObject(wrong);
  at(saturday + 60 * minute);
  expect((await ask('GET /auth/session', { cookies })).body).toEqual({ signedIn: false });
});

describe('a code at a counter', () => {
  test('runs out, is nobody’s guess, and lets one of two in who type it at once', async () => {
    const { made, open, type, at } = await openCounter();
    expect(await type(made.code === '00000000' ? '00000001' : '00000000')).toMatchObject(wrong);
    at(saturday + 5 * minute);
    expect(await type()).toMatchObject(wrong);
    const { code } = (await open()).body;
    const statuses = (await Promise.all([type(code), type(code)])).map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409]);
  });
  test('is no use where staff are signed in, nor from another site, and is not used up by trying', async () => {
    const { type, ask, made, finish } = await openCounter({ ...citizen, staffId: officer.id });
    const { cookies } = await finish({ audience: 'staff' });
    expect(await type(made.code, [sessionCookieOf(cookies)])).toMatchObject({
      status: 409,
      body: { code: 'counter-own-browser' },
    });
    const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' };
    expect(await ask('POST /auth/counter', { body: { code: made.code }, headers })).toMatchObject({
      status: 403,
      body: { code: 'cross-site' },
    });
    expect(await type()).toMatchObject({ status: 200 });
  });
  test('is no use once the officer serves there no more, nor for the officer as a citizen', async () => {
    const gone = await openCounter(citizen, staff('mc-06004', ['officer']));
    expect(await gone.type()).toMatchObject(wrong);
    const moved = await openCounter(citizen, { ...officer, unit: 'H37.005' });
    expect(await moved.type()).toMatchObject(wrong);
    const { code } = (await gone.open({ ...officer, citizen: await gone.vault().hash(motherId) })).body;
    expect(await gone.back(await gone.type(code))).toMatchObject({
      status: 409,
      body: { code: 'own-dossier' },
      cookies: [],
    });
  });
  test('brings a session of a new number, and ends whichever was in that browser', async () => {
    const { type, back, finish, ask } = await openCounter();
    const before = sessionCookieOf((await finish()).cookies);
    const home = await back(await type(undefined, [before]), [before]);
    expect(sessionCookieOf(home.cookies)).not.toBe(before);
    expect((await ask('GET /auth/session', { cookies: [before] })).body).toEqual({ signedIn: false });
  });
});

/** Somebody signed in at a counter, as each of their requests reaches the platform. */
const atCounter = async () => {
  const house = await openHouse();
  const sessions = createSessionStore(house.dynamodb, 'sessions');
  const { ask, session, applicant } = house;
  const agency = { vi: 'UBND phường Tam Thanh', en: 'People’s Committee of Tam Thanh ward' };
  const { id: by, unit } = officer;
  const secret = await sessions.begin({
    context: session,
    until: saturday + 60 * minute,
    idle: 10 * minute,
    seen: saturday,
    shared: true,
    counter: { by, unit, agency, name: 'Hoàng Văn Cán', citizen: officer.citizen },
  });
  const cookies = [`__Host-sid=${secret}`];
  let now = saturday;
  const authoriser = authorise({ sessions, now: () => now });
  const known = async (key: EndpointKey, asked: Asked = {}) => {
    const event = { ...httpEvent(key, asked), type: 'REQUEST' as const, routeArn: '', identitySource: [], cookies };
    return (await authoriser(event)).context;
  };
  const send = async (key: EndpointKey, asked: Asked = {}) => {
    const context = await known(key, asked);
    const asking = SessionContext.safeParse(context).data;
    return { context, ...(await ask(key, { ...asked, cookies, session: asking })) };
  };
  const file = async (body: unknown, key: string) =>
    send('POST /v1/dossiers', { body, headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': key } });
  return { ...house, sessions, secret, applicant, known, send, file, late: (at: number) => void (now = at) };
};

describe('a session at a counter', () => {
  test('is for filling in and submitting, and for nothing else that citizens do', async () => {
    const { known } = await atCounter();
    const barred = endpointKeys.filter(
      (key) => endpoints[key].audience.some((who) => who === 'citizen') && !counterRoutes.has(key),
    );
    expect(barred).toEqual(
      expect.arrayContaining([
        'GET /v1/me/dossiers',
        'GET /v1/results/{code}',
        'POST /v1/me/mandates',
        // A helper must not fill in what they judge later.
        'POST /v1/dossiers/{code}/supplement',
        'POST /v1/dossiers/{code}/withdrawal',
      ]),
    );
    for (const key of barred) expect([key, await known(key)]).toEqual([key, { ended: 'beyond' }]);
  });
  test('is for one dossier: who opened it is on record, and nothing else is done in it afterwards', async () => {
    const { filled, file, send, dossiers, sessions, secret, late } = await atCounter();
    const form = await filled();
    const sent = await file(form, 'key-00000001');
    expect(sent.status).toBe(201);
    const { code } = sent.body;
    const [first] = await dossiers.log(code);
    expect(first?.event).toMatchObject({
      by: { kind: 'citizen' },
      data: { assisted: { by: officer.id, way: 'counter-sign-in' } },
    });
    expect(await dossiers.require(code)).toMatchObject({ assistants: [officer.id] });
    // Whoever lost the answer is given it once more, sees the dossier, and does nothing else.
    expect(await file(form, 'key-00000001')).toMatchObject({ status: 201, body: { code } });
    expect(await send('GET /v1/dossiers/{code}', { path: { code } })).toMatchObject({ status: 200 });
    const other = code.replace(/\d{4}$/, '0009');
    for (const [key, path] of [
      ['GET /v1/dossiers/{code}', { code: other }],
      ['GET /v1/dossiers/{code}/events', { code }],
      ['GET /v1/me/dossiers', {}],
      ['POST /v1/drafts', {}],
    ] as const)
      expect((await send(key, { path, body: {} })).context).toEqual({ ended: 'counter' });
    expect(await sessions.find(secret, saturday)).toMatchObject({ spent: { code } });
    late(saturday + 5 * minute);
    expect((await send('GET /v1/dossiers/{code}', { path: { code } })).context).toEqual({});
  });
  test('is used up by one of two dossiers sent at once, and by no request that was under way', async () => {
    const { filled, file, sessions, secret } = await atCounter();
    const form = await filled();
    const before = await sessions.find(secret, saturday);
    const outcomes = await Promise.all([file(form, 'key-00000001'), file(form, 'key-00000002')]);
    expect(outcomes.filter(({ status }) => status === 201)).toHaveLength(1);
    if (typeof before !== 'object') throw new Error('nobody is signed in');
    expect(await sessions.change(secret, { ...before, seen: saturday + 1 })).toBe(false);
    expect(await sessions.find(secret, saturday)).toMatchObject({ spent: { code: expect.any(String) } });
    // The form is gone with it; another one is asked for outside the session, as if from home.
    const { draft } = await filled();
    expect(await file({ ...form, draft }, 'key-00000003')).toMatchObject({
      status: 401,
      body: { code: 'counter-session-over' },
    });
  });
  test('marks what is saved in it, though it is submitted elsewhere; nobody is helped by whom they speak for', async () => {
    const { filled, send, submit, dossiers, drafts, applicant } = await atCounter();
    const form = await filled();
    const saved = { answers: form.answers, flags: [] };
    const headers = { 'sec-fetch-site': 'same-origin', 'if-match': '"1"' };
    expect(await send('PUT /v1/drafts/{id}', { path: { id: form.draft }, headers, body: saved })).toMatchObject({
      status: 200,
    });
    const { draft } = await drafts.require(applicant.id, form.draft);
    expect(draft.assisted).toEqual({ by: officer.id, way: 'counter-sign-in' });
    const mine = { by: officer.id, citizen: 'their-child' };
    const source = { source: 'civil-status', asOf: '2026-11-21T03:00:00.000Z', evidence: 'e' };
    const represented = { by: 'child' as const, subject: 'their-child', actor: draft.applicant, ...source };
    expect(() => filledAtCounter({ ...draft, represented }, mine)).toThrow(
      expect.objectContaining({ code: 'own-dossier' }),
    );
    expect(await dossiers.require((await submit(form)).body.code)).toMatchObject({ assistants: [officer.id] });
  });
});
