import { DeleteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { AtCounter } from '../../core/at-counter.ts';
import { putAlone } from '../tables/transaction.ts';

/** Codes by which one sign-in at a counter can be begun; kept as keyed hashes, and gone with the first who takes one. */
export interface CounterCodes {
  /** False where another has that code just now. */
  keep(hash: string, counter: AtCounter, until: number, at: number): Promise<boolean>;
  take(hash: string, at: number): Promise<AtCounter | undefined>;
}

const Item = z.object({ counter: AtCounter, until: z.int() });
const keyOf = (hash: string) => ({ pk: `COUNTER#${hash}` });

export const createCounterCodes = (dynamodb: DynamoDBClient, table: string): CounterCodes => ({
  keep: async (hash, counter, until, at) =>
    putAlone(dynamodb, {
      write: {
        Put: {
          TableName: table,
          Item: marshall({ ...keyOf(hash), counter, until, ttl: Math.ceil(until / 1000) }),
          ConditionExpression: 'attribute_not_exists(#pk) OR #until < :now',
          ExpressionAttributeNames: { '#pk': 'pk', '#until': 'until' },
          ExpressionAttributeValues: marshall({ ':now': at }),
        },
      },
      otherwise: 'taken',
    }),
  take: async (hash, at) => {
    const remove = new DeleteItemCommand({ TableName: table, Key: marshall(keyOf(hash)), ReturnValues: 'ALL_OLD' });
    const { Attributes } = await dynamodb.send(remove);
    const found = Attributes === undefined ? undefined : Item.parse(unmarshall(Attributes));
    return found !== undefined && at < found.until ? found.counter : undefined;
  },
});

/** Under a name of its own, so that no other value of the platform has the same hash. */
export const counterCodeToHash = (code: string): string => `counter-code:${code}`;
