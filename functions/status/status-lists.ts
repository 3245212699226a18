import {
  GetItemCommand,
  QueryCommand,
  UpdateItemCommand,
  type AttributeValue,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { statusBits } from '../../verification/status/status-bits.ts';
import { listLength, placeOf, type StatusPlace } from '../../verification/status/status-place.ts';
import { keys } from '../dossiers/keys.ts';
import { putNew, type Guarded } from '../tables/transaction.ts';

const Counter = z.object({ number: z.int() });
const Exception = z.object({ index: z.int(), status: z.enum(['revoked', 'replaced']) });
type Exception = z.infer<typeof Exception>;

/** The number of a list, from its address. */
const numberOf = ({ list }: StatusPlace): number => Number(list.slice(list.lastIndexOf('/') + 1));

/** Takes the next place of all lists for a result. */
export const drawPlace = async (dynamodb: DynamoDBClient, table: string): Promise<StatusPlace> => {
  const { Attributes } = await dynamodb.send(
    new UpdateItemCommand({
      TableName: table,
      Key: marshall(keys.placesInLists),
      UpdateExpression: 'ADD #number :one',
      ExpressionAttributeNames: { '#number': 'number' },
      ExpressionAttributeValues: marshall({ ':one': 1 }),
      ReturnValues: 'ALL_NEW',
    }),
  );
  return placeOf(Counter.parse(unmarshall(Attributes ?? {})).number);
};

/** From now on the result at this place does not stand. That is said once, and never taken back. */
export const statusWrite = (
  table: string,
  place: StatusPlace,
  said: { readonly status: Exception['status']; readonly at: string; readonly code: string },
): Guarded<'changed-meanwhile'> =>
  putNew(table, { ...keys.status(numberOf(place), place.index), index: place.index, ...said }, 'changed-meanwhile');

/** What is published: only the results that do not stand any more have a row. */
export interface StatusLists {
  /** How many lists there are; the last is being filled. */
  count(): Promise<number>;
  /** Their addresses within the portal. */
  addresses(): Promise<string[]>;
  /** The list in bits, as it is now. */
  read(list: number): Promise<Uint8Array>;
}

export const createStatusLists = (dynamodb: DynamoDBClient, table: string): StatusLists => {
  const count: StatusLists['count'] = async () => {
    const { Item } = await dynamodb.send(new GetItemCommand({ TableName: table, Key: marshall(keys.placesInLists) }));
    const { number } = Counter.parse(Item === undefined ? { number: 0 } : unmarshall(Item));
    return Math.max(1, Math.ceil(number / listLength));
  };
  return {
    count,
    addresses: async () => Array.from({ length: await count() }, (_, index) => placeOf(index * listLength + 1).list),
    read: async (list) => {
      const found: (readonly [number, Exception['status']])[] = [];
      let start: Record<string, AttributeValue> | undefined;
      do {
        const page = await dynamodb.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: '#pk = :pk',
            ExpressionAttributeNames: { '#pk': 'pk' },
            ExpressionAttributeValues: marshall({ ':pk': keys.statuses(list).pk }),
            // Whoever was told of a revocation finds it here.
            ConsistentRead: true,
            ...(start === undefined ? {} : { ExclusiveStartKey: start }),
          }),
        );
        for (const item of page.Items ?? []) {
          const { index, status } = Exception.parse(unmarshall(item));
          found.push([index, status]);
        }
        start = page.LastEvaluatedKey;
      } while (start !== undefined);
      return statusBits(found);
    },
  };
};
