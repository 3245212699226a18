import {
  CreateTableCommand,
  DescribeTableCommand,
  PutItemCommand,
  ScanCommand,
  type CreateTableInput,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { dossiers, openDossiers, openLand } from './land.ts';

const TableName = 'dossiers';

test('a table is described as it was made', async () => {
  const { client, streamArn } = await openDossiers();
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  expect(Table).toMatchObject({
    TableName,
    TableArn: 'arn:aws:dynamodb:ap-southeast-1:000000000000:table/dossiers',
    TableStatus: 'ACTIVE',
    KeySchema: dossiers.KeySchema,
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

test('an index that shows some attributes carries these and the keys, and says so', async () => {
  const { client } = openLand();
  const Projection = { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: ['name'] };
  const KeySchema = [{ AttributeName: 'due', KeyType: 'HASH' as const }];
  const narrow = {
    ...dossiers,
    AttributeDefinitions: dossiers.AttributeDefinitions?.filter(({ AttributeName }) =>
      ['pk', 'sk', 'due'].includes(AttributeName ?? ''),
    ),
    GlobalSecondaryIndexes: [{ IndexName: 'narrow', KeySchema, Projection }],
  };
  const { TableDescription } = await client.send(new CreateTableCommand(narrow));
  expect(TableDescription?.GlobalSecondaryIndexes).toMatchObject([{ Projection }]);
  const shown = { pk: 'a', sk: 'b', due: '1', name: 'An' };
  await client.send(new PutItemCommand({ TableName, Item: marshall({ ...shown, certificates: ['MII='] }) }));
  const { Items = [] } = await client.send(new ScanCommand({ TableName, IndexName: 'narrow' }));
  expect(Items.map((item) => unmarshall(item))).toEqual([shown]);
});

test.each<[string, Partial<CreateTableInput>, string]>([
  ['provisioned capacity', { BillingMode: 'PROVISIONED' }, 'PAY_PER_REQUEST: not emulated'],
  ['an undefined key', { AttributeDefinitions: [] }, 'not defined in AttributeDefinitions'],
  ['a range key first', { KeySchema: [{ AttributeName: 'pk', KeyType: 'RANGE' }] }, 'it names a HASH key'],
  ['unused attributes', { GlobalSecondaryIndexes: [] }, 'hold more than the keys'],
  [
    'a narrower stream',
    { StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' } },
    'Any StreamViewType but NEW_AND_OLD_IMAGES: not emulated',
  ],
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
    'Any ProjectionType but ALL and INCLUDE: not emulated',
  ],
  ['warm throughput', { WarmThroughput: {} }, 'CreateTable with WarmThroughput is not emulated'],
])('%s is refused', async (_, change, message) => {
  const { client } = openLand();
  await expect(client.send(new CreateTableCommand({ ...dossiers, ...change }))).rejects.toThrow(message);
});
