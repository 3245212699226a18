import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FormEvent } from '../../../events/form-event.ts';
import type { RecordedEvent } from '../../../events/recorded-event.ts';
import { contributionOf } from '../../../core/figures/contribution.ts';
import { areasOf } from '../../../core/figures/area.ts';
import { summed } from '../../../core/figures/tally.ts';
import { agenciesOf } from '../../../core/province.ts';
import { createFigureCount, measuredBy, rowOf } from '../../../functions/views/figures.ts';
import { createFormCount } from '../../../functions/views/form-figures.ts';
import { createFormLog } from '../../../functions/drafts/form-log.ts';
import { countForms, createFormRecords } from '../../../functions/listeners/count-form.ts';
import { transact } from '../../../functions/tables/transaction.ts';
import { lists } from '../../../functions/views/places.ts';
import { catalogue } from '../catalogue-file.ts';
import { lawfulLog } from '../../core/sample-events.ts';
import { openLand } from '../land.ts';

const opened = {
  v: 1 as const,
  type: 'form-opened' as const,
  form: '0f0e8a52-3f5c-4c3b-9a55-6a1f3c2b1d00',
  at: '2026-11-22T17:30:00.000Z',
  data: { procedure: 'p', edition: 'e', channel: 'online' as const, signedInAt: '2026-11-22T17:20:00.000Z' },
};
const left: FormEvent = {
  ...opened,
  type: 'form-left',
  at: '2026-12-01T00:00:00.000Z',
  data: { reasons: ['too-long'] },
};

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

test('a form is counted once when it is opened, and as given up once it is, whoever hears of it and how often', async () => {
  const { dynamodb, itemsOf } = await openLand();
  const province = catalogue.province.agency.code;
  const write = createFormLog('dossiers');
  const hear = countForms({
    forms: createFormRecords(dynamodb, 'dossiers'),
    count: createFormCount(dynamodb, 'views', province),
  });
  const { data: kind } = opened;
  const told = { form: opened.form, type: 'form-opened', at: opened.at };
  await transact(dynamodb, [write(opened)]);
  for (let times = 0; times < 3; times++) await hear(told);
  await transact(dynamodb, [write(left)]);
  await hear(told);
  await hear({ ...told, type: 'form-left' });
  const [row, ...more] = (await itemsOf('views')).filter(({ pk }) => pk === lists.figures(province));
  expect(row).toMatchObject({
    sk: `2026-11-23#${kind.procedure}#${kind.edition}#online`,
    opened: 1,
    left: 1,
    'left.too-long': 1,
  });
  expect(more).toEqual([]);
});
