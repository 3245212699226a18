import type { AttributeValue, GetItemInput } from '@aws-sdk/client-dynamodb';
import { readUnits, type Meter } from './capacity.ts';
import { project } from './documents.ts';
import { Expressions } from './expressions.ts';
import { keyOf, type Key } from './keys.ts';
import type { Rows } from './rows.ts';
import type { Path } from './syntax.ts';
import type { Table } from './tables.ts';
import { required } from './validation.ts';
import { fromItem, itemSize, toItem } from './values.ts';

/** One checked read of a request. */
export interface Get {
  readonly table: Table;
  readonly key: Key;
  readonly paths: readonly Path[] | undefined;
}

type GetRequest = Pick<GetItemInput, 'TableName' | 'Key' | 'ProjectionExpression' | 'ExpressionAttributeNames'>;

export const prepareGet = (rows: Rows, input: GetRequest): Get => {
  const table = rows.tables.get(required('tableName', input.TableName));
  const expressions = new Expressions({ ExpressionAttributeNames: input.ExpressionAttributeNames });
  const paths = expressions.projection(input.ProjectionExpression);
  expressions.complete();
  return { table, key: keyOf(table, table.types, toItem(required('key', input.Key)), true), paths };
};

interface Got {
  readonly Item?: Record<string, AttributeValue>;
  /** Bytes of the whole item, before the projection. */
  readonly size: number;
}

export const carryOutGet = (rows: Rows, { table, key, paths }: Get, consistent: boolean, meter: Meter): Got => {
  const item = rows.load(table, key);
  const size = item ? itemSize(item) : 0;
  meter.add(table, { table: readUnits(size, consistent) });
  return item ? { Item: fromItem(paths ? project(item, paths) : item), size } : { size };
};
