import { expect, test } from 'vitest';
import type { DossierEvent } from '../../../events/dossier-event.ts';
import { fold } from '../../../core/fold.ts';
import { code as sampled, disputedPath, logOf, samples } from '../../core/sample-events.ts';
import { leader, mother, officer, operator, staff } from '../../core/samples.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';

const opened = ['checks-recorded', 'task-opened'] as const;

test('an inbox is counted and narrowed by urgency, holder, state, procedure and code; nonsense is refused by name', async () => {
  const { ask, submitted, happened, copies, at } = await openHouse();
  const first = await submitted();
  await happened(first, ...opened);
  const [, second = '', third = ''] = await copies(first, 3);
  await happened(second, { ...samples['task-claimed'], by: { kind: 'staff', id: officer.id } });
  await happened(third, 'supplement-requested');
  const session = sessionOf(officer);
  const counts = async () => (await ask('GET /v1/inbox/counts', { session })).body;
  const codes = async (query: Record<string, string>) =>
    (await ask('GET /v1/inbox', { session, query })).body.items.map(({ code }: { code: string }) => code);
  // On Saturday, what is due on Monday is due soon; while somebody is asked, nothing is.
  expect(await counts()).toMatchObject({
    all: 3,
    mine: 1,
    overdue: 0,
    today: 0,
    soon: 2,
    supplement: 1,
    complete: true,
  });
  at(Date.parse('2026-11-23T01:00:00.000Z'));
  expect(await counts()).toMatchObject({ today: 2, soon: 0, procedures: [{ code: '1.001193', count: 3 }] });
  expect(await codes({ due: 'today' })).toEqual([first, second]);
  at(Date.parse('2026-11-23T10:30:00.001Z'));
  expect(await counts()).toMatchObject({ overdue: 2, today: 0 });
  expect(await codes({ due: 'overdue', holder: 'me' })).toEqual([second]);
  expect(await codes({ state: 'supplement' })).toEqual([third]);
  expect(await codes({ procedure: '1.000656' })).toEqual([]);
  expect(await codes({ code: '-0002' })).toEqual([second]);
  const line = (await ask('GET /v1/inbox', { session, query: { code: '0001' } })).body.items[0];
  expect(line).toMatchObject({ late: true, left: -1 });
  for (const query of [{ due: 'never' }, { code: 'Nguyễn' }, { holder: 'cb02' }])
    expect(await ask('GET /v1/inbox', { session, query })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: `/${Object.keys(query)[0]}` }] },
    });
  // A part of the narrowed list goes on in that very list only.
  const { next } = (await ask('GET /v1/inbox', { session, query: { due: 'overdue', limit: '1' } })).body;
  const other = { session, query: { due: 'today', limit: '1', cursor: next } };
  expect(await ask('GET /v1/inbox', other)).toMatchObject({ status: 400, body: { code: 'bad-cursor' } });
});

test('late and about to be late, by when they are due, while the clock runs; of the own unit only', async () => {
  const { ask, submitted, happened, copies, at } = await openHouse();
  const first = await submitted();
  await happened(first, ...opened);
  const [, second = ''] = await copies(first, 2);
  await happened(second, 'verification-completed');
  const late = async (person = leader) => (await ask('GET /v1/late-dossiers', { session: sessionOf(person) })).body;
  // The confirmation is the citizen’s, and the edition leaves it out of the term.
  expect(await late()).toMatchObject({ items: [{ code: first, urgency: 'soon', step: 'verify' }], late: 0, soon: 1 });
  // When they have answered, it is due so much later.
  await happened(second, 'draft-confirmed');
  at(Date.parse('2026-11-22T02:00:00.000Z'));
  expect((await late()).items).toMatchObject([
    { code: first, step: 'verify' },
    { code: second, urgency: 'soon', step: 'approve' },
  ]);
  at(Date.parse('2026-11-23T11:30:00.000Z'));
  expect(await late()).toMatchObject({
    items: [{ urgency: 'overdue', left: -60 }, { urgency: 'soon' }],
    late: 1,
    soon: 1,
  });
  expect(await late(staff('x', ['officer'], 'H37.002'))).toEqual({
    items: [],
    late: 0,
    soon: 0,
    complete: true,
  });
  await happened(first, 'dossier-refused');
  expect((await late()).items).toHaveLength(1);
  expect((await ask('GET /v1/late-dossiers', { session: sessionOf(operator) })).status).toBe(403);
});

test('values in doubt are a queue until they are settled: what, whose, how far; never a value', async () => {
  const { ask, views } = await openHouse();
  const rows = async () => (await ask('GET /v1/discrepancies', { session: sessionOf(officer) })).body.items;
  const calledWrong = {
    ...samples['dossier-submitted'],
    data: {
      ...samples['dossier-submitted'].data,
      disputed: [{ path: disputedPath, source: 'population', policy: 'hold' as const }],
    },
  };
  const agreeing = { ...samples['checks-recorded'], data: { checks: [] } };
  const filed = async (...events: DossierEvent[]) => {
    const dossier = fold(logOf(...events));
    if (dossier !== undefined) await views.file(dossier);
    return rows();
  };
  const opens = samples['task-opened'];
  expect(await filed(samples['dossier-submitted'], samples['checks-recorded'], opens)).toMatchObject([
    { code: sampled, step: 'verify', disputes: [], doubts: [{ path: 'mother.residence', kind: 'differs' }] },
  ]);
  const open = [calledWrong, agreeing, opens, samples['task-claimed']];
  expect(await filed(...open)).toMatchObject([
    { disputes: [{ path: disputedPath, state: 'untold', holds: true, source: 'population' }], doubts: [] },
  ]);
  const told = [...open, samples['dispute-sent']];
  expect(await filed(...told)).toMatchObject([{ disputes: [{ state: 'told', dueAt: expect.any(String) }] }]);
  const overdue = [...told, samples['dispute-overdue']];
  expect(await filed(...overdue)).toMatchObject([{ disputes: [{ state: 'overdue' }] }]);
  expect(await filed(...overdue, samples['dispute-settled'])).toEqual([]);
  expect((await ask('GET /v1/discrepancies', { session: sessionOf(mother) })).status).toBe(403);
});
