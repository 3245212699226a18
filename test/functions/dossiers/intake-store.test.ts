import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dossierCodePattern } from '../../../core/dossier-code.ts';
import { createDossierStore } from '../../../functions/dossiers/dossier-store.ts';
import { createIntakeStore, type Intake } from '../../../functions/dossiers/intake-store.ts';
import { mother, saturday } from '../../core/samples.ts';
import { samples } from '../../core/sample-events.ts';
import { openLand } from '../land.ts';

const intake = (change: Partial<Intake> = {}): Intake => ({
  person: mother.id,
  idempotencyKey: 'key-0001',
  requestHash: 'hash-1',
  unit: 'H37.001',
  at: saturday,
  unique: [],
  draftId: 'draft-1',
  event: async () => samples['dossier-submitted'],
  ...change,
});

const openStore = async (drafts: readonly string[] = ['draft-1', 'draft-2']) => {
  const land = await openLand();
  for (const pk of drafts)
    await land.dynamodb.send(new PutItemCommand({ TableName: 'drafts', Item: marshall({ pk, version: 1 }) }));
  return { ...land, store: createIntakeStore(land.dynamodb, 'dossiers', 'drafts') };
};

const counter = (number: number) => ({ Attributes: marshall({ pk: 'COUNTER#H37.001', sk: '2026-11-21', number }) });

test('one number, then one transaction: repeat record, draft, dossier, first event, unique values', async () => {
  const mock = mockClient(DynamoDBClient);
  mock.on(UpdateItemCommand).resolves(counter(42));
  mock.on(TransactWriteItemsCommand).resolves({});
  const store = createIntakeStore(new DynamoDBClient({}), 'dossiers', 'drafts');
  const dossier = await store.take(intake({ unique: ['u-1', 'u-2'] }));
  expect(dossier.code).toBe('H37.001-261121-0042');
  expect(mock.commandCalls(UpdateItemCommand).map(({ args }) => args[0].input)).toEqual([
    {
      TableName: 'dossiers',
      Key: marshall({ pk: 'COUNTER#H37.001', sk: '2026-11-21' }),
      UpdateExpression: 'ADD #number :one',
      ExpressionAttributeNames: { '#number': 'number' },
      ExpressionAttributeValues: marshall({ ':one': 1 }),
      ReturnValues: 'ALL_NEW',
    },
  ]);
  const items = mock.commandCalls(TransactWriteItemsCommand)[0]?.args[0].input.TransactItems ?? [];
  const names = { '#pk': 'pk' };
  const fresh = { ConditionExpression: 'attribute_not_exists(#pk)', ExpressionAttributeNames: names };
  expect(items).toEqual([
    {
      Put: {
        TableName: 'dossiers',
        ...fresh,
        Item: marshall({
          pk: 'IDEM#mother-hash#key-0001',
          sk: 'IDEM',
          requestHash: 'hash-1',
          code: dossier.code,
          ttl: saturday / 1000 + 30 * 24 * 3600,
        }),
      },
    },
    {
      Delete: {
        TableName: 'drafts',
        Key: marshall({ pk: 'draft-1' }),
        ConditionExpression: 'attribute_exists(#pk)',
        ExpressionAttributeNames: names,
      },
    },
    { Put: expect.objectContaining({ ...fresh, Item: marshall({ pk: `D#${dossier.code}`, sk: 'META', ...dossier }) }) },
    { Put: expect.objectContaining({ ...fresh, Item: expect.objectContaining({ sk: { S: 'E#000001' } }) }) },
    {
      Put: expect.objectContaining({
        ...fresh,
        Item: marshall({ pk: 'UNIQUE#u-1', sk: 'UNIQUE', code: dossier.code }),
      }),
    },
    {
      Put: expect.objectContaining({
        ...fresh,
        Item: marshall({ pk: 'UNIQUE#u-2', sk: 'UNIQUE', code: dossier.code }),
      }),
    },
  ]);
});

const uncounted = (items: readonly Record<string, unknown>[]) =>
  items.filter(({ pk }) => !String(pk).startsWith('COUNTER#'));

