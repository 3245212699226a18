import { randomUUID } from 'node:crypto';
import { DeleteItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FormEvent } from '../../../events/form-event.ts';
import type { RecordedEvent } from '../../../events/recorded-event.ts';
import { contributionOf } from '../../../core/figures/contribution.ts';
import { areasOf } from '../../../core/figures/area.ts';
import { formContribution } from '../../../core/figures/form.ts';
import { fold } from '../../../core/fold.ts';
import { summed } from '../../../core/figures/tally.ts';
import { agenciesOf } from '../../../core/province.ts';
import { countAnew, recompute } from '../../../functions/figures/recompute.ts';
import { adding, createCountOnce, rowOf } from '../../../functions/views/count-once.ts';
import { createFigureCount, measuredAt, measuredBy } from '../../../functions/views/figures.ts';
import { createFiling } from '../../../functions/views/filing.ts';
import { createFormCount } from '../../../functions/views/form-figures.ts';
import { createFormLog } from '../../../functions/drafts/form-log.ts';
import { countForms, createFormRecords } from '../../../functions/listeners/count-form.ts';
import { transact } from '../../../functions/tables/transaction.ts';
import { lists } from '../../../functions/views/places.ts';
import { catalogue } from '../catalogue-file.ts';
import { lawfulLog, logUpTo } from '../../core/sample-events.ts';
import { openLand } from '../land.ts';

