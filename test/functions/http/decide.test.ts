import { describe, expect, test } from 'vitest';
import type { EndpointKey } from '../../../functions/endpoints.ts';
import type { Person } from '../../../core/person.ts';
import { leader, officer, operator, staff } from '../../core/samples.ts';
import { samples } from '../../core/sample-events.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';

const task = (step: 'confirm' | 'approve', role: string) => ({
  ...samples['task-opened'],
  data: { step, role, dueAt: samples['task-opened'].data.dueAt },
});
/** A house with one dossier that an officer has been asked to verify. */
const openCase = async () => {
  const house = await openHouse();
  const code = await house.submitted();
  await house.happened(code, 'checks-recorded', 'task-opened');
  const send = async (key: EndpointKey, person: Person, version: number | undefined, body?: object) => {
    const headers = {
      'sec-fetch-site': 'same-origin',
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    };
    return house.ask(key, { session: sessionOf(person), path: { code }, headers, body });
  };
  return { ...house, code, send };
};
const claim = 'POST /v1/dossiers/{code}/claim';
const verification = 'POST /v1/dossiers/{code}/verification';
const confirmation = 'POST /v1/dossiers/{code}/confirmation';
const approval = 'POST /v1/dossiers/{code}/approval';
const resume = 'POST /v1/dossiers/{code}/resume';

test('from claim to approval, each step over the version that was seen', async () => {
  const { code, send, happened, applicant, dossiers } = await openCase();
  expect(await send(claim, officer, 3)).toMatchObject({
    status: 200,
    etag: '"4"',
    body: { phase: 'verify', version: 4 },
  });
  expect(await send(verification, officer, 4, { outcome: 'propose' })).toMatchObject({
    status: 200,
    body: { phase: 'confirm' },
  });
  await happened(code, task('confirm', 'citizen'));
  expect(await send(confirmation, applicant, 6, { agree: true })).toMatchObject({ body: { phase: 'approve' } });
  await happened(code, task('approve', 'leader'));
  expect(await send(approval, leader, 8, { approve: true })).toMatchObject({ body: { phase: 'issue', version: 9 } });
  expect(await dossiers.require(code)).toMatchObject({ verifiedBy: officer.id, approvedBy: leader.id });
});

test('who once proposed does not sign, though somebody else proposed after them', async () => {
  const { code, send, happened, applicant, dossiers } = await openCase();
  const both = staff('both', ['officer', 'leader']);
  /** Proposed and confirmed, and asked of a leader. */
  const propose = async (assessor: Person) => {
    const seen = async () => (await dossiers.require(code)).version;
    await send(verification, assessor, await seen(), { outcome: 'propose' });
    await happened(code, task('confirm', 'citizen'));
    await send(confirmation, applicant, await seen(), { agree: true });
    await happened(code, task('approve', 'leader'));
    return seen();
  };
  const declined = { approve: false, note: 'Kiểm tra lại quê quán' };
  expect(await send(approval, leader, await propose(both), declined)).toMatchObject({ body: { phase: 'verify' } });
  await happened(code, 'task-opened');
  const version = await propose(officer);
  expect(await dossiers.require(code)).toMatchObject({ verifiedBy: officer.id, assessors: ['both', officer.id] });
  for (const key of [claim, approval] as const)
    expect(await send(key, both, version, { approve: true })).toMatchObject({
      status: 409,
      body: { code: 'same-person' },
    });
  expect(await send(approval, leader, version, { approve: true })).toMatchObject({ body: { phase: 'issue' } });
});

test('a leader who helped to file says so, and does not sign', async () => {
  const { code, send, happened, dossiers } = await openCase();
  const help = 'POST /v1/dossiers/{code}/assistance';
  expect(await send(help, leader, 3)).toMatchObject({ status: 200, body: { phase: 'verify' } });
  // Said again, also over the version that they saw first, it is said once.
  expect(await send(help, leader, 3)).toMatchObject({ status: 200, body: { version: 4 } });
  expect(await send(help, leader, 4)).toMatchObject({ status: 200, body: { version: 4 } });
  expect(await dossiers.require(code)).toMatchObject({ version: 4, assistants: [leader.id] });
  await happened(code, 'verification-completed', 'draft-confirmed', task('approve', 'leader'));
  expect(await send(approval, leader, 7, { approve: true })).toMatchObject({
    status: 409,
    body: { code: 'same-person' },
  });
});

describe('a write without a right to it changes nothing', () => {
  test.each<[string, EndpointKey, Person, number | undefined, object | undefined, number, string]>([
    ['without a version', claim, officer, undefined, undefined, 428, 'version-required'],
    ['for a version that has passed', claim, officer, 2, undefined, 409, 'changed-meanwhile'],
    ['for a version that is to come', verification, officer, 9, { outcome: 'propose' }, 409, 'changed-meanwhile'],
    ['by another unit', claim, staff('x', ['officer'], 'H37.002'), 3, undefined, 404, 'not-found'],
    ['at another step', approval, leader, 3, { approve: true }, 409, 'not-now'],
    ['on a dossier that is not parked', resume, operator, 3, undefined, 409, 'not-now'],
    ['of a shape nobody knows', verification, officer, 3, { outcome: 'maybe' }, 422, 'invalid-fields'],
    ['refusing for no reason', verification, officer, 3, { outcome: 'refuse', reasons: [] }, 422, 'invalid-fields'],
    [
      'refusing for an unknown reason',
      verification,
      officer,
      3,
      { outcome: 'refuse', reasons: ['x'] },
      409,
      'no-such-reason',
    ],
    [
      'refusing for what can still be put right',
      verification,
      officer,
      3,
      { outcome: 'refuse', reasons: ['wrong-details'] },
      409,
      'supplement-first',
    ],
    ['declining without a word', approval, leader, 3, { approve: false }, 422, 'invalid-fields'],
  ])('%s', async (_what, key, person, version, body, status, refusal) => {
    const { code, send, dossiers } = await openCase();
    expect(await send(key, person, version, body)).toMatchObject({ status, body: { code: refusal } });
    expect(await dossiers.require(code)).toMatchObject({ version: 3 });
  });
});

