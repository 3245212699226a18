import { describe, expect, test } from 'vitest';
import type { Staff } from '../../../core/person.ts';
import { leader, officer, operator, staff } from '../../core/samples.ts';
import { colleague, deputy, elsewhere, ground, openStaffHouse, signing, type StaffHouse } from './staff-house.ts';

const departure = 'POST /v1/staff/{id}/departure';

/** Dossiers of the unit that wait for an officer: the first is filed, the others are copies under other numbers. */
const openDesk = async (count: number) => {
  const house = await openStaffHouse();
  const first = await house.submitted();
  await house.happened(first, 'checks-recorded', 'task-opened');
  const codes = await house.copies(first, count);
  const claimedBy = async (person: Staff, ...which: string[]) => {
    for (const code of which) expect((await house.act('claim', person, code)).status).toBe(200);
  };
  return { ...house, codes, claimedBy };
};

const holdersOf = async ({ dossiers }: StaffHouse, codes: readonly string[]) =>
  Promise.all(codes.map(async (code) => (await dossiers.require(code)).task?.holder));
const lastEventsOf = async ({ dossiers }: StaffHouse, codes: readonly string[]) =>
  Promise.all(codes.map(async (code) => (await dossiers.log(code)).at(-1)?.event));
const changesIn = async ({ itemsOf }: StaffHouse) =>
  (await itemsOf('staff')).filter(({ pk }) => String(pk).startsWith('CHANGE#'));

test('every open task goes to the named colleague, each with its event, and one record says it all', async () => {
  const house = await openDesk(4);
  const [a = '', b = '', c = '', free = ''] = house.codes;
  await house.claimedBy(officer, a, b);
  await house.claimedBy(colleague, c);
  const { status, body } = await house.send(departure, leader, officer.id, { ground, to: { verify: colleague.id } });
  expect(status).toBe(200);
  expect(await holdersOf(house, house.codes)).toEqual([colleague.id, colleague.id, colleague.id, undefined]);
  for (const event of await lastEventsOf(house, [a, b]))
    expect(event).toMatchObject({
      type: 'task-reassigned',
      by: { kind: 'staff', id: leader.id },
      data: { step: 'verify', from: officer.id, to: colleague.id },
    });
  expect((await lastEventsOf(house, [free]))[0]?.type).toBe('task-opened');
  const at = '2026-11-21T03:15:00.000Z';
  const record = { kind: 'departure', member: officer.id, unit: officer.unit, by: leader.id, at, done: at, ground };
  const tasks = [a, b].map((dossier) => ({ dossier, step: 'verify', to: colleague.id }));
  expect(body.change).toEqual({ ...record, tasks, delegations: [] });
  expect(await changesIn(house)).toEqual([expect.objectContaining(body.change)]);
});

test('without a colleague they go back to the inbox, and may be taken from there', async () => {
  const house = await openDesk(2);
  await house.claimedBy(officer, ...house.codes);
  expect((await house.send(departure, leader, officer.id, { ground })).body.change.tasks).toEqual(
    house.codes.map((dossier) => ({ dossier, step: 'verify' })),
  );
  expect((await lastEventsOf(house, house.codes)).map((event) => event?.type)).toEqual([
    'task-released',
    'task-released',
  ]);
  await house.claimedBy(colleague, ...house.codes);
});

