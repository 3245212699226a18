import { randomUUID } from 'node:crypto';
import type {
  CreateTableInput,
  DeleteTableInput,
  DescribeTableInput,
  DescribeTimeToLiveInput,
  GlobalSecondaryIndexUpdate,
  ListTablesInput,
  StreamSpecification,
  UpdateTableInput,
  UpdateTimeToLiveInput,
} from '@aws-sdk/client-dynamodb';
import { AwsError, type Surroundings } from '../engine.ts';
import { namesOf } from './keys.ts';
import { invalid, notEmulated, notFound } from './refusals.ts';
import type { Rows } from './rows.ts';
import { readDefinition, readIndex, readTypes, readView, refuseUnused } from './table-definitions.ts';
import type { Table } from './tables.ts';
import { required } from './validation.ts';

/** The operations on tables. Every change is done when the operation answers: a status is always `ACTIVE`. */
export const tableOperations = (rows: Rows, { store, clock, region, account }: Surroundings) => {
  const { tables } = rows;
  const named = (name: string | undefined): Table => tables.get(required('tableName', name));

  const streamOf = (arn: string, specification: StreamSpecification | undefined): Table['stream'] => {
    if (!specification?.StreamEnabled) return undefined;
    const label = new Date(clock.now()).toISOString().replace('Z', '');
    return { arn: `${arn}/stream/${label}`, label, view: readView(specification.StreamViewType) };
  };

  const withIndexChange = (table: Table, change: GlobalSecondaryIndexUpdate): Table => {
    const { Create, Delete } = change;
    if (change.Update || (!Create && !Delete)) throw notEmulated('GlobalSecondaryIndexUpdates but Create and Delete');
    const name = Create?.IndexName ?? Delete?.IndexName ?? '';
    const present = table.indexes.some((index) => index.name === name);
    if (Create) {
      if (present) throw invalid(`One or more parameter values were invalid: Index already exists: ${name}`);
      const index = readIndex(Create, 'global', table.types);
      const wider = { ...table, indexes: [...table.indexes, index] };
      rows.indexes.backfill(wider, index);
      return wider;
    }
    if (!table.indexes.some((index) => index.name === name && index.scope === 'global')) throw notFound(name);
    rows.indexes.drop(table, name);
    return { ...table, indexes: table.indexes.filter((index) => index.name !== name) };
  };

  const withStream = (table: Table, specification: StreamSpecification): Table => {
    if (specification.StreamEnabled && table.stream)
      throw invalid(`Table already has an enabled stream: TableName: ${table.name}`);
    return { ...table, stream: streamOf(table.arn, specification) };
  };

  return {
    CreateTable: (input: CreateTableInput) => {
      const definition = readDefinition(input);
      if (tables.find(definition.name))
        throw new AwsError('ResourceInUseException', `Table already exists: ${definition.name}`);
      const arn = `arn:aws:dynamodb:${region}:${account}:table/${definition.name}`;
      const table: Table = {
        ...definition,
        arn,
        id: randomUUID(),
        created: clock.now(),
        stream: streamOf(arn, input.StreamSpecification),
        guarded: input.DeletionProtectionEnabled ?? false,
      };
      tables.save(table);
      return { TableDescription: tables.describe(table) };
    },

    DescribeTable: (input: DescribeTableInput) => ({ Table: tables.describe(named(input.TableName)) }),

    ListTables: ({ ExclusiveStartTableName: start = '', Limit: limit = 100 }: ListTablesInput) => {
      const names = tables.names().filter((name) => name > start);
      const page = names.slice(0, limit);
      return { TableNames: page, ...(names.length > limit && { LastEvaluatedTableName: page.at(-1) }) };
    },

    UpdateTable: (input: UpdateTableInput) => {
      if (input.BillingMode !== undefined && input.BillingMode !== 'PAY_PER_REQUEST')
        throw notEmulated('Any BillingMode but PAY_PER_REQUEST');
      const before = named(input.TableName);
      const table = store.transaction(() => {
        let after: Table = { ...before, types: { ...before.types, ...readTypes(input.AttributeDefinitions ?? []) } };
        for (const change of input.GlobalSecondaryIndexUpdates ?? []) after = withIndexChange(after, change);
        if (input.StreamSpecification) after = withStream(after, input.StreamSpecification);
        const keys = [after, ...after.indexes];
        refuseUnused(readTypes(input.AttributeDefinitions ?? []), keys);
        const used = keys.flatMap(namesOf);
        const types = Object.fromEntries(Object.entries(after.types).filter(([name]) => used.includes(name)));
        after = { ...after, types, guarded: input.DeletionProtectionEnabled ?? after.guarded };
        tables.save(after);
        return after;
      });
      return { TableDescription: tables.describe(table) };
    },

    DeleteTable: (input: DeleteTableInput) => {
      const table = named(input.TableName);
      if (table.guarded)
        throw invalid(
          'Resource cannot be deleted as it is currently protected against deletion. ' +
            'Disable deletion protection first.',
        );
      const description = tables.describe(table);
      store.transaction(() => {
        rows.clear(table);
        tables.forget(table);
      });
      return { TableDescription: { ...description, TableStatus: 'DELETING' as const } };
    },

    UpdateTimeToLive: ({ TableName, TimeToLiveSpecification }: UpdateTimeToLiveInput) => {
      const before = named(TableName);
      const wanted = required('timeToLiveSpecification', TimeToLiveSpecification);
      const name = required('timeToLiveSpecification.attributeName', wanted.AttributeName);
      if ((wanted.Enabled ?? false) === (before.expiry !== undefined))
        throw invalid(`TimeToLive is already ${wanted.Enabled ? 'enabled' : 'disabled'}`);
      const table = { ...before, expiry: wanted.Enabled ? name : undefined };
      store.transaction(() => {
        rows.expiry.rebuild(table);
        tables.save(table);
      });
      return { TimeToLiveSpecification: wanted };
    },

    DescribeTimeToLive: (input: DescribeTimeToLiveInput) => {
      const { expiry } = named(input.TableName);
      return {
        TimeToLiveDescription:
          expiry === undefined
            ? { TimeToLiveStatus: 'DISABLED' as const }
            : { TimeToLiveStatus: 'ENABLED' as const, AttributeName: expiry },
      };
    },
  };
};
