import {
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDossiers } from './land.ts';

const TableName = 'dossiers';
const { client, clock, records } = await openDossiers();
const key = (pk: string, sk = '1') => marshall({ pk, sk });
const write = (TransactItems: TransactWriteItem[], ClientRequestToken?: string) =>
  client.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken }));
const get = async (pk: string, sk?: string) =>
  (await client.send(new GetItemCommand({ TableName, Key: key(pk, sk) }))).Item;
const absent = 'attribute_not_exists(pk)';
const put = (pk: string, sk?: string): TransactWriteItem => ({ Put: { TableName, Item: key(pk, sk) } });
const increment = (pk: string, by = 1): TransactWriteItem => ({
  Update: {
    TableName,
    Key: key(pk),
    UpdateExpression: 'ADD v :by',
    ExpressionAttributeValues: marshall({ ':by': by }),
  },
});
/** What an account holds is kept as a debt to it, below zero: a debt that would pass zero is refused. */
const move = (from: string, to: string, amount: number): TransactWriteItem[] => [
  increment(`account-${to}`, -amount),
  {
    Update: {
      TableName,
      Key: key(`account-${from}`),
      UpdateExpression: 'ADD v :by',
      ConditionExpression: 'v < :limit',
      ExpressionAttributeValues: marshall({ ':by': amount, ':limit': 1 - amount }),
    },
  },
];

test('puts, updates and deletes go together', async () => {
  await client.send(new PutItemCommand({ TableName, Item: key('gone') }));
  await write([
    { Put: { TableName, Item: key('new'), ConditionExpression: absent } },
    increment('count'),
    { Delete: { TableName, Key: key('gone') } },
    { Delete: { TableName, Key: key('nobody'), ConditionExpression: absent } },
  ]);
  expect([await get('new'), await get('count'), await get('gone'), await get('nobody')]).toEqual([
    key('new'),
    { ...key('count'), v: { N: '1' } },
    undefined,
    undefined,
  ]);
});

test('a failed condition cancels all, with a reason for each part', async () => {
  const before = records().length;
  const guarded = { TableName, Item: key('new'), ConditionExpression: absent };
  const refusal = write([put('never'), { Put: guarded }]);
  await expect(refusal).rejects.toMatchObject({
    name: 'TransactionCanceledException',
    message:
      'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]',
    extra: {
      CancellationReasons: [
        { Code: 'None' },
        { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' },
      ],
    },
  });
  expect(await get('never')).toBeUndefined();
  expect(records()).toHaveLength(before);
});

test('a write that turns out impossible cancels those before it', async () => {
  await client.send(new PutItemCommand({ TableName, Item: { ...key('text'), v: { S: 'a' } } }));
  await expect(write([put('never'), increment('text')])).rejects.toMatchObject({
    name: 'TransactionCanceledException',
    extra: { CancellationReasons: [{ Code: 'None' }, { Code: 'ValidationError' }] },
  });
  expect(await get('never')).toBeUndefined();
});

test('a token keeps its request from being carried out twice, for ten minutes', async () => {
  await write([increment('once')], 'token');
  await write([increment('once')], 'token');
  expect(await get('once')).toHaveProperty('v', { N: '1' });
  await expect(write([increment('once', 2)], 'token')).rejects.toMatchObject({
    name: 'IdempotentParameterMismatchException',
  });
  clock.advance(10 * 60 * 1000 + 1);
  await write([increment('once', 2)], 'token');
  expect(await get('once')).toHaveProperty('v', { N: '3' });
});

test('a cancelled request does not use its token up', async () => {
  const guarded = [{ Put: { TableName, Item: key('once'), ConditionExpression: absent } }];
  await expect(write(guarded, 'again')).rejects.toMatchObject({ name: 'TransactionCanceledException' });
  await write([put('other')], 'again');
  expect(await get('other')).toBeDefined();
});

test('a hundred parts at most, no item twice, one action each', async () => {
  const many = (count: number) => Array.from({ length: count }, (_, place) => put('many', String(place)));
  await write(many(100));
  await expect(write(many(101))).rejects.toThrow('1 to 100 members');
  await expect(write([])).rejects.toThrow('1 to 100 members');
  await expect(write([put('same'), increment('same')])).rejects.toThrow('multiple operations on one item');
  await expect(write([{ ...put('a'), ...increment('b') }])).rejects.toThrow('can only contain one of');
  const check = { TableName, Key: key('a'), ConditionExpression: absent };
  await expect(write([{ ConditionCheck: check }])).rejects.toThrow('ConditionCheck is not emulated');
  const tens = Array.from({ length: 12 }, (_, place) => ({
    Put: { TableName, Item: { ...key('heavy', String(place)), body: { S: 'x'.repeat(390_000) } } },
  }));
  await expect(write(tens)).rejects.toThrow('4 MB');
});

test('all or nothing: sums over accounts stay what they were', async () => {
  const accounts = ['a', 'b', 'c', 'd'];
  for (const account of accounts)
    await client.send(new PutItemCommand({ TableName, Item: { ...key(`account-${account}`), v: { N: '-100' } } }));
  const account = fc.constantFrom(...accounts);
  const transfer = fc.tuple(account, account, fc.nat(150));
  await fc.assert(
    fc.asyncProperty(fc.array(transfer, { maxLength: 20 }), async (transfers) => {
      const results = await Promise.allSettled(transfers.map(([from, to, amount]) => write(move(from, to, amount))));
      const balances = await Promise.all(
        accounts.map(async (name) => Number((await get(`account-${name}`))?.['v']?.N)),
      );
      expect(balances.reduce((sum, balance) => sum + balance, 0)).toBe(-400);
      expect(balances.every((balance) => balance <= 0)).toBe(true);
      expect(
        results.every(
          (result, place) => result.status === 'rejected' || transfers[place]?.[0] !== transfers[place]?.[1],
        ),
      ).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('concurrent transactions count exactly', async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 30 }, (_, place) => write([increment('exact'), put('exact-rows', String(place))])),
  );
  expect(results.every((result) => result.status === 'fulfilled')).toBe(true);
  expect(await get('exact')).toHaveProperty('v', { N: '30' });
  const rows = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :p',
      ExpressionAttributeValues: { ':p': { S: 'exact-rows' } },
    }),
  );
  expect(rows.Count).toBe(30);
});
