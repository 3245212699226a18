import { expect, test } from 'vitest';
import type { Access } from '../../functions/accesses/access.ts';
import { createAccessLog } from '../../functions/accesses/access-log.ts';
import { noteReading } from '../../functions/accesses/note-reading.ts';
import { noteResultReading } from '../../functions/http/list-own-results.ts';
import { requestOf } from '../../functions/edge/request.ts';
import { dossierOf, logUpTo } from '../core/sample-events.ts';
import { mother, officer, saturday, stranger } from '../core/samples.ts';
import { httpEvent, sessionOf } from './http-event.ts';
import { openLand } from './land.ts';

const access = (at: string, change: Partial<Access> = {}): Access => ({
  at,
  by: { kind: 'staff', id: officer.id },
  unit: officer.unit,
  dossier: 'H37.001-261121-0001',
  what: 'dossier',
  purpose: 'verify',
  ...change,
});
const [early, late] = [access('2026-11-21T03:00:00.000Z'), access('2026-11-21T04:00:00.000Z')];

test('every reading is a row of its own, the newest first, each citizen’s for themselves', async () => {
  const { dynamodb, itemsOf } = await openLand();
  const log = createAccessLog(dynamodb, 'accesses');
  await log.note(mother.id, 'r-1', early);
  await log.note(mother.id, 'r-2', late);
  await log.note(mother.id, 'r-2', { ...late, what: 'receipt' });
  expect(await log.of(mother.id, { limit: 9 })).toEqual({ items: [{ ...late, what: 'receipt' }, late, early] });
  expect(await log.of(stranger.id, { limit: 9 })).toEqual({ items: [] });
  // Told twice of the same reading, it is one reading.
  await log.note(mother.id, 'r-2', late);
  expect(await itemsOf('accesses')).toHaveLength(3);
});

test('a reading by a machine has no unit', async () => {
  const { dynamodb } = await openLand();
  const log = createAccessLog(dynamodb, 'accesses');
  const { unit: _unit, ...byMachine } = access('2026-11-21T03:00:00.000Z', { by: { kind: 'machine', id: 'motcua' } });
  await log.note(mother.id, 'r-1', byMachine);
  expect(await log.of(mother.id, { limit: 9 })).toEqual({ items: [byMachine] });
});

test('a part that is longer than the megabyte of one page is read on, to its end and no further', async () => {
  const { dynamodb, cloud } = await openLand();
  const log = createAccessLog(dynamodb, 'accesses');
  const readings = Array.from({ length: 7 }, (_, hour) =>
    access(`2026-11-21T0${hour}:00:00.000Z`, { purpose: 'x'.repeat(300_000) }),
  ).toReversed();
  for (const reading of readings) await log.note(mother.id, 'r', reading);
  let pages = 0;
  cloud.observe(({ operation }) => void (pages += operation === 'Query' ? 1 : 0));
  expect(await log.of(mother.id, { limit: 7 })).toEqual({ items: readings });
  expect(pages).toBe(2);
  const first = await log.of(mother.id, { limit: 5 });
  expect(first.items).toEqual(readings.slice(0, 5));
  expect(await log.of(mother.id, { limit: 5, after: first.next })).toEqual({ items: readings.slice(5) });
});

test('a row stands as it was written first, and says in which function it was read', async () => {
  const { dynamodb } = await openLand();
  const log = createAccessLog(dynamodb, 'accesses', 'reading');
  await log.note(mother.id, 'r-1', { ...early, fields: ['mother.fullName'] });
  await log.note(mother.id, 'r-1', { ...early, unit: 'H37.999', fields: [] });
  const row = { ...early, function: 'reading', fields: ['mother.fullName'] };
  expect(await log.of(mother.id, { limit: 9 })).toEqual({ items: [row] });
});

test('the rows of one span of time are a list of their own', async () => {
  const { dynamodb } = await openLand();
  const log = createAccessLog(dynamodb, 'accesses');
  const [last, first] = [access('2025-12-31T16:59:59.000Z'), access('2025-12-31T17:00:00.000Z')];
  for (const reading of [last, first, late]) await log.note(mother.id, 'r', reading);
  const of2026 = ['2025-12-31T17:00:00.000Z', '2026-12-31T17:00:00.000Z'] as const;
  expect((await log.of(mother.id, { limit: 9 }, of2026)).items).toEqual([late, first]);
  const part = await log.of(mother.id, { limit: 1 }, of2026);
  expect(part.items).toEqual([late]);
  expect((await log.of(mother.id, { limit: 9, after: part.next }, of2026)).items).toEqual([first]);
  const of2025 = ['2024-12-31T17:00:00.000Z', '2025-12-31T17:00:00.000Z'] as const;
  expect((await log.of(mother.id, { limit: 9 }, of2025)).items).toEqual([last]);
});

const opened = dossierOf(logUpTo('dossier-submitted'));
const about = async () => [{ person: mother.id, role: 'holder' as const }];
const codes = ['H37.001-261121-0001', 'H37.001-261121-0002'];

test('two dossiers of one person that are read in one request are two rows', async () => {
  const { dynamodb } = await openLand();
  const log = createAccessLog(dynamodb, 'accesses');
  const { dossier: _code, ...signing } = { ...early, what: 'signed-result', purpose: 'sign', fields: ['result'] };
  for (const code of codes) await noteReading(log, 'r-1', signing, { ...opened, code, concerned: [mother.id] });
  const { items } = await log.of(mother.id, { limit: 9 });
  expect(new Set(items.map(({ dossier }) => dossier))).toEqual(new Set(codes));
});

test('two results of one person that are listed in one request are two rows', async () => {
  const { dynamodb } = await openLand();
  const accesses = createAccessLog(dynamodb, 'accesses');
  const results = { about, of: async () => [], document: async () => Promise.reject(new Error('nobody reads it')) };
  const session = sessionOf(mother);
  const request = requestOf(httpEvent('GET /v1/results', { session }), saturday);
  for (const code of codes) {
    const held = { code, place: 1, kind: 'x', issuedAt: early.at, role: 'holder', state: 'valid' } as const;
    await noteResultReading({ results, accesses }, request, { ...held, dossier: { ...opened, code } }, 'results');
  }
  const { items } = await accesses.of(mother.id, { limit: 9 });
  expect(new Set(items.map(({ dossier }) => dossier))).toEqual(new Set(codes));
});