const opened = {
  v: 1 as const,
  type: 'form-opened' as const,
  form: '0f0e8a52-3f5c-4c3b-9a55-6a1f3c2b1d00',
  at: '2026-11-22T17:30:00.000Z',
  data: { procedure: 'p', edition: 'e', channel: 'online' as const },
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

test('what was counted by another definition is taken back as it was counted, and all can be counted anew', async () => {
  const { dynamodb, itemsOf } = await openLand();
  const province = catalogue.province.agency.code;
  const [place] = Object.keys(formContribution([opened], province));
  const ownRow = { pk: lists.forms, sk: opened.form };
  await createCountOnce(
    dynamodb,
    'views',
  )({ place: ownRow, version: 1, tally: { [String(place)]: { opened: 2, old: 1 } } });
  // A row that no log answers for.
  await createCountOnce(
    dynamodb,
    'views',
  )({
    place: { pk: lists.forms, sk: 'gone' },
    version: 1,
    tally: { [`${province}#2026-01-01#p#e#online`]: { opened: 1 } },
  });
  await transact(dynamodb, [createFormLog('dossiers')(opened)]);
  const tables = { dynamodb, dossiers: 'dossiers', views: 'views' };
  const { differing } = await recompute(tables, catalogue);
  expect(Object.values(differing)).toEqual([{ opened: 1 }, { opened: 1, old: 1 }]);
  for (let times = 0; times < 2; times++)
    expect(await countAnew(tables, catalogue)).toEqual({ logs: 1, places: 1, differing: {} });
  // Told of it once more, it is what it was.
  await createFormCount(dynamodb, 'views', province)([opened]);
  const [row] = (await itemsOf('views')).filter(({ sk }) => sk === rowOf(String(place)).sk);
  expect(row).toMatchObject({ opened: 1, old: 0 });
});

test('rows of before, which said in other ways what they had added, are taken back, and logs of before are read', async () => {
  const { dynamodb, itemsOf } = await openLand();
  const province = catalogue.province.agency.code;
  const put = async (TableName: string, item: object) =>
    dynamodb.send(new PutItemCommand({ TableName, Item: marshall(item, { removeUndefinedValues: true }) }));
  const log = named(logUpTo('result-returned'), 'H37.001-261121-0001');
  const measured = measuredBy(catalogue, log.slice(0, 1));
  if (measured === undefined) throw new Error('nothing was submitted');
  const { sources: _sources, ...before } = measured;
  const { pk, sk } = measuredAt(measured.unit, measured.submittedOn, 'H37.001-261121-0001');
  const old = contributionOf(before, areasOf(agencies, measured.unit));
  await createCountOnce(dynamodb, 'views')({ place: { pk: 'x', sk: 'x' }, version: 1, tally: old });
  await put('views', { pk, sk, version: 1, measured: JSON.stringify(before) });
  const formerly = formContribution([opened], province);
  await createCountOnce(dynamodb, 'views')({ place: { pk: 'x', sk: 'y' }, version: 1, tally: formerly });
  await put('views', { pk: lists.forms, sk: opened.form, version: 1, tally: JSON.stringify(formerly) });
  for (const recorded of log)
    await put('dossiers', {
      pk: `D#${recorded.dossier}`,
      sk: `E#${String(recorded.sequence).padStart(6, '0')}`,
      ...recorded,
    });
  const data = { ...opened.data, unit: 'H37.001', signedInAt: opened.at };
  await put('dossiers', { pk: `F#${opened.form}`, sk: 'F#1', ...opened, data });
  await createFigureCount(dynamodb, 'views', catalogue)(log);
  await createFormCount(dynamodb, 'views', province)([opened, left]);
  await put('dossiers', { pk: `F#${opened.form}`, sk: 'F#2', ...left });
  expect(await recompute({ dynamodb, dossiers: 'dossiers', views: 'views' }, catalogue)).toMatchObject({
    logs: 2,
    differing: {},
  });
  expect((await itemsOf('views')).filter(({ said, pk: list }) => list === lists.forms && said === undefined)).toEqual(
    [],
  );
});

test('counting anew lists open dossiers that were filed before there was such a list', async () => {
  const { dynamodb, itemsOf } = await openLand();
  const [submitted] = logUpTo('dossier-submitted');
  if (submitted === undefined) throw new Error('nothing was submitted');
  const dossier = fold([submitted]);
  if (dossier === undefined) throw new Error('nothing was submitted');
  await createFiling(dynamodb, 'views')(dossier);
  const standing = async () => (await itemsOf('views')).filter(({ pk }) => pk === lists.now(dossier.unit));
  const [stands] = await standing();
  const key = marshall({ pk: lists.now(dossier.unit), sk: dossier.code });
  await dynamodb.send(new DeleteItemCommand({ TableName: 'views', Key: key }));
  const item = { pk: `D#${dossier.code}`, sk: 'E#1', ...submitted };
  await dynamodb.send(
    new PutItemCommand({ TableName: 'dossiers', Item: marshall(item, { removeUndefinedValues: true }) }),
  );
  await countAnew({ dynamodb, dossiers: 'dossiers', views: 'views' }, catalogue);
  expect([stands === undefined, await standing()]).toEqual([false, [stands]]);
});

test('others are counted while all is counted anew: of each its own stays, and what a hand has added goes', async () => {
  const { dynamodb } = await openLand();
  const province = catalogue.province.agency.code;
  const [write, count] = [createFormLog('dossiers'), createFormCount(dynamodb, 'views', province)];
  const begin = async (): Promise<FormEvent> => {
    const event = { ...opened, form: randomUUID() };
    await transact(dynamodb, [write(event)]);
    return event;
  };
  await count([await begin()]);
  const [busy, quiet] = [`${province}#2026-11-23#p#e#online`, `${province}#2026-11-24#p#e#online`];
  // More names than one expression holds.
  const byHand = Object.fromEntries(Array.from({ length: 120 }, (_, name) => [`left.${name}`, 2]));
  await transact(dynamodb, [adding('views', busy, { opened: 5 }), adding('views', quiet, byHand)]);
  const onTheWay: FormEvent[] = [];
  let goesOn = true;
  const send: unknown = Reflect.get(dynamodb, 'send');
  if (typeof send !== 'function') throw new Error('no client');
  const asBusy = async (command: object): Promise<unknown> => {
    if (goesOn && command instanceof ScanCommand) {
      await count([await begin()]);
      onTheWay.push(await begin());
    }
    return Reflect.apply(send, dynamodb, [command]);
  };
  const busyClient = new Proxy(dynamodb, {
    get: (client, name): unknown => (name === 'send' ? asBusy : Reflect.get(client, name)),
  });
  const tables = { dynamodb: busyClient, dossiers: 'dossiers', views: 'views' };
  await countAnew(tables, catalogue);
  goesOn = false;
  for (const event of onTheWay) await count([event]);
  expect(onTheWay.length).toBeGreaterThan(4);
  // Where others were counted just then nothing is taken away before another go.
  expect((await recompute(tables, catalogue)).differing).toEqual({ [busy]: { opened: 5 } });
  expect((await countAnew(tables, catalogue)).differing).toEqual({});
});

const saying = (disputes: number) => ({ tally: { 'H37#2026-11-23#p#e#online': { open: disputes, in: 1 } } });

test('a log that comes back to what it said leaves nothing for an older one that is told of late', async () => {
  const { dynamodb, itemsOf } = await openLand();
  const count = createCountOnce(dynamodb, 'views');
  const place = { pk: lists.forms, sk: 'x' };
  await count({ place, version: 1, ...saying(1) });
  await count({ place, version: 3, ...saying(1), earlier: () => saying(2) });
  await count({ place, version: 2, ...saying(2) });
  const [row] = (await itemsOf('views')).filter(({ pk }) => pk === lists.figures('H37'));
  expect(row).toMatchObject({ open: 1, in: 1 });
  // What nobody said between is not written.
  await count({ place, version: 9, ...saying(1), earlier: () => saying(1) });
  expect((await itemsOf('views')).find(({ sk }) => sk === 'x')).toMatchObject({ version: 3 });
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
