import { expect, test } from 'vitest';
import { createAccessLog, type Access } from '../../functions/accesses/access-log.ts';
import { mother, officer, stranger } from '../core/samples.ts';
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
