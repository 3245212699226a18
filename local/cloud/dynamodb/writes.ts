import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { parseCondition, type Test } from './condition.ts';
import { givenKey, keyOf, namesOf, type Key } from './keys.ts';
import { invalid, wrong } from './refusals.ts';
import { Placeholders, Reader } from './reader.ts';
import type { Rows } from './rows.ts';
import type { Table } from './tables.ts';
import { parseUpdate } from './update.ts';
import { fromItem, itemSize, toItem, type Item } from './values.ts';
import { required } from '../parameters.ts';

type Attributes = Record<string, AttributeValue>;
interface Conditional {
  TableName: string | undefined;
  ConditionExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Attributes | undefined;
  ReturnValuesOnConditionCheckFailure?: string | undefined;
}
interface PutRequest extends Conditional {
  Item: Attributes | undefined;
}
interface KeyRequest extends Conditional {
  Key: Attributes | undefined;
}
interface UpdateRequest extends KeyRequest {
  UpdateExpression?: string | undefined;
}

/** One checked write of a request: what it asks, and what it makes of the item it finds. */
export interface Write {
  readonly table: Table;
  readonly key: Key;
  /** The item as the request carries it, in bytes. */
  readonly size: number;
  readonly allows: (before: Item | undefined) => boolean;
  readonly change: (before: Item | undefined) => Item | undefined;
  /** What a refusal by the condition shows of the item. */
  readonly shown: (before: Item | undefined) => { Item?: Attributes };
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
  const showing = input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD';
  const shown: Write['shown'] = (before) => (showing && before ? { Item: fromItem(before) } : {});
  return { placeholders, write: { table, size: 0, shown, allows: (before: Item | undefined) => test(before ?? {}) } };
};

export const preparePut = (rows: Rows, input: PutRequest): Write => {
  const { placeholders, write } = prepare(rows, input);
  placeholders.complete();
  const item = refuseLarge(toItem(required(input.Item, 'Item')));
  return { ...write, key: keyOf(write.table, item), size: itemSize(item), change: () => item };
};

export const prepareDelete = (rows: Rows, input: KeyRequest): Write => {
  const { placeholders, write } = prepare(rows, input);
  placeholders.complete();
  return { ...write, key: givenKey(write.table, toItem(required(input.Key, 'Key'))), change: () => undefined };
};

export const prepareCheck = (rows: Rows, input: KeyRequest): Write => {
  required(input.ConditionExpression, 'ConditionExpression');
  return { ...prepareDelete(rows, input), change: (before) => before };
};

export const prepareUpdate = (rows: Rows, input: UpdateRequest): Write => {
  const { placeholders, write } = prepare(rows, input);
  const reader = new Reader('UpdateExpression', required(input.UpdateExpression, 'UpdateExpression'), placeholders);
  const { apply, attributes } = parseUpdate(reader);
  placeholders.complete();
  const item = toItem(required(input.Key, 'Key'));
  const key = givenKey(write.table, item);
  const part = namesOf(write.table).find((name) => attributes.includes(name));
  if (part !== undefined) throw invalid(`${wrong} Cannot update attribute ${part}. This attribute is part of the key`);
  return { ...write, key, change: (before) => refuseLarge(apply(before ?? item)) };
};
