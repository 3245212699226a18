import {
  CreateTableCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  PutItemCommand,
  QueryCommand,
  UpdateTableCommand,
  type CreateTableInput,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { dossiers, openDossiers, openLand } from './land.ts';

const TableName = 'dossiers';

test('a table is described as it was made', async () => {
  const { client, streamArn } = await openDossiers();
  await client.send(new PutItemCommand({ TableName, Item: marshall({ pk: 'a', sk: '1' }) }));
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  expect(Table).toMatchObject({
    TableName,
    TableArn: 'arn:aws:dynamodb:ap-southeast-1:000000000000:table/dossiers',
    TableStatus: 'ACTIVE',
    ItemCount: 1,
    KeySchema: dossiers.KeySchema,
    BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
    StreamSpecification: dossiers.StreamSpecification,
    LatestStreamArn: streamArn,
  });
  expect(Table?.GlobalSecondaryIndexes).toMatchObject([
    { IndexName: 'byQueue', IndexStatus: 'ACTIVE', Projection: { ProjectionType: 'ALL' } },
    { IndexName: 'byName' },
    { IndexName: 'byDue', KeySchema: [{ AttributeName: 'due', KeyType: 'HASH' }] },
  ]);
  await expect(client.send(new CreateTableCommand(dossiers))).rejects.toMatchObject({ name: 'ResourceInUseException' });
});

test('an index added later is filled from the table, and can be dropped', async () => {
  const { client } = await openDossiers();
  for (const [sk, office] of [
    ['1', 'u1'],
    ['2', 'u2'],
    ['3', 3],
    ['4', ''],
  ])
    await client.send(new PutItemCommand({ TableName, Item: marshall({ pk: 'a', sk, office }) }));
  const Create = {
    IndexName: 'byOffice',
    KeySchema: [{ AttributeName: 'office', KeyType: 'HASH' as const }],
    Projection: { ProjectionType: 'ALL' as const },
  };
  const undeclared = client.send(new UpdateTableCommand({ TableName, GlobalSecondaryIndexUpdates: [{ Create }] }));
  await expect(undeclared).rejects.toThrow('not defined in AttributeDefinitions');
  const AttributeDefinitions = [{ AttributeName: 'office', AttributeType: 'S' as const }];
  await client.send(
    new UpdateTableCommand({ TableName, AttributeDefinitions, GlobalSecondaryIndexUpdates: [{ Create }] }),
  );
  const query = new QueryCommand({
    TableName,
    IndexName: 'byOffice',
    KeyConditionExpression: 'office = :u',
    ExpressionAttributeValues: { ':u': { S: 'u2' } },
  });
  expect((await client.send(query)).Count).toBe(1);
  // What was there before the index and does not fit its key is left out of it, and can still be removed.
  const misfit = marshall({ pk: 'a', sk: '3', office: 3 });
  await client.send(new DeleteItemCommand({ TableName, Key: marshall({ pk: 'a', sk: '3' }) }));
  await expect(client.send(new PutItemCommand({ TableName, Item: misfit }))).rejects.toThrow('Index Key office');
  const Delete = { IndexName: 'byOffice' };
  await client.send(new UpdateTableCommand({ TableName, GlobalSecondaryIndexUpdates: [{ Delete }] }));
  await expect(client.send(query)).rejects.toThrow('does not have the specified index');
  await client.send(new PutItemCommand({ TableName, Item: misfit }));
});

test.each<[string, Partial<CreateTableInput>, string]>([
  ['provisioned capacity', { BillingMode: 'PROVISIONED' }, 'PAY_PER_REQUEST: not emulated'],
  ['an undefined key', { AttributeDefinitions: [] }, 'not defined in AttributeDefinitions'],
  ['a range key first', { KeySchema: [{ AttributeName: 'pk', KeyType: 'RANGE' }] }, 'it names a HASH key'],
  ['unused attributes', { GlobalSecondaryIndexes: [] }, 'hold more than the keys'],
  ['an unknown view', { StreamSpecification: { StreamEnabled: true } }, 'StreamViewType'],
  ['a local index', { LocalSecondaryIndexes: [] }, 'CreateTable with LocalSecondaryIndexes is not emulated'],
  [
    'a key that is a number',
    { AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'N' }] },
    'Key attributes of type N: not emulated',
  ],
  [
    'a narrow index',
    {
      GlobalSecondaryIndexes: [
        { IndexName: 'one', KeySchema: dossiers.KeySchema, Projection: { ProjectionType: 'KEYS_ONLY' } },
      ],
    },
    'Any ProjectionType but ALL: not emulated',
  ],
  ['warm throughput', { WarmThroughput: {} }, 'CreateTable with WarmThroughput is not emulated'],
])('%s is refused', async (_, change, message) => {
  const { client } = openLand();
  await expect(client.send(new CreateTableCommand({ ...dossiers, ...change }))).rejects.toThrow(message);
});
