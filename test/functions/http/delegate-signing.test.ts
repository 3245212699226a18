import { describe, expect, test } from 'vitest';
import { may } from '../../../core/authorisation.ts';
import { mandateOf } from '../../../core/mandate.ts';
import type { Staff } from '../../../core/person.ts';
import { instantOf } from '../../../core/vietnam-time.ts';
import { personIn } from '../../../functions/edge/request.ts';
import { staffContext } from '../../../functions/sessions/present-staff.ts';
import { dossierOf, logUpTo } from '../../core/sample-events.ts';
import { leader, mother, officer, operator } from '../../core/samples.ts';
import { sessionOf } from '../http-event.ts';
import { deputy, elsewhere, ground, openStaffHouse, signing, type StaffHouse } from './staff-house.ts';

const delegation = 'POST /v1/staff/{id}/delegation';
const revocation = 'POST /v1/staff/{id}/revocation';
const asked = { procedures: 'all', from: '2026-11-23', until: '2026-11-27', ground };

/** Whether the directory lets somebody approve a dossier at a time in Vietnam. */
const approvesAt = async (house: StaffHouse, id: string, date: string, time: string) => {
  const member = await house.staff.member(id);
  if (member === undefined) throw new Error('nobody');
  const person = personIn(staffContext(member, 'hash', instantOf(date, time)));
  return may(person, 'approve', dossierOf(logUpTo('task-claimed')));
};

test('a deputy signs from the first day to the last, and not a minute before or after', async () => {
  const house = await openStaffHouse();
  const { status, body } = await house.send(delegation, leader, deputy.id, asked);
  expect(status).toBe(200);
  expect(body.change).toMatchObject({
    kind: 'delegation',
    member: deputy.id,
    by: leader.id,
    ground,
    mandate: { to: 'sign', by: leader.id, from: '2026-11-22T17:00:00.000Z', until: '2026-11-27T17:00:00.000Z' },
  });
  const times = [
    ['2026-11-22', '23:59', false],
    ['2026-11-23', '00:00', true],
    ['2026-11-27', '23:59', true],
    ['2026-11-28', '00:00', false],
  ] as const;
  for (const [date, time, allowed] of times)
    expect(`${date} ${time} ${await approvesAt(house, deputy.id, date, time)}`).toBe(`${date} ${time} ${allowed}`);
});

test('nobody signs without a valid certificate, whatever was delegated', async () => {
  const house = await openStaffHouse();
  await house.employ(deputy, { certificates: [] });
  await house.send(delegation, leader, deputy.id, asked);
  expect(await approvesAt(house, deputy.id, '2026-11-25', '10:00')).toBe(false);
});

test('sent twice it is one delegation; ended early it ends at once and is not given again by the same decision', async () => {
  const house = await openStaffHouse();
  const today = { ...asked, from: '2026-11-21' };
  const first = await house.send(delegation, leader, deputy.id, today);
  expect((await house.send(delegation, leader, deputy.id, today)).body).toEqual(first.body);
  expect(await house.staff.member(deputy.id)).toMatchObject({ mandates: [{}] });
  expect(await approvesAt(house, deputy.id, '2026-11-25', '10:00')).toBe(true);

  const end = { mandate: first.body.change.mandate.id, ground: 'Chủ tịch đã về' };
  const ended = await house.send(revocation, leader, deputy.id, end);
  expect(ended).toMatchObject({ status: 200, body: { change: { kind: 'revocation', ground: end.ground } } });
  expect(await approvesAt(house, deputy.id, '2026-11-25', '10:00')).toBe(false);
  expect(await house.send(revocation, operator, deputy.id, end)).toMatchObject({ status: 200 });
  expect(await house.send(delegation, leader, deputy.id, today)).toMatchObject({
    status: 409,
    body: { code: 'mandate-ended' },
  });
  const changes = (await house.itemsOf('staff')).filter(({ pk }) => String(pk).startsWith('CHANGE#'));
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['delegation', 'revocation']));
  expect(changes).toHaveLength(2);
});

