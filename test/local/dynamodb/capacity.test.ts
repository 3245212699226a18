import {
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type AttributeValue,
  type ConsumedCapacity,
} from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { openDossiers } from './land.ts';

// The expected figures of indexes follow what dynamodb-conformance measured against AWS (eu-west-2, August 2026).
const TableName = 'dossiers';
const ReturnConsumedCapacity = 'TOTAL';
const { client } = await openDossiers();
const key = (pk: string) => ({ pk: { S: pk }, sk: { S: '1' } });
const indexed = (pk: string) => ({ ...key(pk), queue: { S: 'q' }, due: { S: '1' }, name: { S: 'n' }, a: { S: 'a' } });
const put = (Item: Record<string, AttributeValue>) =>
  client.send(new PutItemCommand({ TableName, Item, ReturnConsumedCapacity }));
const update = (pk: string, attribute: string, value: string) =>
  client.send(
    new UpdateItemCommand({
      TableName,
      Key: key(pk),
      UpdateExpression: 'SET #a = :v',
      ExpressionAttributeNames: { '#a': attribute },
      ExpressionAttributeValues: { ':v': { S: value } },
      ReturnConsumedCapacity,
    }),
  );
const units = ({ ConsumedCapacity: consumed }: { ConsumedCapacity?: ConsumedCapacity | undefined }) =>
  consumed?.CapacityUnits;
const values = (k: string) => ({ ':k': { S: k } });

test('a write counts the table and every index it changes', async () => {
  expect(units(await put(key('sparse')))).toBe(1);
  expect(units(await put(indexed('full')))).toBe(4);
  expect(units(await put(indexed('full')))).toBe(1);
  expect(units(await update('full', 'other', 'x'))).toBe(4);
  // An entry that moves costs its removal and its new place.
  expect(units(await update('full', 'due', '2'))).toBe(6);
  const removal = new DeleteItemCommand({ TableName, Key: key('full'), ReturnConsumedCapacity });
  expect(units(await client.send(removal))).toBe(4);
});

test('a write counts the larger of the item before and after, by the kilobyte', async () => {
  expect(units(await put({ ...key('large'), body: { S: 'x'.repeat(2500) } }))).toBe(3);
  expect(units(await put(key('large')))).toBe(3);
});

test('a read counts 4 KB, by half when eventually consistent', async () => {
  await put({ ...key('read'), body: { S: 'x'.repeat(5000) } });
  const read = (ConsistentRead: boolean) =>
    client.send(new GetItemCommand({ TableName, Key: key('read'), ConsistentRead, ReturnConsumedCapacity }));
  expect(units(await read(true))).toBe(2);
  expect(units(await read(false))).toBe(1);
});

test('a query counts the stretch it reads', async () => {
  for (const sk of ['1', '2', '3'])
    await put({
      pk: { S: 'query' },
      sk: { S: sk },
      queue: { S: 'busy' },
      due: { S: sk },
      body: { S: 'x'.repeat(4000) },
    });
  const query = {
    TableName,
    KeyConditionExpression: '#k = :k',
    ReturnConsumedCapacity,
  } as const;
  const own = new QueryCommand({
    ...query,
    ExpressionAttributeNames: { '#k': 'pk' },
    ExpressionAttributeValues: values('query'),
    ConsistentRead: true,
  });
  expect(units(await client.send(own))).toBe(3);
  const index = new QueryCommand({
    ...query,
    IndexName: 'byQueue',
    ExpressionAttributeNames: { '#k': 'queue' },
    ExpressionAttributeValues: values('busy'),
  });
  expect(units(await client.send(index))).toBe(1.5);
});

test('transactions count double, and add up per table', async () => {
  const write = await client.send(
    new TransactWriteItemsCommand({
      TransactItems: [
        { Put: { TableName, Item: indexed('t1') } },
        { ConditionCheck: { TableName, Key: key('t2'), ConditionExpression: 'attribute_not_exists(pk)' } },
      ],
      ReturnConsumedCapacity: 'TOTAL',
    }),
  );
  expect(write.ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 10 }]);
});
