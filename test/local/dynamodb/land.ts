import { CreateTableCommand, DynamoDBClient, type CreateTableInput } from '@aws-sdk/client-dynamodb';
import { SteerableClock } from '../../../local/cloud/clock.ts';
import { createDynamodb, type Dynamodb } from '../../../local/cloud/dynamodb/dynamodb.ts';
import { operator } from '../../../local/cloud/engine.ts';
import { openStore } from '../../../local/cloud/store.ts';

const connected = (engine: Dynamodb): DynamoDBClient => {
  const client = new DynamoDBClient({
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  const send = async (command: { input: object }) => {
    const operation = engine.operations[command.constructor.name.replace(/Command$/, '')];
    if (!operation) throw new Error(`no ${command.constructor.name}`);
    return operation(command.input, operator);
  };
  return Object.assign(client, { send });
};

/** The engine alone, under the SDK's own client and commands. */
export const openLand = (file = ':memory:', clock = new SteerableClock()) => {
  const store = openStore(file);
  const engine = createDynamodb({ store, clock, region: 'ap-southeast-1', account: '000000000000', baseUrl: '' });
  return { store, clock, engine, client: connected(engine) };
};

export const dossiers: CreateTableInput = {
  TableName: 'dossiers',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['pk', 'sk', 'queue', 'due', 'name'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S' as const,
  })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byQueue',
      KeySchema: [
        { AttributeName: 'queue', KeyType: 'HASH' },
        { AttributeName: 'due', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
    {
      IndexName: 'byName',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'name', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
    {
      IndexName: 'byDue',
      KeySchema: [{ AttributeName: 'due', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
};

/** A land with the table `dossiers`: three global indexes, a stream. */
export const openDossiers = async (file?: string, clock?: SteerableClock) => {
  const land = openLand(file, clock);
  const { TableDescription } = await land.client.send(new CreateTableCommand(dossiers));
  const streamArn = TableDescription?.LatestStreamArn ?? '';
  return { ...land, streamArn, records: () => land.engine.readStream(streamArn, undefined, 1000) };
};
