import type {
  AttributeDefinition,
  CreateTableInput,
  DescribeTableInput,
  DescribeTimeToLiveInput,
  GlobalSecondaryIndex,
  KeySchemaElement,
  Projection,
  StreamSpecification,
  UpdateTimeToLiveInput,
} from '@aws-sdk/client-dynamodb';
import { AwsError, type Surroundings } from '../engine.ts';
import { onlyMembers, required } from '../parameters.ts';
import { namesOf, type KeyNames } from './keys.ts';
import { invalid, notEmulated, wrong } from './refusals.ts';
import type { Rows } from './rows.ts';
import { describe, type Index, type Table } from './tables.ts';

const readKeys = (schema: readonly KeySchemaElement[] | undefined): KeyNames => {
  const [first, second] = required(schema, 'KeySchema');
  if (first?.KeyType !== 'HASH' || (second && second.KeyType !== 'RANGE'))
    throw invalid('Invalid KeySchema: it names a HASH key and then, if any, a RANGE key');
  return { hash: required(first.AttributeName, 'AttributeName'), range: second?.AttributeName };
};

/** The attributes that an index shows beside its keys; undefined when it shows all. */
const readProjection = ({ ProjectionType, NonKeyAttributes }: Projection): string[] | undefined => {
  if (ProjectionType === 'INCLUDE') return required(NonKeyAttributes, 'NonKeyAttributes');
  if (ProjectionType !== 'ALL') throw notEmulated('Any ProjectionType but ALL and INCLUDE');
  if (NonKeyAttributes) throw invalid(`${wrong} ProjectionType is ALL, but NonKeyAttributes is specified`);
  return undefined;
};

const readIndex = (input: GlobalSecondaryIndex): Index => {
  onlyMembers('GlobalSecondaryIndex', input, ['IndexName', 'KeySchema', 'Projection']);
  const shows = readProjection(required(input.Projection, 'Projection'));
  return { name: required(input.IndexName, 'IndexName'), ...readKeys(input.KeySchema), shows };
};

/** Every key must be defined as a string, and nothing else be defined. */
const checkDefinitions = (definitions: readonly AttributeDefinition[] = [], keyed: readonly KeyNames[]): void => {
  const other = definitions.find(({ AttributeType }) => AttributeType !== 'S');
  if (other) throw notEmulated(`Key attributes of type ${other.AttributeType}`);
  const defined = definitions.map(({ AttributeName }) => AttributeName ?? '');
  const used = keyed.flatMap(namesOf);
  const missing = used.find((name) => !defined.includes(name));
  if (missing !== undefined) throw invalid(`${wrong} The key ${missing} is not defined in AttributeDefinitions`);
  if (defined.some((name) => !used.includes(name)))
    throw invalid(`${wrong} AttributeDefinitions [${defined.join(', ')}] hold more than the keys`);
};

/** The operations on tables. Every change is done when the operation answers: a status is always `ACTIVE`. */
export const tableOperations = (rows: Rows, { store, clock, region, account }: Surroundings) => {
  const { tables } = rows;

  const streamOf = (arn: string, { StreamEnabled, StreamViewType }: StreamSpecification): string | undefined => {
    if (!StreamEnabled) return undefined;
    if (StreamViewType !== 'NEW_AND_OLD_IMAGES') throw notEmulated('Any StreamViewType but NEW_AND_OLD_IMAGES');
    return `${arn}/stream/${new Date(clock.now()).toISOString().replace('Z', '')}`;
  };

  return {
    CreateTable: (input: CreateTableInput) => {
      const name = required(input.TableName, 'TableName');
      if (input.BillingMode !== 'PAY_PER_REQUEST') throw notEmulated('Any BillingMode but PAY_PER_REQUEST');
      if (tables.find(name)) throw new AwsError('ResourceInUseException', `Table already exists: ${name}`);
      const keys = readKeys(input.KeySchema);
      const indexes = (input.GlobalSecondaryIndexes ?? []).map(readIndex);
      checkDefinitions(input.AttributeDefinitions, [keys, ...indexes]);
      const arn = `arn:aws:dynamodb:${region}:${account}:table/${name}`;
      const stream = streamOf(arn, input.StreamSpecification ?? { StreamEnabled: false });
      const table: Table = { name, arn, ...keys, indexes, stream };
      tables.save(table);
      return { TableDescription: describe(table) };
    },

    DescribeTable: (input: DescribeTableInput) => ({ Table: describe(tables.get(input.TableName)) }),

    ListTables: () => ({ TableNames: tables.names() }),

    UpdateTimeToLive: ({ TableName, TimeToLiveSpecification }: UpdateTimeToLiveInput) => {
      const before = tables.get(TableName);
      const { Enabled, AttributeName } = required(TimeToLiveSpecification, 'TimeToLiveSpecification');
      if (!Enabled) throw notEmulated('To disable TimeToLive');
      if (before.expiry !== undefined) throw invalid('TimeToLive is already enabled');
      const table = { ...before, expiry: required(AttributeName, 'AttributeName') };
      store.transaction(() => {
        rows.retime(table);
        tables.save(table);
      });
      return { TimeToLiveSpecification };
    },

    DescribeTimeToLive: (input: DescribeTimeToLiveInput) => {
      const { expiry } = tables.get(input.TableName);
      const enabled = { TimeToLiveStatus: 'ENABLED', AttributeName: expiry };
      return { TimeToLiveDescription: expiry === undefined ? { TimeToLiveStatus: 'DISABLED' } : enabled };
    },
  };
};
