import { expect, test } from 'vitest';
import { link } from '../../../core/chain.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { DossierEvent } from '../../../events/dossier-event.ts';
import { appendWithSlots } from '../../../functions/dossiers/append-with-slots.ts';
import { appendWrites, createDossierStore } from '../../../functions/dossiers/dossier-store.ts';
import { createSlotPlaces } from '../../../functions/dossiers/slot-places.ts';
import { transact } from '../../../functions/tables/transaction.ts';
import { dossierOf, samples } from '../../core/sample-events.ts';
import { openLand } from '../land.ts';

const table = 'dossiers';
const counter = { unit: 'H37.001', procedure: '1.014063' };
const submitted = samples['dossier-submitted'];
const told: DossierEvent[] = [
  { ...submitted, data: { ...submitted.data, route: ['check', 'appointment', 'verify', 'issue'] } },
  samples['checks-recorded'],
];
const made = samples['appointment-made'];
const { at } = made.data;
const other = '2026-11-24T02:00:00.000Z';

test('a time is never chosen more often than it has places, and one that is given up is free again', async () => {
  const { dynamodb } = await openLand();
  const store = createDossierStore(dynamodb, table);
  const slots = createSlotPlaces(dynamodb, table);
  const codes = [1, 2, 3, 4, 5].map((number) => `H37.001-261121-000${number}`);
  for (const code of codes) {
    const first = link(code, undefined, told[0] ?? made);
    const second = link(code, first, told[1] ?? made);
    const { writes } = appendWrites(table, undefined, first);
    await transact(dynamodb, writes);
    await transact(dynamodb, appendWrites(table, dossierOf([first]), second).writes);
  }
  const choose = async (code: string, time: string, before?: string): Promise<string> => {
    const dossier = await store.require(code);
    const event: DossierEvent = { ...made, data: { ...made.data, at: time } };
    try {
      await appendWithSlots(store, dossier, event, async () => [
        await slots.take(counter, time, 2),
        ...(before === undefined ? [] : [await slots.free(counter, before)]),
      ]);
      return 'chosen';
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  };
  const taken = async () => Object.fromEntries(await slots.taken(counter, at, other));
  const outcomes = await Promise.all(codes.map(async (code) => choose(code, at)));
  expect(outcomes.toSorted()).toEqual(['chosen', 'chosen', 'slot-taken', 'slot-taken', 'slot-taken']);
  expect(await taken()).toEqual({ [at]: 2 });
  const moving = codes[outcomes.indexOf('chosen')] ?? '';
  const waiting = codes[outcomes.indexOf('slot-taken')] ?? '';
  expect(await choose(moving, other, at)).toBe('chosen');
  expect(await taken()).toEqual({ [at]: 1, [other]: 1 });
  expect(await choose(waiting, at)).toBe('chosen');
  expect(await taken()).toEqual({ [at]: 2, [other]: 1 });
});
