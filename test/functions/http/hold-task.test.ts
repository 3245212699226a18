import { describe, expect, test } from 'vitest';
import type { Person } from '../../../core/person.ts';
import type { EndpointKey } from '../../../functions/endpoints.ts';
import { leader, motherId, officer, staff } from '../../core/samples.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';
import { fatherId } from '../sample-sources.ts';

const claim = 'POST /v1/dossiers/{code}/claim';
const release = 'POST /v1/dossiers/{code}/release';
const reassignment = 'POST /v1/dossiers/{code}/reassignment';
const colleague = staff('ht-05977', ['officer']);
const elsewhere = staff('mc-06004', ['officer'], 'H37.005');

const citizenOf = (person: Person) =>
  person.kind === 'staff' && person.citizen !== undefined ? { citizen: person.citizen } : {};

/** A house with one dossier that waits for an officer, and a directory of staff. */
const openTask = async () => {
  const house = await openHouse();
  const code = await house.submitted();
  await house.happened(code, 'checks-recorded', 'task-opened');
  for (const member of [officer, colleague, leader, elsewhere]) await house.employ(member);
  const send = async (key: EndpointKey, person: Person, version: number | undefined, body?: object) => {
    const headers = {
      'sec-fetch-site': 'same-origin',
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    };
    return house.ask(key, { session: sessionOf(person, citizenOf(person)), path: { code }, headers, body });
  };
  const eventsOf = async () => (await house.dossiers.log(code)).map(({ event }) => event.type).slice(3);
  return { ...house, code, send, eventsOf };
};

describe('claiming twice', () => {
  test('the second time nothing happens, for whatever version', async () => {
    const { send, eventsOf } = await openTask();
    expect(await send(claim, officer, 3)).toMatchObject({ status: 200, etag: '"4"' });
    for (const seen of [3, 4, 9]) expect(await send(claim, officer, seen)).toMatchObject({ status: 200, etag: '"4"' });
    expect(await send(claim, officer, undefined)).toMatchObject({ status: 428 });
    expect(await send(claim, colleague, 4)).toMatchObject({ status: 409, body: { code: 'not-yours' } });
    expect(await eventsOf()).toEqual(['task-claimed']);
  });
  test('sent five times at once it is one claim, and everybody is told that it is done', async () => {
    const { send, eventsOf } = await openTask();
    const sent = await Promise.all([1, 2, 3, 4, 5].map(async () => send(claim, officer, 3)));
    expect(sent.map(({ status, etag }) => `${status} ${etag}`)).toEqual(sent.map(() => '200 "4"'));
    expect(await eventsOf()).toEqual(['task-claimed']);
  });
});

