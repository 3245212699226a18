import type {
  AttributeDefinition,
  CreateTableInput,
  DescribeTableInput,
  DescribeTimeToLiveInput,
  GlobalSecondaryIndex,
  GlobalSecondaryIndexUpdate,
  KeySchemaElement,
  StreamSpecification,
  UpdateTableInput,
  UpdateTimeToLiveInput,
} from '@aws-sdk/client-dynamodb';
import { AwsError, type Surroundings } from '../engine.ts';
import { onlyMembers, required } from '../parameters.ts';
import { namesOf, type KeyNames } from './keys.ts';
import { invalid, notEmulated, wrong } from './refusals.ts';
import type { Rows } from './rows.ts';
import type { Index, Table } from './tables.ts';

const readKeys = (schema: readonly KeySchemaElement[] | undefined): KeyNames => {
  const [first, second] = required(schema, 'KeySchema');
  if (first?.KeyType !== 'HASH' || (second && second.KeyType !== 'RANGE'))
    throw invalid('Invalid KeySchema: it names a HASH key and then, if any, a RANGE key');
  return { hash: required(first.AttributeName, 'AttributeName'), range: second?.AttributeName };
};

const readIndex = (input: GlobalSecondaryIndex): Index => {
  onlyMembers('GlobalSecondaryIndex', input, ['IndexName', 'KeySchema', 'Projection']);
  if (input.Projection?.ProjectionType !== 'ALL') throw notEmulated('Any ProjectionType but ALL');
  return { name: required(input.IndexName, 'IndexName'), ...readKeys(input.KeySchema) };
};

/** Every key must be defined as a string, and nothing else be defined. `known` are keys that were defined before. */
const checkDefinitions = (
  definitions: readonly AttributeDefinition[] = [],
  keyed: readonly KeyNames[],
  known: readonly KeyNames[] = [],
): void => {
  const other = definitions.find(({ AttributeType }) => AttributeType !== 'S');
  if (other) throw notEmulated(`Key attributes of type ${other.AttributeType}`);
  const defined = definitions.map(({ AttributeName }) => AttributeName ?? '');
  const used = keyed.flatMap(namesOf);
  const missing = used.find((name) => ![...defined, ...known.flatMap(namesOf)].includes(name));
  if (missing !== undefined) throw invalid(`${wrong} The key ${missing} is not defined in AttributeDefinitions`);
  if (defined.some((name) => !used.includes(name)))
    throw invalid(`${wrong} AttributeDefinitions [${defined.join(', ')}] hold more than the keys`);
};

const refuseProvisioned = (mode: string | undefined): void => {
  if (mode !== 'PAY_PER_REQUEST') throw notEmulated('Any BillingMode but PAY_PER_REQUEST');
};

/** The operations on tables. Every change is done when the operation answers: a status is always `ACTIVE`. */
export const tableOperations = (rows: Rows, { store, clock, region, account }: Surroundings) => {
  const { tables } = rows;

  const streamOf = (arn: string, { StreamEnabled, StreamViewType: view }: StreamSpecification): Table['stream'] => {
    if (!StreamEnabled) return undefined;
    const label = new Date(clock.now()).toISOString().replace('Z', '');
    return { arn: `${arn}/stream/${label}`, view: required(view, 'StreamViewType') };
  };

  const withIndexChange = (table: Table, change: GlobalSecondaryIndexUpdate): Table => {
    const { Create, Delete } = change;
    onlyMembers('GlobalSecondaryIndexUpdate', change, ['Create', 'Delete']);
    const others = table.indexes.filter(({ name }) => name !== (Create ?? Delete)?.IndexName);
    if ((others.length === table.indexes.length) === (Create === undefined))
      throw invalid(`${wrong} An index of this name ${Create ? 'exists already' : 'does not exist'}`);
    if (!Create) {
      rows.indexes.drop(table, Delete?.IndexName ?? '');
      return { ...table, indexes: others };
    }
    const index = readIndex(Create);
    rows.indexes.backfill(table, index);
    return { ...table, indexes: [...others, index] };
  };

  return {
    CreateTable: (input: CreateTableInput) => {
      const name = required(input.TableName, 'TableName');
      refuseProvisioned(input.BillingMode);
      if (tables.find(name)) throw new AwsError('ResourceInUseException', `Table already exists: ${name}`);
      const keys = readKeys(input.KeySchema);
      const indexes = (input.GlobalSecondaryIndexes ?? []).map(readIndex);
      checkDefinitions(input.AttributeDefinitions, [keys, ...indexes]);
      const arn = `arn:aws:dynamodb:${region}:${account}:table/${name}`;
      const stream = streamOf(arn, input.StreamSpecification ?? { StreamEnabled: false });
      const table: Table = { name, arn, ...keys, indexes, stream };
      tables.save(table);
      return { TableDescription: tables.describe(table) };
    },

    DescribeTable: (input: DescribeTableInput) => ({ Table: tables.describe(tables.get(input.TableName)) }),

    ListTables: () => ({ TableNames: tables.names() }),

    UpdateTable: (input: UpdateTableInput) => {
      refuseProvisioned(input.BillingMode ?? 'PAY_PER_REQUEST');
      const before = tables.get(input.TableName);
      const { StreamSpecification: stream } = input;
      if (stream?.StreamEnabled && before.stream)
        throw invalid(`Table already has an enabled stream: TableName: ${before.name}`);
      const table = store.transaction(() => {
        let after: Table = stream ? { ...before, stream: streamOf(before.arn, stream) } : before;
        for (const change of input.GlobalSecondaryIndexUpdates ?? []) after = withIndexChange(after, change);
        checkDefinitions(input.AttributeDefinitions, [after, ...after.indexes], [before, ...before.indexes]);
        tables.save(after);
        return after;
      });
      return { TableDescription: tables.describe(table) };
    },

    UpdateTimeToLive: ({ TableName, TimeToLiveSpecification }: UpdateTimeToLiveInput) => {
      const before = tables.get(TableName);
      const wanted = required(TimeToLiveSpecification, 'TimeToLiveSpecification');
      if ((wanted.Enabled ?? false) === (before.expiry !== undefined))
        throw invalid(`TimeToLive is already ${wanted.Enabled ? 'enabled' : 'disabled'}`);
      const expiry = wanted.Enabled ? required(wanted.AttributeName, 'AttributeName') : undefined;
      store.transaction(() => {
        rows.retime({ ...before, expiry });
        tables.save({ ...before, expiry });
      });
      return { TimeToLiveSpecification: wanted };
    },

    DescribeTimeToLive: (input: DescribeTimeToLiveInput) => {
      const { expiry } = tables.get(input.TableName);
      const enabled = { TimeToLiveStatus: 'ENABLED', AttributeName: expiry };
      return { TimeToLiveDescription: expiry === undefined ? { TimeToLiveStatus: 'DISABLED' } : enabled };
    },
  };
};
