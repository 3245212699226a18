import { describe, expect, test } from 'vitest';
import { addDays } from '../../../core/vietnam-time.ts';
import { recordOutage } from '../../../functions/http/record-outage.ts';
import { leader, operator } from '../../core/samples.ts';
import { samples } from '../../core/sample-events.ts';
import { askOf } from '../ask.ts';
import { sessionOf } from '../http-event.ts';
import { costly, monday, openLaw } from './law-house.ts';

const hours = 3_600_000;
const iso = (vietnam: string): string => new Date(`${vietnam}:00+07:00`).toISOString();
const record = { from: '2026-11-23T10:00:00+07:00', to: '2026-11-23T11:30:00+07:00' };
const afterwards = monday + 5 * hours;

const inDays = (days: number): string => iso(`${addDays('2026-11-23', days)}T14:00`);

const openOutage = async (catalogue?: typeof costly) => {
  const law = await openLaw(catalogue);
  law.at(afterwards);
  const send = async (person = operator, body: object = record) => {
    const { status, body: answer } = await law.ask('POST /v1/outages', { session: sessionOf(person), body });
    return { status, ...answer };
  };
  return { ...law, record: send };
};

describe('an outage', () => {
  test('is not counted for anybody’s dossier, however often it is recorded', async () => {
    const { record: send, dossiers, code } = await openOutage();
    expect(await send()).toMatchObject({ status: 200, credited: 1, left: 0, failed: 0, complete: true });
    expect((await dossiers.require(code)).dueAt).toBe(iso('2026-11-25T09:30'));
    expect(await send()).toMatchObject({ credited: 0, complete: true });
    // Another one that lies half in it adds its other half.
    await send(operator, { ...record, to: '2026-11-23T12:00:00+07:00' });
    expect((await dossiers.require(code)).dueAt).toBe(iso('2026-11-25T10:00'));
  });
  test('gives an open step its own time back', async () => {
    const { record: send, dossiers, code, happened } = await openOutage();
    const task = { step: 'verify' as const, role: 'officer', dueAt: iso('2026-11-23T12:00') };
    await happened(code, { ...samples['task-opened'], data: task });
    await send();
    // Four working hours from nine, and the hour and a half.
    expect((await dossiers.require(code)).task?.dueAt).toBe(iso('2026-11-23T16:00'));
  });
  test('gives whoever has to confirm their time back, also when the platform stood still before it asked them', async () => {
    const law = await openLaw();
    const { code, dossiers, happened } = law;
    await happened(
      code,
      { ...samples['verification-completed'], at: iso('2026-11-23T10:00') },
      { ...samples['dossier-parked'], at: iso('2026-11-23T10:01') },
      { ...samples['dossier-resumed'], at: iso('2026-11-26T10:00') },
      {
        ...samples['task-opened'],
        at: iso('2026-11-26T10:00'),
        data: { step: 'confirm', role: 'citizen', dueAt: iso('2026-11-27T17:30') },
      },
    );
    law.at(Date.parse(iso('2026-11-26T17:00')));
    const body = { from: iso('2026-11-26T11:00'), to: iso('2026-11-26T16:00') };
    await law.ask('POST /v1/outages', { session: sessionOf(operator), body });
    expect((await dossiers.require(code)).task?.dueAt).toBe(iso('2026-11-30T11:30'));
  });
  test('prolongs the wait for whoever has to pay, by no minute twice', async () => {
    const { record: send, dossiers, code, happened } = await openOutage(costly);
    const payBy = iso('2026-11-25T17:30');
    await happened(code, { ...samples['payment-requested'], at: new Date(monday).toISOString(), data: { payBy } });
    await send();
    expect((await dossiers.require(code)).payBy).toBe(iso('2026-11-26T09:30'));
    await send(operator, { from: iso('2026-11-23T10:30'), to: iso('2026-11-23T12:00') });
    expect((await dossiers.require(code)).payBy).toBe(iso('2026-11-26T10:00'));
  });
  test('is an operator’s word, about the past', async () => {
    const { record: send, dossiers, code } = await openOutage();
    expect(await send(leader)).toMatchObject({ status: 403 });
    expect(await send(operator, { from: record.to, to: record.from })).toMatchObject({ code: 'invalid-fields' });
    expect(await send(operator, { ...record, to: '2030-01-01T00:00:00Z' })).toMatchObject({ code: 'invalid-fields' });
    expect(await send(operator, { from: 'yesterday', to: 'today' })).toMatchObject({ code: 'invalid-fields' });
    expect((await dossiers.require(code)).version).toBe(3);
  });
  test('stands in the log as theirs, with their reason where everybody who sees the dossier reads it', async () => {
    const { record: send, dossiers, code, ask, session } = await openOutage();
    const reason = 'Đứt cáp quang trục Hà Nội – Lạng Sơn';
    await send(operator, { ...record, reason });
    const { event } = (await dossiers.log(code)).at(-1) ?? {};
    expect(event).toMatchObject({ type: 'outage-credited', by: { kind: 'staff', id: operator.id }, data: { reason } });
    const { body } = await ask('GET /v1/dossiers/{code}', { session, path: { code } });
    expect(body.notes).toEqual([{ type: 'outage-credited', at: event?.at, note: reason }]);
  });
  test.each([
    ['31 days long', -31, 0, []],
    ['longer', -32, 0, ['/to too-long']],
    ['ninety days ago', -90, -60, []],
    ['longer ago', -91, -70, ['/from too-old']],
    ['both', -92, -1, ['/from too-old', '/to too-long']],
    ['yet to come', -1, 1, ['/to future']],
    ['empty', -1, -1, ['/to invalid']],
  ])('%s is taken or refused by its field', async (_name, from, to, refused) => {
    const { record: send } = await openOutage();
    const answer = await send(operator, { from: inDays(from), to: inDays(to) });
    const errors: { pointer: string; code: string }[] = answer.errors ?? [];
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(refused);
    expect(answer.status).toBe(refused.length === 0 ? 200 : 422);
  });
  test.each([
    ['2026-11-23T10:00:59.999+07:00', 422],
    ['2026-11-23T10:01:00+07:00', 200],
  ])('from ten to %s: %i, for less than a minute is none', async (to, status) => {
    const { record: send } = await openOutage();
    expect(await send(operator, { ...record, to })).toMatchObject(
      status === 200 ? { status } : { status, errors: [{ pointer: '/to', code: 'too-short' }] },
    );
  });
});

