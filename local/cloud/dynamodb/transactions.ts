import { createHash } from 'node:crypto';
import type {
  CancellationReason,
  TransactGetItemsInput,
  TransactGetItemsOutput,
  TransactWriteItem,
  TransactWriteItemsInput,
  TransactWriteItemsOutput,
} from '@aws-sdk/client-dynamodb';
import { AwsError, type Surroundings } from '../engine.ts';
import { text } from '../store.ts';
import { Meter } from './capacity.ts';
import { carryOutGet, prepareGet } from './gets.ts';
import { placeOf } from './keys.ts';
import { invalid } from './refusals.ts';
import type { Rows } from './rows.ts';
import { counted, refuseRepeated, refuseUnknown, required } from './validation.ts';
import { fromItem, type Item } from './values.ts';
import { carryOut, prepareCheck, prepareDelete, preparePut, prepareUpdate, type Write } from './writes.ts';

const repeated = 'Transaction request cannot include multiple operations on one item';
const largest = 4 * 1024 * 1024;
/** How long a request token keeps its request from being carried out again. */
const tokenLife = 10 * 60 * 1000;

const cancelled = (reasons: readonly CancellationReason[]): AwsError => {
  const codes = reasons.map((reason) => reason.Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return new AwsError('TransactionCanceledException', message, 400, { CancellationReasons: reasons });
};

const partOf = (rows: Rows, item: TransactWriteItem): Write => {
  const given = Object.entries(item).filter(([, part]) => part !== undefined);
  const { Put, Update, Delete, ConditionCheck } = item;
  if (given.length !== 1) throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
  for (const [name, part] of given) refuseUnknown(name, part);
  if (Put) return preparePut(rows, Put);
  if (Update) {
    required('updateExpression', Update.UpdateExpression);
    return prepareUpdate(rows, Update);
  }
  if (Delete) return prepareDelete(rows, Delete);
  return prepareCheck(rows, required('conditionCheck', ConditionCheck));
};

export const transactionOperations = (rows: Rows, { store, clock }: Surroundings) => {
  /** Whether this very request was carried out before; another request with its token is refused. */
  const repeats = (input: TransactWriteItemsInput): boolean => {
    if (input.ClientRequestToken === undefined) return false;
    const digest = createHash('sha256').update(JSON.stringify(input.TransactItems)).digest('hex');
    store.run('DELETE FROM dynamodb_tokens WHERE at < ?', clock.now() - tokenLife);
    const known = store.get('SELECT digest FROM dynamodb_tokens WHERE token = ?', input.ClientRequestToken);
    if (known && text(known, 'digest') !== digest)
      throw new AwsError(
        'IdempotentParameterMismatchException',
        'The provided client token is already in use with different parameters',
      );
    if (!known)
      store.run('INSERT INTO dynamodb_tokens VALUES (?, ?, ?)', input.ClientRequestToken, digest, clock.now());
    return known !== undefined;
  };

  const carryOutAll = (writes: readonly Write[], meter: Meter): void => {
    const befores = writes.map((write) => rows.load(write.table, write.key));
    const reasons = writes.map((write, place): CancellationReason => {
      const before: Item | undefined = befores[place];
      if (write.allows(before)) return { Code: 'None' };
      const item = write.showsOnFailure && before ? { Item: fromItem(before) } : {};
      return { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed', ...item };
    });
    if (reasons.some((reason) => reason.Code !== 'None')) throw cancelled(reasons);
    for (const [place, write] of writes.entries()) {
      try {
        meter.add(write.table, carryOut(rows, write, befores[place]).units);
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        throw cancelled(reasons.with(place, { Code: 'ValidationError', Message: error.message }));
      }
    }
  };

  return {
    TransactWriteItems: (input: TransactWriteItemsInput): TransactWriteItemsOutput => {
      const items = counted('transactItems', input.TransactItems, 100);
      const writes = items.map((item) => partOf(rows, item));
      refuseRepeated(
        writes.map(({ table, key }) => placeOf(table, key)),
        repeated,
      );
      if (writes.reduce((bytes, write) => bytes + write.size, 0) > largest)
        throw invalid('Transaction request size exceeded the limit of 4 MB');
      const meter = new Meter(input.ReturnConsumedCapacity, 'WriteCapacityUnits');
      store.transaction(() => {
        if (!repeats(input)) carryOutAll(writes, meter);
      });
      return meter.all;
    },

    TransactGetItems: (input: TransactGetItemsInput): TransactGetItemsOutput => {
      const gets = counted('transactItems', input.TransactItems, 100).map((item) => {
        const get = required('get', item.Get);
        refuseUnknown('Get', get);
        return prepareGet(rows, get);
      });
      refuseRepeated(
        gets.map(({ table, key }) => placeOf(table, key)),
        repeated,
      );
      const meter = new Meter(input.ReturnConsumedCapacity, 'ReadCapacityUnits');
      let bytes = 0;
      const Responses = gets.map((get) => {
        const { Item, size } = carryOutGet(rows, get, true, meter);
        bytes += size;
        return Item ? { Item } : {};
      });
      if (bytes > largest) throw invalid('Aggregate size of items in the transaction cannot exceed 4 MB');
      return { Responses, ...meter.all };
    },
  };
};