test('that a deadline passed refuses nobody who has the page open; anything else that happened does', async () => {
  const { code, send, happened } = await openCase();
  const version = async (seen: number) => {
    const { status, body } = await send(claim, officer, seen);
    return [status, body.version ?? body.code];
  };
  await happened(code, 'deadline-passed', 'deadline-passed');
  expect(await version(2)).toEqual([409, 'changed-meanwhile']);
  expect(await version(6)).toEqual([409, 'changed-meanwhile']);
  expect(await version(3)).toEqual([200, 6]);
  await happened(code, 'deadline-passed', 'task-released', 'deadline-passed');
  expect(await version(6)).toEqual([409, 'changed-meanwhile']);
  expect(await version(7)).toEqual([409, 'changed-meanwhile']);
  expect(await version(8)).toEqual([200, 10]);
});

test('of two officers who claim at once one gets the task', async () => {
  const { send, code, dossiers } = await openCase();
  const replies = await Promise.all(['a', 'b', 'c'].map(async (id) => send(claim, staff(id, ['officer']), 3)));
  expect(replies.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409', '409']);
  expect((await dossiers.log(code)).at(-1)?.event.type).toBe('task-claimed');
});

test('words given with a decision lie sealed, and are read by whoever may see the dossier', async () => {
  const { code, send, happened, applicant, ask, session, itemsOf } = await openCase();
  await send(verification, officer, 3, { outcome: 'propose' });
  await happened(code, task('confirm', 'citizen'));
  const note = 'Tên đệm của cháu là Bảo.';
  expect(await send(confirmation, applicant, 5, { agree: false, note })).toMatchObject({ body: { phase: 'verify' } });
  expect(JSON.stringify(await itemsOf('dossiers'))).not.toContain(note);
  const { body } = await ask('GET /v1/dossiers/{code}', { session, path: { code } });
  expect(body.notes).toEqual([{ type: 'draft-disputed', at: expect.any(String), note }]);
});

test('a parked dossier can be given more time and a new day, and stays parked', async () => {
  const { code, send, happened, dossiers, at } = await openCase();
  await happened(code, { ...samples['dossier-parked'], data: { step: 'verify', error: 'States.Timeout' } });
  at(Date.parse('2026-11-23T09:00:00+07:00'));
  const extension = { code: 'verification' };
  expect(await send('POST /v1/dossiers/{code}/extension', officer, 4, extension)).toMatchObject({ status: 200 });
  const promise = { day: '2026-11-30', note: 'Xin lỗi' };
  expect(await send('POST /v1/dossiers/{code}/rescheduling', leader, 5, promise)).toMatchObject({ status: 200 });
  expect(await send('POST /v1/dossiers/{code}/assistance', officer, 6)).toMatchObject({ status: 200 });
  expect(await dossiers.require(code)).toMatchObject({
    dueAt: '2026-11-30T10:30:00.000Z',
    parked: { step: 'verify' },
    assistants: [officer.id],
  });
});

test('an operator lets a parked dossier go on', async () => {
  const { code, send, happened, dossiers } = await openCase();
  await happened(code, { ...samples['dossier-parked'], data: { step: 'verify', error: 'States.Timeout' } });
  expect(await send(verification, officer, 4, { outcome: 'propose' })).toMatchObject({ body: { code: 'not-now' } });
  expect(await send(resume, operator, 4)).toMatchObject({ status: 200, body: { phase: 'verify', version: 5 } });
  expect((await dossiers.log(code)).at(-1)?.event).toMatchObject({ type: 'dossier-resumed', data: { step: 'verify' } });
});

const parked = (step: 'verify' | 'confirm') => ({ ...samples['dossier-parked'], data: { step, error: 'x' } });
test('whoever was asked to confirm has their whole term again when a parked dossier goes on; an officer has not', async () => {
  const { code, send, happened, dossiers, at } = await openCase();
  const resumed = async () => {
    const { version } = await dossiers.require(code);
    await send(resume, operator, version);
    return (await dossiers.require(code)).task?.dueAt;
  };
  at(Date.parse('2026-11-26T10:00:00+07:00'));
  await happened(code, parked('verify'));
  expect(await resumed()).toBe(samples['task-opened'].data.dueAt);
  await happened(code, 'verification-completed', task('confirm', 'citizen'), parked('confirm'));
  expect(await resumed()).toBe('2026-11-27T10:30:00.000Z');
});
