import { expect, test } from 'vitest';
import { leader, motherId, officer, operator, staff, stranger } from '../../core/samples.ts';
import { samples } from '../../core/sample-events.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';

const opened = ['checks-recorded', 'task-opened'] as const;

test('a citizen’s own dossiers, with what they must do', async () => {
  const { ask, session, submitted, happened } = await openHouse();
  const code = await submitted();
  await happened(code, ...opened, 'verification-completed');
  const { body } = await ask('GET /v1/me/dossiers', { session });
  expect(body.items).toMatchObject([{ code, phase: 'confirm', status: 2 + 2, action: 'confirm' }]);
  const { dueAt } = samples['task-opened'].data;
  await happened(code, { ...samples['task-opened'], data: { step: 'confirm', role: 'citizen', dueAt } });
  const seen = await ask('GET /v1/dossiers/{code}', { session, path: { code } });
  expect(seen.body).toMatchObject({ action: 'confirm', answerBy: dueAt });
  expect(await ask('GET /v1/me/dossiers', { session: sessionOf(stranger) })).toMatchObject({ body: { items: [] } });
});

test('an officer’s inbox holds the tasks of their unit and role, late ones marked', async () => {
  const { ask, submitted, happened, at } = await openHouse();
  const code = await submitted();
  await happened(code, ...opened);
  const inbox = async (person: typeof officer, query = {}) =>
    (await ask('GET /v1/inbox', { session: sessionOf(person), query })).body.items;
  expect(await inbox(officer)).toMatchObject([
    { code, step: 'verify', late: false, dueAt: '2026-11-23T10:30:00.000Z' },
  ]);
  at(Date.parse('2026-11-23T10:30:00.001Z'));
  expect(await inbox(officer)).toMatchObject([{ late: true }]);
  expect(await inbox(leader)).toEqual([]);
  expect(await inbox(staff('x', ['officer'], 'H37.002'))).toEqual([]);
  expect(await inbox(staff('x', ['officer', 'leader']), { role: 'leader' })).toEqual([]);
});

test('an inbox tells which step is late, whose clock stands still, and what can be claimed', async () => {
  const { ask, submitted, happened, at } = await openHouse();
  const code = await submitted();
  const soon = { ...samples['task-opened'].data, dueAt: '2026-11-23T03:00:00.000Z' };
  await happened(code, 'checks-recorded', { ...samples['task-opened'], data: soon });
  const line = async (person = officer) =>
    (await ask('GET /v1/inbox', { session: sessionOf(person) })).body.items.map(
      ({ late, stepLate, paused, turn, claimable }: Record<string, unknown>) => ({
        late,
        stepLate,
        paused,
        turn,
        claimable,
      }),
    );
  const open = { late: false, stepLate: false, paused: false, turn: true, claimable: true };
  expect(await line()).toEqual([open]);
  at(Date.parse('2026-11-23T03:00:00.001Z'));
  expect(await line()).toEqual([{ ...open, stepLate: true }]);
  // A suspended dossier is taken up again, not claimed.
  await happened(code, 'dossier-suspended');
  expect(await line()).toEqual([{ ...open, paused: true, claimable: false }]);
  expect(await line({ ...officer, powers: [] })).toEqual([{ ...open, paused: true, turn: false, claimable: false }]);
});

test('an inbox tells what this very leader can approve, and in which version', async () => {
  const { ask, submitted, happened, vault } = await openHouse();
  const code = await submitted();
  const { dueAt } = samples['task-opened'].data;
  const opens = { ...samples['task-opened'], data: { step: 'approve', role: 'leader', dueAt } } as const;
  await happened(code, ...opened, 'verification-completed', 'draft-confirmed', opens);
  const lineOf = async (person: typeof officer) =>
    (await ask('GET /v1/inbox', { session: sessionOf(person), query: { role: 'leader' } })).body.items.map(
      ({ version, approvable }: Record<string, unknown>) => ({ version, approvable }),
    );
  expect(await lineOf(leader)).toEqual([{ version: 6, approvable: true }]);
  expect(await lineOf({ ...leader, powers: [] })).toEqual([{ version: 6, approvable: false }]);
  // A second pair of eyes: whoever verified it does not approve it, nor whom it names.
  const verifier = { ...leader, id: samples['verification-completed'].by.id };
  expect(await lineOf(verifier)).toEqual([{ version: 6, approvable: false }]);
  expect(await lineOf({ ...leader, citizen: await vault.hash(motherId) })).toEqual([{ version: 6, approvable: false }]);
  await happened(code, { ...samples['task-claimed'], by: { kind: 'staff', id: 'ld-other' } });
  expect(await lineOf(leader)).toEqual([{ version: 7, approvable: false }]);
});

test('a result that waits for somebody’s own signature is their turn alone', async () => {
  const { ask, submitted, happened } = await openHouse();
  const code = await submitted();
  const requested = samples['signature-requested'];
  const asked = { ...requested, data: { ...requested.data, signer: leader.id } };
  await happened(code, ...opened, 'verification-completed', 'draft-confirmed', 'dossier-approved', asked);
  const turnOf = async (person: typeof officer) => {
    const { body } = await ask('GET /v1/inbox', { session: sessionOf(person), query: { role: 'leader' } });
    return body.items.map(({ turn, holder }: Record<string, unknown>) => ({ turn, holder }));
  };
  expect(await turnOf(leader)).toEqual([{ turn: true, holder: leader.id }]);
  expect(await turnOf(staff('another', ['leader']))).toEqual([{ turn: false, holder: leader.id }]);
  await happened(code, 'dossier-parked');
  expect(await turnOf(leader)).toEqual([{ turn: false, holder: leader.id }]);
});

test('parked dossiers wait for the operator', async () => {
  const { ask, submitted, happened } = await openHouse();
  const code = await submitted();
  await happened(code, 'dossier-parked');
  const { body } = await ask('GET /v1/parked', { session: sessionOf(operator) });
  expect(body.items).toMatchObject([{ code, step: 'issue', error: 'SourceUnavailable', version: 2 }]);
});
