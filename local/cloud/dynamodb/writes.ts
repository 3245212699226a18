import type { DeleteItemInput, PutItemInput, UpdateItemInput } from '@aws-sdk/client-dynamodb';
import { required } from '../parameters.ts';
import { parseCondition, type Test } from './condition.ts';
import { givenKey, keyOf, namesOf, type Key } from './keys.ts';
import { invalid, wrong } from './refusals.ts';
import { Placeholders, Reader } from './reader.ts';
import type { Rows } from './rows.ts';
import type { Table } from './tables.ts';
import { parseUpdate } from './update.ts';
import { itemSize, toItem, type Item } from './values.ts';

type Conditional = Omit<DeleteItemInput, 'Key'>;

/** One checked write of a request: what it asks, and what it makes of the item it finds. */
export interface Write {
  readonly table: Table;
  readonly key: Key;
  /** The item as the request carries it, in bytes. */
  readonly size: number;
  readonly allows: (before: Item | undefined) => boolean;
  readonly change: (before: Item | undefined) => Item | undefined;
}

const refuseLarge = (item: Item): Item => {
  if (itemSize(item) <= 400 * 1024) return item;
  throw invalid('Item size has exceeded the maximum allowed size');
};

const prepare = (rows: Rows, input: Conditional) => {
  const table = rows.tables.get(required(input.TableName, 'TableName'));
  const placeholders = new Placeholders(input);
  const text = input.ConditionExpression;
  const test: Test =
    text === undefined ? () => true : parseCondition(new Reader('ConditionExpression', text, placeholders));
  return { placeholders, write: { table, size: 0, allows: (before: Item | undefined) => test(before ?? {}) } };
};

export const preparePut = (rows: Rows, input: PutItemInput): Write => {
  const { placeholders, write } = prepare(rows, input);
  placeholders.complete();
  const item = refuseLarge(toItem(required(input.Item, 'Item')));
  return { ...write, key: keyOf(write.table, item), size: itemSize(item), change: () => item };
};

export const prepareDelete = (rows: Rows, input: DeleteItemInput): Write => {
  const { placeholders, write } = prepare(rows, input);
  placeholders.complete();
  return { ...write, key: givenKey(write.table, toItem(required(input.Key, 'Key'))), change: () => undefined };
};

export const prepareUpdate = (rows: Rows, input: UpdateItemInput): Write => {
  const { placeholders, write } = prepare(rows, input);
  const text = required(input.UpdateExpression, 'UpdateExpression');
  const { names, apply } = parseUpdate(new Reader('UpdateExpression', text, placeholders));
  placeholders.complete();
  const item = toItem(required(input.Key, 'Key'));
  const key = givenKey(write.table, item);
  const part = names.find((name) => namesOf(write.table).includes(name));
  if (part !== undefined) throw invalid(`${wrong} Cannot update attribute ${part}. This attribute is part of the key`);
  return { ...write, key, change: (before) => refuseLarge(apply(before ?? item)) };
};
