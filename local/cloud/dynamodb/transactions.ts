import { createHash } from 'node:crypto';
import type {
  CancellationReason,
  TransactWriteItem,
  TransactWriteItemsInput,
  TransactWriteItemsOutput,
} from '@aws-sdk/client-dynamodb';
import { AwsError, type Surroundings } from '../engine.ts';
import { onlyMembers, required } from '../parameters.ts';
import { text } from '../store.ts';
import { consumedWriting } from './capacity.ts';
import { invalid } from './refusals.ts';
import type { Rows } from './rows.ts';
import type { Table } from './tables.ts';
import { prepareDelete, preparePut, prepareUpdate, type Write } from './writes.ts';

const schema = 'CREATE TABLE IF NOT EXISTS dynamodb_tokens (token TEXT PRIMARY KEY, digest TEXT NOT NULL, at INTEGER)';
const largest = 4 * 1024 * 1024;
/** How long a request token keeps its request from being carried out again. The SDK sends one with every request. */
const tokenLife = 10 * 60 * 1000;

const cancelled = (reasons: readonly CancellationReason[]): AwsError => {
  const codes = reasons.map((reason) => reason.Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return new AwsError('TransactionCanceledException', message, 400, { CancellationReasons: reasons });
};

const placeholders = ['ExpressionAttributeNames', 'ExpressionAttributeValues'];
const understood = ['TableName', 'Item', 'Key', 'UpdateExpression', 'ConditionExpression', ...placeholders];

const partOf = (rows: Rows, item: TransactWriteItem): Write => {
  const [[name, part] = ['', {}], ...others] = Object.entries(item).filter(([, given]) => given !== undefined);
  if (others.length > 0) throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
  onlyMembers('TransactWriteItem', item, ['Put', 'Update', 'Delete']);
  onlyMembers(name, part, understood);
  if (item.Put) return preparePut(rows, item.Put);
  return item.Update ? prepareUpdate(rows, item.Update) : prepareDelete(rows, required(item.Delete, 'Delete'));
};

export const transactionOperations = (rows: Rows, { store, clock }: Surroundings) => {
  store.exec(schema);

  /** Whether this very request was carried out before; another request with its token is refused. */
  const repeats = ({ ClientRequestToken: token, TransactItems }: TransactWriteItemsInput): boolean => {
    if (token === undefined) return false;
    const digest = createHash('sha256').update(JSON.stringify(TransactItems)).digest('hex');
    store.run('DELETE FROM dynamodb_tokens WHERE at < ?', clock.now() - tokenLife);
    const known = store.get('SELECT digest FROM dynamodb_tokens WHERE token = ?', token);
    if (known && text(known, 'digest') !== digest) {
      const message = 'The provided client token is already in use with different parameters';
      throw new AwsError('IdempotentParameterMismatchException', message);
    }
    if (!known) store.run('INSERT INTO dynamodb_tokens VALUES (?, ?, ?)', token, digest, clock.now());
    return known !== undefined;
  };

  /** Answers the write units per table. In transactions every unit counts twice. */
  const carryOut = (writes: readonly Write[]): Map<Table, number> => {
    const units = new Map<Table, number>();
    const befores = writes.map(({ table, key }) => rows.load(table, key));
    const reasons = writes.map(({ allows }, place): CancellationReason => {
      if (allows(befores[place])) return { Code: 'None' };
      return { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' };
    });
    if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons);
    for (const [place, { table, key, change }] of writes.entries()) {
      try {
        const written = rows.write(table, key, befores[place], change(befores[place]));
        units.set(table, (units.get(table) ?? 0) + 2 * written);
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        throw cancelled(reasons.with(place, { Code: 'ValidationError', Message: error.message }));
      }
    }
    return units;
  };

  return {
    TransactWriteItems: (input: TransactWriteItemsInput): TransactWriteItemsOutput => {
      const writes = required(input.TransactItems, 'TransactItems').map((item) => partOf(rows, item));
      if (writes.length < 1 || writes.length > 100) throw invalid('TransactItems must have 1 to 100 members');
      const places = new Set(writes.map(({ table, key }) => JSON.stringify([table.name, key])));
      if (places.size < writes.length)
        throw invalid('Transaction request cannot include multiple operations on one item');
      if (writes.reduce((bytes, { size }) => bytes + size, 0) > largest)
        throw invalid('Transaction request size exceeded the limit of 4 MB');
      return store.transaction(() => {
        const units = repeats(input) ? [] : [...carryOut(writes)];
        const ConsumedCapacity = units.flatMap(
          ([table, sum]) => consumedWriting(input, table, sum).ConsumedCapacity ?? [],
        );
        return ConsumedCapacity.length > 0 ? { ConsumedCapacity } : {};
      });
    },
  };
};