describe('whoever has left', () => {
  test('has no role, no mandate in force and no way back in', async () => {
    const house = await openDesk(1);
    await house.send(departure, leader, officer.id, { ground });
    expect(await house.staff.member(officer.id)).toMatchObject({
      roles: [],
      left: { at: '2026-11-21T03:15:00.000Z', roles: ['officer'] },
      mandates: [{ until: '2026-11-21T03:15:00.000Z' }],
    });
    expect(await house.send(departure, leader, colleague.id, { ground, to: { verify: officer.id } })).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '/to/verify' }] },
    });
    expect(
      await house.act('reassignment', leader, house.codes[0] ?? '', { to: officer.id, reason: 'Thử' }),
    ).toMatchObject({ status: 409, body: { code: 'no-such-colleague' } });
  });
  test('signs no more in anybody’s name, nor anybody in theirs', async () => {
    const house = await openDesk(1);
    const asked = { procedures: 'all', from: '2026-11-21', until: '2026-12-31', ground };
    const { body } = await house.send('POST /v1/staff/{id}/delegation', leader, deputy.id, asked);
    const [code = ''] = house.codes;
    await house.approvable(code);
    await house.claimedBy(signing, code);
    const { change } = (await house.send(departure, operator, leader.id, { ground })).body;
    expect(await holdersOf(house, [code])).toEqual([undefined]);
    expect(change.delegations).toEqual([{ member: deputy.id, mandate: body.change.mandate.id }]);
    expect(await house.staff.member(deputy.id)).toMatchObject({ mandates: [{ until: change.at }] });
  });
  test('leaves a warning behind when nobody of the unit may sign any more', async () => {
    const house = await openStaffHouse();
    const warned = { status: 200, body: { warning: { en: expect.stringContaining('Nobody of the unit may sign') } } };
    expect(await house.send(departure, operator, leader.id, { ground })).toMatchObject(warned);
    expect(await house.send(departure, operator, leader.id, { ground })).toMatchObject(warned);
    await house.employ({ ...leader, id: 'ct-05977' });
    expect((await house.send(departure, operator, leader.id, { ground })).body).not.toHaveProperty('warning');
    expect((await house.send(departure, leader, officer.id, { ground })).body).not.toHaveProperty('warning');
  });
});

