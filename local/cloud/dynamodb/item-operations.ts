import type {
  DeleteItemInput,
  DeleteItemOutput,
  GetItemInput,
  GetItemOutput,
  PutItemInput,
  PutItemOutput,
  UpdateItemInput,
  UpdateItemOutput,
} from '@aws-sdk/client-dynamodb';
import { AwsError } from '../engine.ts';
import { required } from '../parameters.ts';
import type { Store } from '../store.ts';
import { consumed, consumedWriting, readUnits } from './capacity.ts';
import { givenKey } from './keys.ts';
import { notEmulated } from './refusals.ts';
import type { Rows } from './rows.ts';
import { fromItem, itemSize, toItem, type Item } from './values.ts';
import { prepareDelete, preparePut, prepareUpdate, type Write } from './writes.ts';

interface Returning {
  ReturnValues?: string | undefined;
  ReturnConsumedCapacity?: string | undefined;
}

const returned = ({ ReturnValues: wanted = 'NONE' }: Returning, before: Item | undefined, after: Item | undefined) => {
  if (!['NONE', 'ALL_OLD', 'ALL_NEW'].includes(wanted)) throw notEmulated(`ReturnValues ${wanted}`);
  const item = wanted === 'ALL_OLD' ? before : wanted === 'ALL_NEW' ? after : undefined;
  return item ? { Attributes: fromItem(item) } : {};
};

/** The operations on single items. */
export const itemOperations = (rows: Rows, store: Store) => {
  const single = ({ table, key, allows, change }: Write, input: Returning) =>
    store.transaction(() => {
      const before = rows.load(table, key);
      if (!allows(before)) throw new AwsError('ConditionalCheckFailedException', 'The conditional request failed');
      const after = change(before);
      const units = rows.write(table, key, before, after);
      return { ...returned(input, before, after), ...consumedWriting(input, table, units) };
    });

  return {
    PutItem: (input: PutItemInput): PutItemOutput => single(preparePut(rows, input), input),
    UpdateItem: (input: UpdateItemInput): UpdateItemOutput => single(prepareUpdate(rows, input), input),
    DeleteItem: (input: DeleteItemInput): DeleteItemOutput => single(prepareDelete(rows, input), input),
    GetItem: (input: GetItemInput): GetItemOutput => {
      const table = rows.tables.get(input.TableName);
      const item = rows.load(table, givenKey(table, toItem(required(input.Key, 'Key'))));
      const units = readUnits(item ? itemSize(item) : 0, input.ConsistentRead);
      return { ...(item && { Item: fromItem(item) }), ...consumed(input, table, units) };
    },
  };
};
