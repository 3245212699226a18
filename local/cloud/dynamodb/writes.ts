import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { AwsError } from '../engine.ts';
import { meets } from './conditions.ts';
import { Expressions } from './expressions.ts';
import { keyOf, namesOf, type Key } from './keys.ts';
import { invalid } from './refusals.ts';
import type { Rows, Written } from './rows.ts';
import { writeUnits } from './index-entries.ts';
import type { Action, Path } from './syntax.ts';
import type { Table } from './tables.ts';
import { updated } from './updates.ts';
import { required } from './validation.ts';
import { fromItem, itemSize, toItem, type Item } from './values.ts';

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
  /** Paths an update changes, for `ReturnValues`. */
  readonly paths: readonly Path[];
  readonly allows: (before: Item | undefined) => boolean;
  readonly change: (before: Item | undefined) => Item | undefined;
  readonly showsOnFailure: boolean;
  readonly checksOnly: boolean;
}

const refuseLarge = (item: Item, message: string): Item => {
  if (itemSize(item) > 400 * 1024) throw invalid(message);
  return item;
};

const prepare = (rows: Rows, input: Conditional) => {
  const table = rows.tables.get(required('tableName', input.TableName));
  const expressions = new Expressions(input);
  const text = input.ConditionExpression;
  const condition = text === undefined ? undefined : expressions.condition('ConditionExpression', text);
  return {
    table,
    expressions,
    write: {
      table,
      paths: [],
      size: 0,
      allows: (before: Item | undefined) => !condition || meets(condition, before ?? {}, expressions.values),
      showsOnFailure: input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD',
      checksOnly: false,
    },
  };
};

export const preparePut = (rows: Rows, input: PutRequest): Write => {
  const { table, expressions, write } = prepare(rows, input);
  expressions.complete();
  const item = toItem(required('item', input.Item));
  const key = keyOf(table, table.types, item);
  refuseLarge(item, 'Item size has exceeded the maximum allowed size');
  return { ...write, key, size: itemSize(item), change: () => item };
};

const keyed = (table: Table, input: KeyRequest) => {
  const item = toItem(required('key', input.Key));
  return { item, key: keyOf(table, table.types, item, true) };
};

export const prepareDelete = (rows: Rows, input: KeyRequest): Write => {
  const { table, expressions, write } = prepare(rows, input);
  expressions.complete();
  return { ...write, key: keyed(table, input).key, change: () => undefined };
};

export const prepareCheck = (rows: Rows, input: KeyRequest): Write => {
  required('conditionExpression', input.ConditionExpression);
  return { ...prepareDelete(rows, input), change: (before) => before, checksOnly: true };
};

const refuseKeyChange = (table: Table, actions: readonly Action[]): void => {
  const [name] = namesOf(table).filter((part) => actions.some((action) => action.path[0] === part));
  if (name === undefined) return;
  const reason = `Cannot update attribute ${name}. This attribute is part of the key`;
  throw invalid(`One or more parameter values were invalid: ${reason}`);
};

export const prepareUpdate = (rows: Rows, input: UpdateRequest): Write => {
  const { table, expressions, write } = prepare(rows, input);
  const actions = input.UpdateExpression === undefined ? [] : expressions.update(input.UpdateExpression);
  expressions.complete();
  const { item, key } = keyed(table, input);
  refuseKeyChange(table, actions);
  return {
    ...write,
    key,
    paths: actions.map((action) => action.path),
    change: (before) =>
      refuseLarge(
        updated(before ?? item, actions, expressions.values),
        'Item size to update has exceeded the maximum allowed size',
      ),
  };
};

/** Carries out a write whose condition holds, inside a transaction of the store. */
export const carryOut = (rows: Rows, write: Write, before: Item | undefined): { after?: Item; units: Written } => {
  const after = write.change(before);
  if (write.checksOnly) return { units: { table: writeUnits(before) } };
  const nothing = !before && !after;
  const units = nothing ? { table: 1 } : rows.write(write.table, write.key, before, after);
  return { ...(after && { after }), units };
};

export const conditionFailed = (write: Write, before: Item | undefined): AwsError =>
  new AwsError('ConditionalCheckFailedException', 'The conditional request failed', 400, {
    ...(write.showsOnFailure && before && { Item: fromItem(before) }),
  });
