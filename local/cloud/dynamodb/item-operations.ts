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
import type { Store } from '../store.ts';
import { Meter } from './capacity.ts';
import { project } from './documents.ts';
import { carryOutGet, prepareGet } from './gets.ts';
import type { Rows } from './rows.ts';
import { fromItem, type Item } from './values.ts';
import { carryOut, conditionFailed, prepareDelete, preparePut, prepareUpdate, type Write } from './writes.ts';

interface Returning {
  ReturnValues?: string | undefined;
  ReturnConsumedCapacity?: string | undefined;
}

const returned = (wanted: string | undefined, write: Write, before: Item | undefined, after: Item | undefined) => {
  const whole = wanted?.endsWith('NEW') ? after : wanted?.endsWith('OLD') ? before : undefined;
  const item = whole && wanted?.startsWith('UPDATED') ? project(whole, write.paths) : whole;
  return item && Object.keys(item).length > 0 ? { Attributes: fromItem(item) } : {};
};

/** The operations on single items. */
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

  return {
    PutItem: (input: PutItemInput): PutItemOutput => single(preparePut(rows, input), input),
    UpdateItem: (input: UpdateItemInput): UpdateItemOutput => single(prepareUpdate(rows, input), input),
    DeleteItem: (input: DeleteItemInput): DeleteItemOutput => single(prepareDelete(rows, input), input),
    GetItem: (input: GetItemInput): GetItemOutput => {
      const meter = new Meter(input.ReturnConsumedCapacity);
      const { Item } = carryOutGet(rows, prepareGet(rows, input), input.ConsistentRead ?? false, meter);
      return { ...(Item && { Item }), ...meter.one };
    },
  };
};
