import {
  CreateTableCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type AttributeValue,
  type ConsumedCapacity,
} from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { dossiers, openDossiers } from './land.ts';

const TableName = 'plain';
const ReturnConsumedCapacity = 'TOTAL';
const { client } = await openDossiers();
const { GlobalSecondaryIndexes: _none, StreamSpecification: _no, ...shape } = dossiers;
const AttributeDefinitions = ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const }));
await client.send(new CreateTableCommand({ ...shape, TableName, AttributeDefinitions }));
const key = (pk: string) => ({ pk: { S: pk }, sk: { S: '1' } });
const put = (Item: Record<string, AttributeValue>) =>
  client.send(new PutItemCommand({ TableName, Item, ReturnConsumedCapacity }));
const units = ({ ConsumedCapacity: consumed }: { ConsumedCapacity?: ConsumedCapacity | undefined }) =>
  consumed?.CapacityUnits;

test('a write counts one unit at least, whatever it does', async () => {
  expect(units(await put(key('small')))).toBe(1);
  const update = new UpdateItemCommand({
    TableName,
    Key: key('small'),
    UpdateExpression: 'ADD n :one',
    ExpressionAttributeValues: { ':one': { N: '1' } },
    ReturnConsumedCapacity,
  });
  expect(units(await client.send(update))).toBe(1);
  const removal = new DeleteItemCommand({ TableName, Key: key('small'), ReturnConsumedCapacity });
  expect(units(await client.send(removal))).toBe(1);
});

test('what a write into a table with indexes consumes is not told, and nothing is written; a read is told', async () => {
  const write = { TableName: 'dossiers', Item: key('indexed'), ReturnConsumedCapacity } as const;
  const refusal = 'ReturnConsumedCapacity of a table with indexes: not emulated';
  await expect(client.send(new PutItemCommand(write))).rejects.toThrow(refusal);
  const { ReturnConsumedCapacity: _, ...Put } = write;
  const together = new TransactWriteItemsCommand({ TransactItems: [{ Put }], ReturnConsumedCapacity });
  await expect(client.send(together)).rejects.toThrow(refusal);
  const all = await client.send(new ScanCommand({ TableName: 'dossiers', ReturnConsumedCapacity }));
  expect(all.Count).toBe(0);
  expect(units(all)).toBe(0.5);
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

const queried = (ConsistentRead: boolean) =>
  client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :k',
      ExpressionAttributeValues: { ':k': { S: 'query' } },
      ConsistentRead,
      ReturnConsumedCapacity,
    }),
  );

test('a query counts the stretch it reads', async () => {
  for (const sk of ['1', '2', '3']) await put({ ...key('query'), sk: { S: sk }, body: { S: 'x'.repeat(4000) } });
  expect([units(await queried(true)), units(await queried(false))]).toEqual([3, 1.5]);
});

test('transactions count double, and add up per table', async () => {
  const write = await client.send(
    new TransactWriteItemsCommand({
      TransactItems: [{ Put: { TableName, Item: key('t1') } }, { Delete: { TableName, Key: key('t2') } }],
      ReturnConsumedCapacity: 'TOTAL',
    }),
  );
  expect(write.ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 4 }]);
});
