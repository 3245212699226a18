import {
  CreateTableCommand,
  DeleteItemCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  ExecuteStatementCommand,
  ListTablesCommand,
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
    AttributeDefinitions: dossiers.AttributeDefinitions,
    BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
    StreamSpecification: dossiers.StreamSpecification,
    LatestStreamArn: streamArn,
  });
  expect(Table?.GlobalSecondaryIndexes).toMatchObject([
    { IndexName: 'byQueue', IndexStatus: 'ACTIVE', Projection: { ProjectionType: 'ALL' } },
    { IndexName: 'byDue', IndexStatus: 'ACTIVE', Projection: { ProjectionType: 'KEYS_ONLY' } },
  ]);
  expect(Table?.LocalSecondaryIndexes).toMatchObject([
    { IndexName: 'byName', Projection: { NonKeyAttributes: ['a'] } },
  ]);
  await expect(client.send(new CreateTableCommand(dossiers))).rejects.toMatchObject({ name: 'ResourceInUseException' });
});

test('tables are listed in pages', async () => {
  const { client } = openLand();
  const AttributeDefinitions: CreateTableInput['AttributeDefinitions'] = [{ AttributeName: 'pk', AttributeType: 'S' }];
  const KeySchema: CreateTableInput['KeySchema'] = [{ AttributeName: 'pk', KeyType: 'HASH' }];
  for (const name of ['tab-b', 'tab-a', 'tab-c'])
    await client.send(
      new CreateTableCommand({ TableName: name, BillingMode: 'PAY_PER_REQUEST', AttributeDefinitions, KeySchema }),
    );
  const page = await client.send(new ListTablesCommand({ Limit: 2 }));
  expect(page).toEqual({ TableNames: ['tab-a', 'tab-b'], LastEvaluatedTableName: 'tab-b' });
  expect(await client.send(new ListTablesCommand({ ExclusiveStartTableName: 'tab-b' }))).toEqual({
    TableNames: ['tab-c'],
  });
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

test('a protected table stays until the protection is lifted; a deleted one leaves nothing', async () => {
  const { client, store } = await openDossiers();
  const protect = (DeletionProtectionEnabled: boolean) =>
    client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled }));
  await client.send(new PutItemCommand({ TableName, Item: marshall({ pk: 'a', sk: '1', queue: 'q', due: '1' }) }));
  await protect(true);
  await expect(client.send(new DeleteTableCommand({ TableName }))).rejects.toThrow('protected against deletion');
  await protect(false);
  await client.send(new DeleteTableCommand({ TableName }));
  await expect(client.send(new DescribeTableCommand({ TableName }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
  for (const kept of ['tables', 'items', 'entries', 'stream', 'delayed', 'expiry'])
    expect(store.all(`SELECT * FROM dynamodb_${kept}`)).toEqual([]);
});

test.each<[string, Partial<CreateTableInput>, string]>([
  ['a short name', { TableName: 'ab' }, 'tableName'],
  ['provisioned capacity', { BillingMode: 'PROVISIONED' }, 'PAY_PER_REQUEST: not emulated'],
  ['an undefined key', { AttributeDefinitions: [] }, 'not defined in AttributeDefinitions'],
  ['a range key first', { KeySchema: [{ AttributeName: 'pk', KeyType: 'RANGE' }] }, 'is not a HASH key type'],
  [
    'a name for two indexes',
    {
      LocalSecondaryIndexes: [],
      GlobalSecondaryIndexes: [0, 1].map(() => ({
        IndexName: 'one',
        KeySchema: dossiers.KeySchema,
        Projection: { ProjectionType: 'ALL' },
      })),
    },
    'Duplicate index name: one',
  ],
  ['unused attributes', { GlobalSecondaryIndexes: [] }, 'does not exactly match'],
  ['an unknown view', { StreamSpecification: { StreamEnabled: true } }, 'streamViewType'],
  ['warm throughput', { WarmThroughput: {} }, 'Parameter WarmThroughput of CreateTable: not emulated'],
])('%s is refused', async (_, change, message) => {
  const { client } = openLand();
  await expect(client.send(new CreateTableCommand({ ...dossiers, ...change }))).rejects.toThrow(message);
});

test('PartiQL and backups are refused by name', async () => {
  const { client, engine } = openLand();
  const statement = client.send(new ExecuteStatementCommand({ Statement: 'SELECT 1' }));
  await expect(statement).rejects.toThrow('PartiQL (ExecuteStatement): not emulated');
  expect(() => engine.operations['CreateBackup']?.({}, 'operator')).toThrow('Backups (CreateBackup): not emulated');
});