describe('taken in', () => {
  test('a dossier gets the first number of its unit and day; the draft is used up', async () => {
    const { store, dynamodb, itemsOf } = await openStore();
    const dossier = await store.take(intake());
    expect(dossier).toMatchObject({ code: 'H37.001-261121-0001', phase: 'check', status: 1, version: 1 });
    expect(await createDossierStore(dynamodb, 'dossiers').read(dossier.code)).toEqual(dossier);
    expect((await itemsOf('drafts')).map(({ pk }) => String(pk))).toEqual(['draft-2']);
  });

  test('the event is made for the code that the dossier gets', async () => {
    const { store } = await openStore();
    const asked: string[] = [];
    const event: Intake['event'] = async (code) => {
      asked.push(code);
      return samples['dossier-submitted'];
    };
    const { code } = await store.take(intake({ event }));
    expect(asked).toEqual([code]);
  });

  test('each unit and each day count for themselves', async () => {
    const { store } = await openStore(['a', 'b', 'c', 'd']);
    const codes = [];
    for (const [draftId, unit, at] of [
      ['a', 'H37.001', saturday],
      ['b', 'H37.002', saturday],
      ['c', 'H37.001', saturday + 24 * 3_600_000],
      ['d', 'H37.001', saturday],
    ] as const)
      codes.push((await store.take(intake({ draftId, unit, at, idempotencyKey: `key-${draftId}` }))).code);
    expect(codes).toEqual(['H37.001-261121-0001', 'H37.002-261121-0001', 'H37.001-261122-0001', 'H37.001-261121-0002']);
  });
});

describe('a repeat', () => {
  test('is answered with the same dossier, and nothing but a number is used up', async () => {
    const { store, itemsOf } = await openStore();
    const first = await store.take(intake());
    const before = await itemsOf('dossiers');
    expect(await store.repeated(mother.id, 'key-0001', 'hash-1')).toEqual(first);
    expect(await itemsOf('dossiers')).toEqual(before);
    expect(await store.take(intake())).toEqual(first);
    expect(uncounted(await itemsOf('dossiers'))).toEqual(uncounted(before));
  });

  test('under a key that stood for another request is refused', async () => {
    const { store } = await openStore();
    await store.take(intake());
    await expect(store.repeated(mother.id, 'key-0001', 'hash-2')).rejects.toMatchObject({ code: 'key-reused' });
    await expect(store.take(intake({ requestHash: 'hash-2', draftId: 'draft-2' }))).rejects.toMatchObject({
      code: 'key-reused',
    });
  });

  test('of somebody else under the same key is another request', async () => {
    const { store } = await openStore();
    const first = await store.take(intake());
    expect(await store.repeated('other-hash', 'key-0001', 'hash-1')).toBeUndefined();
    const second = await store.take(intake({ person: 'other-hash', draftId: 'draft-2' }));
    expect(second.code).not.toBe(first.code);
  });

  test('sent twenty times at once makes one dossier', async () => {
    const { store, itemsOf } = await openStore();
    const taken = await Promise.all(Array.from({ length: 20 }, async () => store.take(intake())));
    expect(new Set(taken.map(({ code }) => code)).size).toBe(1);
    expect((await itemsOf('dossiers')).filter(({ sk }) => sk === 'META')).toHaveLength(1);
  });
});

test('what may stand in one dossier only is refused in a second one, which leaves a number unused and no other trace', async () => {
  const { store, itemsOf } = await openStore();
  await store.take(intake({ unique: ['notice'] }));
  const before = uncounted(await itemsOf('dossiers'));
  const second = intake({ unique: ['other', 'notice'], draftId: 'draft-2', idempotencyKey: 'key-0002' });
  await expect(store.take(second)).rejects.toMatchObject({ code: 'already-registered' });
  expect(uncounted(await itemsOf('dossiers'))).toEqual(before);
  expect(await itemsOf('drafts')).toHaveLength(1);
  expect((await store.take({ ...second, unique: ['other'] })).code).toBe('H37.001-261121-0003');
});

test('a draft becomes one dossier; one that is gone is opened again', async () => {
  const { store } = await openStore();
  await store.take(intake());
  await expect(store.take(intake({ idempotencyKey: 'key-0002', requestHash: 'h' }))).rejects.toMatchObject({
    code: 'prefill-expired',
  });
});