/** Three dossiers, and the operator’s endpoint with dossiers and a clock of the test’s own. */
const openMany = async () => {
  const law = await openOutage();
  const codes = await law.copies(law.code, 3);
  const faults: unknown[] = [];
  const watch = { fault: (_what: string, error: unknown, facts: object) => void faults.push([error, facts]) };
  const sendWith = async (more: Partial<Parameters<typeof recordOutage>[0]>, body: object = record) => {
    const route = recordOutage({ ...law, watch, now: () => afterwards, ...more });
    const ask = askOf({ 'POST /v1/outages': route }, () => afterwards);
    return (await ask('POST /v1/outages', { session: sessionOf(operator), body })).body;
  };
  const creditsOf = async (code: string) =>
    (await law.dossiers.log(code)).filter(({ event }) => event.type === 'outage-credited').length;
  const credits = async () => Promise.all(codes.map(creditsOf));
  return { ...law, codes, faults, sendWith, credits };
};

describe('an outage of many dossiers', () => {
  test('goes on from part to part until it is complete', async () => {
    const { sendWith, credits, codes } = await openMany();
    // Each look at the clock is eleven seconds later: two dossiers in one call.
    let looks = 0;
    const now = () => afterwards + 11_000 * looks++;
    const first = await sendWith({ now });
    expect(first).toEqual({ credited: 2, left: 0, failed: 0, complete: false, next: codes[1] });
    expect(await credits()).toEqual([1, 1, 0]);
    looks = 0;
    const second = await sendWith({ now }, { ...record, cursor: first.next });
    expect(second).toEqual({ credited: 1, left: 0, failed: 0, complete: true });
    expect(await credits()).toEqual([1, 1, 1]);
  });
  test.each(['garbage', 'Y99.999-991231-9999'])('does not go on behind %s, where no dossier is', async (cursor) => {
    const { sendWith, credits } = await openMany();
    expect(await sendWith({}, { ...record, cursor })).toMatchObject({
      code: 'invalid-fields',
      errors: [{ pointer: '/cursor' }],
    });
    expect(await credits()).toEqual([0, 0, 0]);
  });
  test('leaves what somebody moves meanwhile to the next time', async () => {
    const { sendWith, credits, codes, dossiers } = await openMany();
    const append: typeof dossiers.append = async (dossier, ...rest) => {
      if (dossier.code === codes[1]) await dossiers.append(dossier, samples['task-claimed']);
      return dossiers.append(dossier, ...rest);
    };
    const busy = { dossiers: { ...dossiers, append } };
    expect(await sendWith(busy)).toEqual({ credited: 2, left: 1, failed: 0, complete: false });
    expect(await credits()).toEqual([1, 0, 1]);
    expect(await sendWith({})).toEqual({ credited: 1, left: 0, failed: 0, complete: true });
    expect(await credits()).toEqual([1, 1, 1]);
  });
  test('is credited to each by one reading of its log', async () => {
    const { sendWith, codes, dossiers } = await openMany();
    const read: string[] = [];
    const log: typeof dossiers.log = async (code) => {
      read.push(code);
      return dossiers.log(code);
    };
    expect(await sendWith({ dossiers: { ...dossiers, log } })).toMatchObject({ credited: 3 });
    expect(read).toEqual(codes);
  });
  test('is credited to all others when one fails, and the fault is noted', async () => {
    const { sendWith, credits, codes, dossiers, faults } = await openMany();
    const fault = new TypeError('odd');
    const log: typeof dossiers.log = async (code) => {
      if (code === codes[0]) throw fault;
      return dossiers.log(code);
    };
    expect(await sendWith({ dossiers: { ...dossiers, log } })).toMatchObject({
      credited: 2,
      failed: 1,
      complete: false,
    });
    expect(await credits()).toEqual([0, 1, 1]);
    expect(faults).toEqual([[fault, { dossier: codes[0] }]]);
  });
});
