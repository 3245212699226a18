import { DynamoDBClient, GetItemCommand, TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createIntakeStore } from '../../../functions/dossiers/intake-store.ts';
import { saturday } from '../../core/samples.ts';
import { intake } from './intake.ts';

const counter = (number: number) => ({ Attributes: marshall({ pk: 'COUNTER#H37.001', sk: '2026-11-21', number }) });

test('one number, then one transaction: repeat record, draft, dossier, first event, unique values', async () => {
  const client = new DynamoDBClient({});
  const mock = mockClient(client);
  mock.on(UpdateItemCommand).resolves(counter(42));
  mock.on(TransactWriteItemsCommand).resolves({});
  const store = createIntakeStore(client, 'dossiers', 'drafts');
  const dossier = await store.take(intake({ unique: ['u-1', 'u-2'] }));
  expect(dossier.code).toBe('H37.001-261121-0042');
  expect(mock.commandCalls(UpdateItemCommand).map(({ args }) => args[0].input)).toEqual([
    {
      TableName: 'dossiers',
      Key: marshall({ pk: 'COUNTER#H37.001', sk: '2026-11-21' }),
      UpdateExpression: 'ADD #number :one',
      ConditionExpression: 'attribute_not_exists(#returned)',
      ExpressionAttributeNames: { '#number': 'number', '#returned': 'returned' },
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

const cancelled = (...codes: string[]) =>
  Object.assign(new Error(), {
    name: 'TransactionCanceledException',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

describe('a transaction', () => {
  const client = new DynamoDBClient({});
  const mock = mockClient(client);
  const store = createIntakeStore(client, 'dossiers', 'drafts');
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
  test('that is throttled is a fault at once; its number is not given back, for it may have been written', async () => {
    mock.on(TransactWriteItemsCommand).rejects(Object.assign(new Error('slow'), { name: 'ThrottlingException' }));
    await expect(store.take(intake())).rejects.toThrow('slow');
    expect(mock.commandCalls(TransactWriteItemsCommand)).toHaveLength(1);
    expect(mock.commandCalls(UpdateItemCommand)).toHaveLength(1);
  });
});
