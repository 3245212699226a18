import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordedEvent } from '../../../events/recorded-event.ts';
import { contributionOf } from '../../../core/figures/contribution.ts';
import { areasOf } from '../../../core/figures/area.ts';
import { summed } from '../../../core/figures/tally.ts';
import { agenciesOf } from '../../../core/province.ts';
import { createFigureCount, measuredBy, rowOf } from '../../../functions/views/figures.ts';
import { lists } from '../../../functions/views/places.ts';
import { catalogue } from '../catalogue-file.ts';
import { lawfulLog } from '../../core/sample-events.ts';
import { openLand } from '../land.ts';

const agencies = agenciesOf(catalogue.province);

/** The rows that the whole logs come to. */
const recomputed = (logs: readonly (readonly RecordedEvent[])[]): Record<string, object> => {
  const contributions = logs.map((log) => {
    const measured = measuredBy(catalogue, log);
    return measured === undefined ? {} : contributionOf(measured, areasOf(agencies, measured.unit));
  });
  return Object.fromEntries(
    Object.entries(summed(contributions)).map(([place, counts]) => {
      const { pk, sk } = rowOf(place);
      return [`${pk} ${sk}`, counts];
    }),
  );
};

const named = (log: readonly RecordedEvent[], dossier: string): RecordedEvent[] =>
  log.map((recorded) => ({ ...recorded, dossier }));

test('law: told in any order, late and more than once, dossiers come to the same figures as their logs', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(lawfulLog, { minLength: 1, maxLength: 3 }),
      fc.infiniteStream(fc.nat()),
      async (given, turns) => {
        const { dynamodb, itemsOf } = await openLand();
        const logs = given.map((log, index) => named(log, `H37.001-261121-000${index}`));
        const count = createFigureCount(dynamodb, 'views', catalogue);
        // Each event as its reader found the log: as it was then, or longer already; some of them twice.
        const told = logs.flatMap((log) => [...log.map((_, index) => log.slice(0, index + 1)), log]);
        const inTurn = told.map((log) => ({ log, turn: turns.next().value })).toSorted((a, b) => a.turn - b.turn);
        for (const [index, { log }] of inTurn.entries()) {
          await count(log);
          if (index % 5 === 0) await count(log);
        }
        const rows = (await itemsOf('views')).filter(({ pk }) => String(pk).startsWith(lists.figures('')));
        const counted = rows.map(({ pk, sk, ...counts }) => [
          `${String(pk)} ${String(sk)}`,
          Object.fromEntries(Object.entries(counts).filter(([, each]) => each !== 0)),
        ]);
        expect(Object.fromEntries(counted.filter(([, counts]) => Object.keys(Object(counts)).length > 0))).toEqual(
          recomputed(logs),
        );
      },
    ),
    { numRuns: 4 },
  );
});