describe('it goes on where it stopped', () => {
  test('when it dies in the middle, and sending it again changes nothing more', async () => {
    const house = await openDesk(5);
    await house.claimedBy(officer, ...house.codes);
    const asked = { ground, to: { verify: colleague.id } };
    const whole = { ...house.dossiers };
    let left = 2;
    house.dossiers.append = async (...what) => {
      if (left-- === 0) throw new Error('the function was stopped');
      return whole.append(...what);
    };
    await expect(house.send(departure, leader, officer.id, asked)).rejects.toThrow('stopped');
    expect((await holdersOf(house, house.codes)).filter((holder) => holder === officer.id)).toHaveLength(3);
    const [half] = await changesIn(house);
    expect(half).toMatchObject({ tasks: [{}, {}] });
    expect(half).not.toHaveProperty('done');
    expect(await house.act('claim', { ...officer, roles: [], powers: [] }, house.codes[4] ?? '')).toMatchObject({
      status: 403,
    });

    const again = await house.send(departure, leader, officer.id, asked);
    expect(again).toMatchObject({ status: 200, body: { change: { done: '2026-11-21T03:15:00.000Z' } } });
    expect(again.body.change.tasks.map(({ dossier }: { dossier: string }) => dossier)).toEqual(house.codes);
    expect(await holdersOf(house, house.codes)).toEqual(house.codes.map(() => colleague.id));

    const before = await Promise.all(house.codes.map(async (code) => house.dossiers.require(code)));
    const third = await house.send(departure, leader, officer.id, asked);
    expect(third.body).toEqual(again.body);
    expect(await Promise.all(house.codes.map(async (code) => house.dossiers.require(code)))).toEqual(before);
    expect(await changesIn(house)).toHaveLength(1);
  });
  test('when a dossier moves in the meantime, or two send it at once', async () => {
    const house = await openDesk(3);
    await house.claimedBy(officer, ...house.codes);
    const asked = { ground, to: { verify: colleague.id } };
    const both = await Promise.all([1, 2].map(async () => house.send(departure, leader, officer.id, asked)));
    expect(both.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    const { body } = await house.send(departure, leader, officer.id, asked);
    expect(body.change.tasks.map(({ dossier }: { dossier: string }) => dossier).toSorted()).toEqual(house.codes);
    for (const code of house.codes)
      expect((await house.dossiers.log(code)).filter(({ event }) => event.type === 'task-reassigned')).toHaveLength(1);
  });
});

describe('a colleague who cannot take a task is refused by name, and nothing is done', () => {
  const limited = { ...colleague, powers: [{ to: 'assess' as const, procedures: ['2.000815'] }] };
  test.each<[string, Staff | undefined, string, string]>([
    ['without a mandate for the procedure', limited, colleague.id, 'no-such-colleague'],
    ['of another unit', undefined, elsewhere.id, 'no-such-colleague'],
    ['without the role', undefined, leader.id, 'no-such-colleague'],
    ['who leaves', undefined, officer.id, 'no-such-colleague'],
    ['unknown', undefined, 'khong-co', 'no-such-colleague'],
  ])('%s', async (_what, changed, to, code) => {
    const house = await openDesk(1);
    if (changed !== undefined) await house.employ(changed);
    await house.claimedBy(officer, ...house.codes);
    const { status, body } = await house.send(departure, leader, officer.id, { ground, to: { verify: to } });
    expect({ status, code: body.code, errors: body.errors }).toMatchObject({
      status: 409,
      code,
      errors: [{ pointer: '/to/verify' }],
    });
    expect(await holdersOf(house, house.codes)).toEqual([officer.id]);
    expect(await house.staff.member(officer.id)).not.toHaveProperty('left');
  });
  test.each<[string, Staff | undefined, 'verify' | 'approve', string]>([
    ['a leader, to verify', undefined, 'verify', leader.id],
    ['an officer, to approve', undefined, 'approve', colleague.id],
    ['of another unit', undefined, 'verify', elsewhere.id],
    ['without any mandate', { ...colleague, powers: [] }, 'verify', colleague.id],
  ])('also where no task is held: %s', async (_what, changed, step, to) => {
    const house = await openDesk(1);
    if (changed !== undefined) await house.employ(changed);
    expect(await house.send(departure, leader, officer.id, { ground, to: { [step]: to } })).toMatchObject({
      status: 409,
      body: { code: 'no-such-colleague', errors: [{ pointer: `/to/${step}` }] },
    });
    expect(await house.staff.member(officer.id)).not.toHaveProperty('left');
  });
  test('who verified the dossier takes no signature of it', async () => {
    const house = await openDesk(1);
    const both = staff(colleague.id, ['officer', 'leader']);
    await house.employ(both);
    const [code = ''] = house.codes;
    await house.approvable(code, both.id);
    await house.claimedBy(leader, code);
    const asked = { ground, to: { approve: both.id } };
    expect(await house.send(departure, operator, leader.id, asked)).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '/to/approve', code: 'same-person' }] },
    });
  });
});

test.each<[string, Staff, string, number]>([
  ['an officer ends nobody’s service', colleague, officer.id, 403],
  ['a leader not a leader’s', leader, deputy.id, 403],
  ['a leader not their own', leader, leader.id, 403],
  ['a leader not that of another unit’s officer', leader, elsewhere.id, 404],
  ['an operator not an officer’s', operator, officer.id, 403],
  ['an operator not their own', operator, operator.id, 403],
  ['an operator a leader’s', operator, leader.id, 200],
  ['nobody that of a stranger', leader, 'khong-co', 404],
  ['nor that of an id that is none', leader, '../x', 404],
])('%s', async (_what, person, id, status) => {
  const house = await openStaffHouse();
  expect(await house.send(departure, person, id, { ground })).toMatchObject({ status });
});

test('a leader whom a dossier names does not choose who decides it: it goes back to the inbox', async () => {
  const house = await openDesk(1);
  await house.claimedBy(officer, ...house.codes);
  const named = { ...leader, citizen: house.applicant.id };
  const { body } = await house.send(departure, named, officer.id, { ground, to: { verify: colleague.id } });
  expect(body.change.tasks).toEqual([{ dossier: house.codes[0], step: 'verify' }]);
});
