import { GetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { keys } from './keys.ts';
import { putNew, type Guarded } from './transaction.ts';

const Place = z.object({ code: z.string() });
const Standing = z.object({ phase: z.string() });

/** The dossier in which a value stands; `refused` when it stands there no more, and another may have its place. */
export interface Holder {
  readonly code: string;
  readonly refused: boolean;
}

/** Values that may stand in one dossier only, by their keyed hashes. A refused dossier bars nobody. */
export interface UniquePlaces {
  holder(hash: string): Promise<Holder | undefined>;
  /** Takes the place, new or from a refused dossier. */
  take(hash: string, code: string, from: Holder | undefined): Guarded;
}

export const createUniquePlaces = (dynamodb: DynamoDBClient, table: string): UniquePlaces => {
  const item = async (key: Record<string, string>) => {
    const read = new GetItemCommand({ TableName: table, Key: marshall(key), ConsistentRead: true });
    const { Item } = await dynamodb.send(read);
    return Item === undefined ? undefined : unmarshall(Item);
  };
  return {
    holder: async (hash) => {
      const found = await item(keys.unique(hash));
      if (found === undefined) return undefined;
      const { code } = Place.parse(found);
      const { phase } = Standing.parse(await item(keys.meta(code)));
      return { code, refused: phase === 'refused' };
    },
    take: (hash, code, from) => {
      const place = { ...keys.unique(hash), code };
      if (from === undefined) return putNew(table, place, 'already-registered');
      return {
        write: {
          Put: {
            TableName: table,
            Item: marshall(place),
            ConditionExpression: '#code = :from',
            ExpressionAttributeNames: { '#code': 'code' },
            ExpressionAttributeValues: marshall({ ':from': from.code }),
          },
        },
        otherwise: 'already-registered',
      };
    },
  };
};
