import {
  BatchWriteItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type AttributeValue,
  type ConsumedCapacity,
} from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { openDossiers } from './land.ts';

// The expected figures of indexes follow what dynamodb-conformance measured against AWS (eu-west-2, August 2026).
const TableName = 'dossiers';
const ReturnConsumedCapacity = 'INDEXES';
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
const parts = ({ ConsumedCapacity: consumed }: { ConsumedCapacity?: ConsumedCapacity | undefined }) => ({
  total: consumed?.CapacityUnits,
  table: consumed?.Table?.CapacityUnits,
  ...Object.fromEntries(
    Object.entries({ ...consumed?.GlobalSecondaryIndexes, ...consumed?.LocalSecondaryIndexes }).map(([name, units]) => [
      name,
      units.CapacityUnits,
    ]),
  ),
});
const values = (k: string) => ({ ':k': { S: k }, ':none': { S: '' } });

test('a write counts the table and every index it changes', async () => {
  expect(parts(await put(key('sparse')))).toEqual({ total: 1, table: 1 });
  const all = { total: 4, table: 1, byQueue: 1, byDue: 1, byName: 1 };
  expect(parts(await put(indexed('full')))).toEqual(all);
  expect(parts(await put(indexed('full')))).toEqual({ total: 1, table: 1 });
  expect(parts(await update('full', 'other', 'x'))).toEqual({ total: 2, table: 1, byQueue: 1 });
  expect(parts(await update('full', 'a', 'x'))).toEqual({ total: 3, table: 1, byQueue: 1, byName: 1 });
  expect(parts(await update('full', 'due', '2'))).toEqual({ total: 5, table: 1, byQueue: 2, byDue: 2 });
  const removal = new DeleteItemCommand({ TableName, Key: key('full'), ReturnConsumedCapacity });
  expect(parts(await client.send(removal))).toEqual(all);
});

test('a write counts the larger of the item before and after, by the kilobyte', async () => {
  expect(parts(await put({ ...key('large'), body: { S: 'x'.repeat(2500) } }))).toEqual({ total: 3, table: 3 });
  expect(parts(await put(key('large')))).toEqual({ total: 3, table: 3 });
});

test('a read counts 4 KB, by half when eventually consistent', async () => {
  await put({ ...key('read'), body: { S: 'x'.repeat(5000) } });
  const read = (ConsistentRead: boolean) =>
    client.send(new GetItemCommand({ TableName, Key: key('read'), ConsistentRead, ReturnConsumedCapacity }));
  expect(parts(await read(true)).total).toBe(2);
  expect(parts(await read(false)).total).toBe(1);
});

test('a query counts the stretch it reads, before filter and projection', async () => {
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
    FilterExpression: 'body = :none',
    ProjectionExpression: 'pk',
    ReturnConsumedCapacity,
  } as const;
  const own = new QueryCommand({
    ...query,
    ExpressionAttributeNames: { '#k': 'pk' },
    ExpressionAttributeValues: values('query'),
    ConsistentRead: true,
  });
  expect(parts(await client.send(own))).toEqual({ total: 3, table: 3 });
  const index = new QueryCommand({
    ...query,
    IndexName: 'byQueue',
    ExpressionAttributeNames: { '#k': 'queue' },
    ExpressionAttributeValues: values('busy'),
  });
  expect(parts(await client.send(index))).toEqual({ total: 1.5, table: 0, byQueue: 1.5 });
});

test('transactions count double, batches add up per table', async () => {
  const write = await client.send(
    new TransactWriteItemsCommand({
      TransactItems: [
        { Put: { TableName, Item: indexed('t1') } },
        { ConditionCheck: { TableName, Key: key('t2'), ConditionExpression: 'attribute_not_exists(pk)' } },
      ],
      ReturnConsumedCapacity: 'TOTAL',
    }),
  );
  expect(write.ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 10, WriteCapacityUnits: 10 }]);
  const read = await client.send(
    new TransactGetItemsCommand({
      TransactItems: [{ Get: { TableName, Key: key('t1') } }, { Get: { TableName, Key: key('t2') } }],
      ReturnConsumedCapacity: 'TOTAL',
    }),
  );
  expect(read.ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 4, ReadCapacityUnits: 4 }]);
  const batch = await client.send(
    new BatchWriteItemCommand({
      RequestItems: {
        [TableName]: [{ PutRequest: { Item: indexed('b1') } }, { PutRequest: { Item: key('b2') } }],
      },
      ReturnConsumedCapacity: 'TOTAL',
    }),
  );
  expect(batch.ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 5 }]);
});