describe('a task that was taken by a delegation', () => {
  const today = { ...asked, from: '2026-11-21' };
  const openTaken = async () => {
    const house = await openStaffHouse();
    const code = await house.submitted();
    await house.happened(code, 'checks-recorded', 'task-opened');
    await house.approvable(code);
    const { body } = await house.send(delegation, leader, deputy.id, today);
    expect((await house.act('claim', signing, code)).status).toBe(200);
    const end = { mandate: body.change.mandate.id, ground: 'Chủ tịch đã về' };
    const holder = async () => (await house.dossiers.require(code)).task?.holder;
    return { ...house, code, end, holder };
  };
  test('goes back to the inbox when the delegation is ended, also when it had stopped half way', async () => {
    const house = await openTaken();
    const whole = { ...house.dossiers };
    house.dossiers.append = async () => Promise.reject(new Error('the function was stopped'));
    await expect(house.send(revocation, leader, deputy.id, house.end)).rejects.toThrow('stopped');
    expect(await house.holder()).toBe(deputy.id);
    house.dossiers.append = async (...what) => whole.append(...what);
    expect(await house.send(revocation, leader, deputy.id, house.end)).toMatchObject({ status: 200 });
    expect(await house.holder()).toBeUndefined();
    const { event } = (await house.dossiers.log(house.code)).at(-1) ?? {};
    expect(event).toMatchObject({ type: 'task-released', by: { id: leader.id }, data: { step: 'approve' } });
    const { version } = await house.dossiers.require(house.code);
    await house.send(revocation, leader, deputy.id, house.end);
    expect((await house.dossiers.require(house.code)).version).toBe(version);
  });
  test('stays where the deputy may sign all the same', async () => {
    const house = await openTaken();
    const { mandates = [] } = (await house.staff.member(deputy.id)) ?? {};
    const own = mandateOf({ to: 'sign', procedures: ['1.001193'], from: '2026-01-01T00:00:00.000Z', ground });
    await house.employ(deputy, { mandates: [...mandates, own], version: 1 });
    await house.send(revocation, leader, deputy.id, house.end);
    expect(await house.holder()).toBe(deputy.id);
  });
});

const day = (date: string) => ({ from: date, until: date });