test('a task that was given back is a colleague’s to take', async () => {
  const { send, eventsOf, dossiers, code } = await openTask();
  expect(await send(release, officer, 3)).toMatchObject({ status: 409, body: { code: 'not-held' } });
  await send(claim, officer, 3);
  expect(await send(release, officer, undefined)).toMatchObject({ status: 428 });
  expect(await send(release, officer, 3)).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
  expect(await send(release, colleague, 4)).toMatchObject({ status: 409, body: { code: 'not-yours' } });
  expect(await send(release, leader, 4)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  expect(await send(release, elsewhere, 4)).toMatchObject({ status: 404 });
  expect(await send(release, officer, 4)).toMatchObject({ status: 200, etag: '"5"' });
  expect(await send(claim, colleague, 5)).toMatchObject({ status: 200, etag: '"6"' });
  expect(await dossiers.require(code)).toMatchObject({ task: { holder: colleague.id } });
  expect(await eventsOf()).toEqual(['task-claimed', 'task-released', 'task-claimed']);
});

describe('who is named in a dossier decides nothing in it', () => {
  test.each([
    ['the applicant', motherId],
    ['the other parent', fatherId],
  ])('as %s', async (_who, identifier) => {
    const { send, ask, code, vault, dossiers } = await openTask();
    const citizen = await vault.hash(identifier);
    const self = { ...staff(officer.id, ['officer', 'leader']), citizen };
    for (const [key, body] of [
      [claim, undefined],
      ['POST /v1/dossiers/{code}/verification', { outcome: 'propose' }],
      ['POST /v1/dossiers/{code}/verification', { outcome: 'refuse', reasons: ['not-entitled'] }],
      [reassignment, { to: colleague.id, reason: 'Nghỉ phép' }],
    ] as const)
      expect(await send(key, self, 3, body)).toMatchObject({
        status: 409,
        body: { code: 'own-dossier', ground: expect.stringContaining('Luật') },
      });
    const seen = await ask('GET /v1/dossiers/{code}', { session: sessionOf(self, { citizen }), path: { code } });
    expect(seen.body).toMatchObject({ own: true, allowed: [] });
    expect(await dossiers.require(code)).toMatchObject({ version: 3 });
    expect(await send(claim, { ...officer, citizen: await vault.hash('020195003382') }, 3)).toMatchObject({
      status: 200,
    });
  });
});

describe('the leader gives a task to another officer', () => {
  const reason = 'Chị Hạnh nghỉ phép.';
  test('who then holds it; the reason lies sealed, for staff alone', async () => {
    const { send, ask, session, code, dossiers, itemsOf } = await openTask();
    await send(claim, officer, 3);
    const body = { to: colleague.id, reason };
    expect(await send(reassignment, leader, 4, body)).toMatchObject({ status: 200, etag: '"5"' });
    expect((await dossiers.log(code)).at(-1)?.event).toMatchObject({
      type: 'task-reassigned',
      by: { kind: 'staff', id: leader.id },
      data: { step: 'verify', from: officer.id, to: colleague.id },
    });
    expect(JSON.stringify(await itemsOf('dossiers'))).not.toContain(reason);
    const asked = { path: { code } };
    const seen = await ask('GET /v1/dossiers/{code}', { ...asked, session: sessionOf(colleague) });
    expect(seen.body).toMatchObject({
      task: { mine: true },
      allowed: expect.arrayContaining(['release', 'propose', 'refuse']),
      notes: [{ type: 'task-reassigned', note: reason }],
    });
    expect((await ask('GET /v1/dossiers/{code}', { ...asked, session })).body.notes).toEqual([]);
    expect(await send('POST /v1/dossiers/{code}/verification', officer, 5, { outcome: 'propose' })).toMatchObject({
      body: { code: 'not-yours' },
    });
  });
  test.each<[string, Person, number | undefined, object, number, string]>([
    ['by an officer', officer, 4, { to: colleague.id, reason }, 403, 'not-allowed'],
    ['by another unit’s leader', staff('x', ['leader'], 'H37.005'), 4, { to: colleague.id, reason }, 404, 'not-found'],
    ['without a version', leader, undefined, { to: colleague.id, reason }, 428, 'version-required'],
    ['for a version that has passed', leader, 3, { to: colleague.id, reason }, 409, 'changed-meanwhile'],
    ['without a reason', leader, 4, { to: colleague.id, reason: ' ' }, 422, 'invalid-fields'],
    [
      'with a reason that turns the line around',
      leader,
      4,
      { to: colleague.id, reason: '\u202ea' },
      422,
      'invalid-fields',
    ],
    ['to an officer of another unit', leader, 4, { to: elsewhere.id, reason }, 409, 'no-such-colleague'],
    ['to somebody without the role', leader, 4, { to: leader.id, reason }, 409, 'no-such-colleague'],
    ['to nobody', leader, 4, { to: 'khong-co', reason }, 409, 'no-such-colleague'],
    ['to who holds it', leader, 4, { to: officer.id, reason }, 409, 'same-holder'],
  ])('not %s', async (_how, person, version, body, status, refusal) => {
    const { send, code, dossiers } = await openTask();
    await send(claim, officer, 3);
    expect(await send(reassignment, person, version, body)).toMatchObject({ status, body: { code: refusal } });
    expect(await dossiers.require(code)).toMatchObject({ version: 4, task: { holder: officer.id } });
  });
  test('not when it is over', async () => {
    const { send, happened, code } = await openTask();
    await happened(code, 'dossier-refused');
    for (const [key, person] of [
      [reassignment, leader],
      [release, officer],
    ] as const)
      expect(await send(key, person, 4, { to: colleague.id, reason })).toMatchObject({
        status: 409,
        body: { code: 'ended' },
      });
  });
});

test('the inbox says to each whether it is their turn', async () => {
  const { ask, send, dossiers, views, code } = await openTask();
  const turnOf = async (person: Person) => {
    const { body } = await ask('GET /v1/inbox', { session: sessionOf(person, citizenOf(person)) });
    return body.items[0].turn;
  };
  expect([await turnOf(officer), await turnOf(colleague)]).toEqual([true, true]);
  await send(claim, officer, 3);
  await views.file(await dossiers.require(code));
  expect([await turnOf(officer), await turnOf(colleague)]).toEqual([true, false]);
});