test('a hundred at once at one counter: a number each, for two calls of the store each', async () => {
  const drafts = Array.from({ length: 100 }, (_, index) => `draft-${index}`);
  const { store, itemsOf, cloud } = await openStore(drafts);
  const calls: Record<string, number> = {};
  cloud.observe(({ operation }) => {
    calls[operation] = (calls[operation] ?? 0) + 1;
  });
  const taken = await Promise.all(
    drafts.map(async (draft) => store.take(intake({ draftId: draft, person: draft, idempotencyKey: `key-${draft}` }))),
  );
  expect(calls).toEqual({ UpdateItem: 100, TransactWriteItems: 100 });
  const codes = taken.map(({ code }) => code).toSorted();
  expect(codes).toEqual(drafts.map((_, index) => `H37.001-261121-${String(index + 1).padStart(4, '0')}`));
  for (const code of codes) expect(code).toMatch(dossierCodePattern);
  expect(await itemsOf('drafts')).toEqual([]);
});

test('law: whatever comes at once and twice, each request has one dossier, and each dossier a code of its own', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ person: fc.nat(3), key: fc.nat(2), notice: fc.nat(4) }), { minLength: 1, maxLength: 12 }),
      async (requests) => {
        const { store, itemsOf } = await openStore(requests.map((_, index) => `draft-${index}`));
        const taken = await Promise.allSettled(
          requests.map(async ({ person, key, notice }, index) => {
            const same = requests.findIndex((each) => each.person === person && each.key === key);
            const idempotencyKey = `key-${key}`;
            const unique = [`notice-${requests[same]?.notice ?? notice}`];
            return store
              .take(
                intake({
                  person: `person-${person}`,
                  idempotencyKey,
                  unique,
                  draftId: `draft-${same}`,
                  requestHash: `${same}`,
                }),
              )
              .then(({ code }) => [same, code, index] as const);
          }),
        );
        const answered = taken.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
        const codes = new Map(answered.map(([request, code]) => [request, code]));
        for (const [request, code] of answered) expect(codes.get(request)).toBe(code);
        expect(new Set(codes.values()).size).toBe(codes.size);
        const items = await itemsOf('dossiers');
        expect(
          items
            .filter(({ sk }) => sk === 'META')
            .map(({ code }) => String(code))
            .toSorted(),
        ).toEqual([...codes.values()].toSorted());
        expect(items.filter(({ sk }) => sk === 'UNIQUE')).toHaveLength(codes.size);
      },
    ),
    { numRuns: 20 },
  );
});

const cancelled = (...codes: string[]) =>
  Object.assign(new Error(), {
    name: 'TransactionCanceledException',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

describe('a transaction', () => {
  const mock = mockClient(DynamoDBClient);
  const store = createIntakeStore(new DynamoDBClient({}), 'dossiers', 'drafts');
  beforeEach(() => {
    mock.reset();
    mock.on(GetItemCommand).resolves({});
    mock.on(UpdateItemCommand).resolvesOnce(counter(7)).resolves(counter(8));
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });
  afterEach(() => vi.restoreAllMocks());

  test('that meets another one is tried again with the same number, and is a fault in the end', async () => {
    mock.on(TransactWriteItemsCommand).rejects(cancelled('TransactionConflict'));
    await expect(store.take(intake())).rejects.toThrow('could not be taken in');
    expect(mock.commandCalls(TransactWriteItemsCommand)).toHaveLength(6);
    expect(mock.commandCalls(UpdateItemCommand)).toHaveLength(1);
  });
  test('that finds its code taken, because the counter was set back, goes on with the next', async () => {
    mock
      .on(TransactWriteItemsCommand)
      .rejectsOnce(cancelled('None', 'None', 'ConditionalCheckFailed'))
      .resolves({});
    expect((await store.take(intake())).code).toBe('H37.001-261121-0008');
  });
  test('that is throttled is a fault at once', async () => {
    mock.on(TransactWriteItemsCommand).rejects(Object.assign(new Error('slow'), { name: 'ThrottlingException' }));
    await expect(store.take(intake())).rejects.toThrow('slow');
    expect(mock.commandCalls(TransactWriteItemsCommand)).toHaveLength(1);
  });
});