describe('it is refused', () => {
  const narrow: Staff = { ...leader, powers: [{ to: 'sign', procedures: ['1.001193'] }] };
  const newcomer: Staff = { ...leader, id: 'ct-05977' };
  const office = { to: 'sign', procedures: 'all', ground } as const;
  const tuesday = '2026-11-23T17:00:00.000Z';
  const handedOn: Staff = { ...leader, powers: [{ to: 'sign', procedures: 'all', delegated: true }] };
  test.each<[string, Staff, string, object, string]>([
    ['to an officer', leader, officer.id, {}, '403 not-allowed'],
    ['to oneself', leader, leader.id, {}, '403 not-allowed'],
    ['by a deputy', deputy, leader.id, {}, '403 not-allowed'],
    ['by an officer', officer, deputy.id, {}, '403 not-allowed'],
    ['by an operator', operator, deputy.id, {}, '403 not-allowed'],
    ['by whom it was delegated to', handedOn, deputy.id, {}, '403 not-allowed'],
    ['to somebody of another unit', leader, elsewhere.id, {}, '404 not-found'],
    ['beyond one’s own procedures', narrow, deputy.id, {}, '409 beyond-mandate'],
    ['before one’s own mandate', newcomer, deputy.id, {}, '409 beyond-mandate'],
    ['from a day that has passed', leader, deputy.id, { from: '2026-11-20' }, '409 period-begun /from'],
    ['for more than a year', leader, deputy.id, { until: '2027-11-24' }, '409 period-too-long /until'],
    [
      'for a time that is over',
      leader,
      deputy.id,
      { from: '2026-11-18', until: '2026-11-20' },
      '409 empty-period /until',
    ],
    ['for a time that ends before it begins', leader, deputy.id, { until: '2026-11-21' }, '409 empty-period /until'],
    ['in a year and a day', leader, deputy.id, day('2027-11-22'), '422 invalid-fields /from'],
    ['on the last day that can be written', leader, deputy.id, day('9999-12-31'), '422 invalid-fields /from'],
    [
      'for a procedure that is not offered',
      leader,
      deputy.id,
      { procedures: ['9.999999'] },
      '422 invalid-fields /procedures',
    ],
    ['without a ground', leader, deputy.id, { ground: ' ' }, '422 invalid-fields /ground'],
    ['on a day that is none', leader, deputy.id, { from: '2026-02-30' }, '422 invalid-fields /from'],
  ])('%s', async (_how, person, id, more, refusal) => {
    const house = await openStaffHouse();
    if (person === narrow) await house.employ(narrow);
    if (person === newcomer) await house.employ(newcomer, { mandates: [mandateOf({ ...office, from: tuesday })] });
    const { status, body } = await house.send(delegation, person, id, { ...asked, ...more });
    const places = (body.errors ?? []).map(({ pointer }: { pointer: string }) => ` ${pointer}`);
    expect(`${status} ${body.code}${places.join('')}`).toBe(refusal);
    expect((await house.itemsOf('staff')).filter(({ pk }) => String(pk).startsWith('CHANGE#'))).toEqual([]);
  });
  test.each<[string, object, number]>([
    ['in the same days', { from: '2026-11-24', until: '2026-11-25' }, 409],
    ['on the last of them', { from: '2026-11-27', until: '2026-12-04' }, 409],
    ['for one of its procedures', { procedures: ['1.001193'] }, 409],
    ['behind it', { from: '2026-11-28', until: '2027-11-28' }, 200],
    ['before it', { from: '2026-11-21', until: '2026-11-22' }, 200],
  ])('to the same deputy by another decision %s', async (_when, more, status) => {
    const house = await openStaffHouse();
    expect(await house.send(delegation, leader, deputy.id, asked)).toMatchObject({ status: 200 });
    const again = { ...asked, ground: 'Quyết định 46/QĐ-UBND', ...more };
    const answer = await house.send(delegation, leader, deputy.id, again);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(
      status === 200 ? {} : { code: 'delegated-already', errors: [{ pointer: '/from' }] },
    );
  });
  test('not when the earlier one was ended: a new decision may begin on the same day', async () => {
    const house = await openStaffHouse();
    const today = { ...asked, from: '2026-11-21' };
    const { body } = await house.send(delegation, leader, deputy.id, today);
    await house.send(revocation, leader, deputy.id, { mandate: body.change.mandate.id, ground });
    const again = { ...today, ground: 'Quyết định 46/QĐ-UBND' };
    expect(await house.send(delegation, leader, deputy.id, again)).toMatchObject({ status: 200 });
  });
  test('to end what the office itself carries, or what is not there', async () => {
    const house = await openStaffHouse();
    const [own] = (await house.staff.member(leader.id))?.mandates ?? [];
    for (const mandate of [own?.id, 'khong-co'])
      expect(await house.send(revocation, operator, leader.id, { mandate, ground })).toMatchObject({
        status: 409,
        body: { code: 'no-such-mandate' },
      });
  });
});

test('staff see who of the unit may do what, and what was changed; an operator sees any unit', async () => {
  const house = await openStaffHouse();
  await house.send(delegation, leader, deputy.id, asked);
  const { body } = await house.send('GET /v1/staff', leader, '');
  expect(body.agency).toEqual({
    code: 'H37.001',
    name: { vi: 'Ủy ban nhân dân phường Đông Kinh', en: 'People’s Committee of Đông Kinh' },
    parent: 'H37',
  });
  const lines = Object.fromEntries(body.items.map((line: { id: string }) => [line.id, line]));
  expect(Object.keys(lines).toSorted()).toEqual(['ht-05977', 'ld-05977', 'mc-05977', 'pc-05977']);
  expect(lines['mc-05977']).toMatchObject({ allowed: ['end-service'], mandates: [{ to: 'assess', inForce: true }] });
  expect(lines['ld-05977']).toMatchObject({ allowed: ['revoke'], certificate: { from: '2026-01-01T00:00:00.000Z' } });
  expect(lines['pc-05977']).toMatchObject({
    allowed: ['delegate', 'revoke'],
    mandates: [{ to: 'sign', by: 'ld-05977', inForce: false }],
  });
  expect(body.changes).toMatchObject([{ kind: 'delegation', member: deputy.id }]);
  expect(JSON.stringify(body)).not.toContain('MII=');

  const see = async (person: Staff, unit: string) =>
    (await house.ask('GET /v1/staff', { session: sessionOf(person), query: { unit } })).status;
  expect([await see(operator, 'H37.005'), await see(leader, 'H37.005'), await see(operator, 'H99')]).toEqual([
    200, 404, 404,
  ]);
  expect((await house.ask('GET /v1/staff', { session: { kind: 'citizen', id: mother.id, level: '2' } })).status).toBe(
    403,
  );
});
