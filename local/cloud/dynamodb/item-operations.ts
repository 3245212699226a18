import type {
  BatchGetItemInput,
  BatchGetItemOutput,
  BatchWriteItemInput,
  BatchWriteItemOutput,
  DeleteItemInput,
  DeleteItemOutput,
  GetItemInput,
  GetItemOutput,
  PutItemInput,
  PutItemOutput,
  UpdateItemInput,
  UpdateItemOutput,
  WriteRequest,
} from '@aws-sdk/client-dynamodb';
import type { Store } from '../store.ts';
import { Meter, readUnits } from './capacity.ts';
import { project } from './documents.ts';
import { Expressions } from './expressions.ts';
import { keyOf, type Key } from './keys.ts';
import { invalid } from './refusals.ts';
import type { Rows } from './rows.ts';
import type { Path } from './syntax.ts';
import type { Table } from './tables.ts';
import { refuseRepeated, refuseUnknown, required } from './validation.ts';
import { fromItem, itemSize, toItem, type Item } from './values.ts';
import { carryOut, conditionFailed, prepareDelete, preparePut, prepareUpdate, type Write } from './writes.ts';

interface Returning {
  ReturnValues?: string | undefined;
  ReturnConsumedCapacity?: string | undefined;
}

const returned = (wanted: string | undefined, write: Write, before: Item | undefined, after: Item | undefined) => {
  const shown = wanted?.endsWith('NEW') ? after : wanted?.endsWith('OLD') ? before : undefined;
  const item = shown && wanted?.startsWith('UPDATED') ? project(shown, write.paths) : shown;
  return item && Object.keys(item).length > 0 ? { Attributes: fromItem(item) } : {};
};

const placeOf = (table: Table, key: Key): string => JSON.stringify([table.name, key.hash, key.range]);

/** A read of one item: the projection is parsed before the item is looked up. */
export interface Get {
  readonly table: Table;
  readonly key: Key;
  readonly paths: readonly Path[] | undefined;
  readonly place: string;
}
export const prepareGet = (
  rows: Rows,
  input: Pick<GetItemInput, 'TableName' | 'Key' | 'ProjectionExpression' | 'ExpressionAttributeNames'>,
): Get => {
  const table = rows.tables.get(required('tableName', input.TableName));
  const expressions = new Expressions({ ExpressionAttributeNames: input.ExpressionAttributeNames });
  const paths = expressions.projection(input.ProjectionExpression);
  expressions.complete();
  const key = keyOf(table, table.types, toItem(required('key', input.Key)), true);
  return { table, key, paths, place: placeOf(table, key) };
};

export const shown = (item: Item, paths: readonly Path[] | undefined) => fromItem(paths ? project(item, paths) : item);

/** The operations on single items and their batches. */
export const itemOperations = (rows: Rows, store: Store) => {
  const single = (write: Write, input: Returning) =>
    store.transaction(() => {
      const before = rows.load(write.table, write.key);
      if (!write.allows(before)) throw conditionFailed(write, before);
      const { after, units } = carryOut(rows, write, before);
      const meter = new Meter(input.ReturnConsumedCapacity);
      meter.add(write.table, units);
      return { ...returned(input.ReturnValues, write, before, after), ...meter.one };
    });

  const requested = (TableName: string, request: WriteRequest): Write => {
    const { PutRequest, DeleteRequest } = request;
    if (PutRequest && !DeleteRequest) return preparePut(rows, { TableName, Item: PutRequest.Item });
    if (DeleteRequest && !PutRequest) return prepareDelete(rows, { TableName, Key: DeleteRequest.Key });
    throw invalid('Supplied WriteRequest must contain exactly one of PutRequest and DeleteRequest');
  };

  return {
    PutItem: (input: PutItemInput): PutItemOutput => single(preparePut(rows, input), input),
    UpdateItem: (input: UpdateItemInput): UpdateItemOutput => single(prepareUpdate(rows, input), input),
    DeleteItem: (input: DeleteItemInput): DeleteItemOutput => single(prepareDelete(rows, input), input),

    GetItem: (input: GetItemInput): GetItemOutput => {
      const { table, key, paths } = prepareGet(rows, input);
      const item = rows.load(table, key);
      const meter = new Meter(input.ReturnConsumedCapacity);
      meter.add(table, { table: readUnits(item ? itemSize(item) : 0, input.ConsistentRead), indexes: new Map() });
      return { ...(item && { Item: shown(item, paths) }), ...meter.one };
    },

    BatchGetItem: (input: BatchGetItemInput): BatchGetItemOutput => {
      const parts = Object.entries(required('requestItems', input.RequestItems)).map(([TableName, part]) => {
        refuseUnknown('Keys', part);
        const { Keys, ...rest } = part;
        const gets = required('keys', Keys).map((Key) => ({ ...prepareGet(rows, { ...rest, TableName, Key }), Key }));
        return { TableName, rest, gets };
      });
      const gets = parts.flatMap((part) => part.gets);
      if (gets.length === 0) throw invalid('The list of item keys can not be empty');
      if (gets.length > 100) throw invalid('Too many items requested for the BatchGetItem call');
      refuseRepeated(
        gets.map((get) => get.place),
        'Provided list of item keys contains duplicates',
      );
      const meter = new Meter(input.ReturnConsumedCapacity);
      const answer = { Responses: {}, UnprocessedKeys: {} } satisfies BatchGetItemOutput;
      const responses: NonNullable<BatchGetItemOutput['Responses']> = answer.Responses;
      const unprocessed: NonNullable<BatchGetItemOutput['UnprocessedKeys']> = answer.UnprocessedKeys;
      let bytes = 0;
      for (const { TableName, rest, gets: wanted } of parts) {
        const left: (typeof wanted)[number]['Key'][] = [];
        const found: (typeof left)[number][] = [];
        for (const { table, key, paths, Key } of wanted) {
          // One answer holds 16 MB at most; the rest is to be asked for again.
          const item = bytes < 16 * 1024 * 1024 ? rows.load(table, key) : undefined;
          if (bytes >= 16 * 1024 * 1024) left.push(Key);
          else
            meter.add(table, { table: readUnits(item ? itemSize(item) : 0, rest.ConsistentRead), indexes: new Map() });
          bytes += item ? itemSize(item) : 0;
          if (item) found.push(shown(item, paths));
        }
        responses[TableName] = found;
        if (left.length > 0) unprocessed[TableName] = { ...rest, Keys: left };
      }
      return { ...answer, ...meter.all };
    },

    BatchWriteItem: (input: BatchWriteItemInput): BatchWriteItemOutput => {
      const writes = Object.entries(required('requestItems', input.RequestItems)).flatMap(([name, requests]) =>
        requests.map((request) => requested(name, request)),
      );
      if (writes.length === 0) throw invalid('The batch write request list for a table cannot be null or empty');
      if (writes.length > 25) throw invalid('Too many items requested for the BatchWriteItem call');
      refuseRepeated(
        writes.map(({ table, key }) => placeOf(table, key)),
        'Provided list of item keys contains duplicates',
      );
      const meter = new Meter(input.ReturnConsumedCapacity);
      // Each item stands for itself on AWS; one transaction here is only faster.
      store.transaction(() => {
        for (const write of writes)
          meter.add(write.table, carryOut(rows, write, rows.load(write.table, write.key)).units);
      });
      return { UnprocessedItems: {}, ...meter.all };
    },
  };
};
