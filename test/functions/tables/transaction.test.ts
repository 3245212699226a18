import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { contended, putNew, putOver, transact } from '../../../functions/tables/transaction.ts';

const client = new DynamoDBClient({});
const mock = mockClient(client);
beforeEach(() => mock.reset());

const writes = ['first', 'second', 'third'].map((otherwise) => putNew('dossiers', { pk: otherwise }, otherwise));
const cancelled = (...codes: (string | undefined)[]) =>
  Object.assign(new Error('Transaction cancelled'), {
    name: 'TransactionCanceledException',
    CancellationReasons: codes.map((Code) => (Code === undefined ? {} : { Code })),
  });

test('all writes go in one transaction, in their order', async () => {
  mock.on(TransactWriteItemsCommand).resolves({});
  expect(await transact(client, writes)).toEqual({ done: true });
  expect(mock.commandCalls(TransactWriteItemsCommand).map(({ args }) => args[0].input)).toEqual([
    { TransactItems: writes.map(({ write }) => write) },
  ]);
});

test.each<[string, (string | undefined)[], string[]]>([
  ['one condition', ['None', 'ConditionalCheckFailed', 'None'], ['second']],
  ['two conditions', ['ConditionalCheckFailed', 'None', 'ConditionalCheckFailed'], ['first', 'third']],
  ['another transaction on the same item', ['None', 'TransactionConflict', 'None'], [contended]],
  ['a condition, and another transaction', ['TransactionConflict', 'ConditionalCheckFailed'], [contended, 'second']],
  ['a reason beyond the writes', ['None', 'None', 'None', 'ConditionalCheckFailed'], [contended]],
])('lost by %s: %j means %j', async (_what, codes, lost) => {
  mock.on(TransactWriteItemsCommand).rejects(cancelled(...codes));
  expect(await transact(client, writes)).toEqual({ done: false, lost });
});

test.each([
  ['nothing that we asked for', cancelled('None', 'ThrottlingError', undefined)],
  ['a validation', cancelled('ValidationError')],
  ['no reasons', Object.assign(new Error(), { name: 'TransactionCanceledException' })],
  ['throttling', Object.assign(new Error('slow down'), { name: 'ThrottlingException' })],
  ['the network', new Error('socket hang up')],
])('cancelled by %s is a fault', async (_what, error) => {
  mock.on(TransactWriteItemsCommand).rejects(error);
  await expect(transact(client, writes)).rejects.toBe(error);
});

test('a new item may not be there yet; an item that is replaced must have its version still', () => {
  expect(putNew('dossiers', { pk: 'a', gone: undefined }, 'taken').write).toEqual({
    Put: {
      TableName: 'dossiers',
      Item: { pk: { S: 'a' } },
      ConditionExpression: 'attribute_not_exists(#pk)',
      ExpressionAttributeNames: { '#pk': 'pk' },
    },
  });
  const states = { phase: ['verify', 'approve'], finance: ['due'] };
  expect(putOver('dossiers', { pk: 'a', version: 8 }, { version: 7, states }, 'changed').write).toEqual({
    Put: {
      TableName: 'dossiers',
      Item: { pk: { S: 'a' }, version: { N: '8' } },
      ConditionExpression: '#version = :version AND #phase IN (:phase0, :phase1) AND #finance IN (:finance0)',
      ExpressionAttributeNames: { '#version': 'version', '#phase': 'phase', '#finance': 'finance' },
      ExpressionAttributeValues: {
        ':version': { N: '7' },
        ':phase0': { S: 'verify' },
        ':phase1': { S: 'approve' },
        ':finance0': { S: 'due' },
      },
    },
  });
});
