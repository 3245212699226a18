import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { canonicalJson } from '../../core/canonical-json.ts';
import type { Dossier } from '../../core/dossier.ts';
import { itemReader } from '../tables/read-item.ts';
import { attempted, contended, transact } from '../tables/transaction.ts';
import { filedIn, homeOf, nowOf } from './places.ts';

/**
 * Writes how an open dossier stands where that is missing or says something else, as of dossiers that were filed before
 * there were such rows: filing writes a row only when something in it changes. What is filed meanwhile is newer.
 */
export const createStandAnew = (dynamodb: DynamoDBClient, table: string) => {
  const read = itemReader(dynamodb, table);
  return async (dossier: Dossier): Promise<void> => {
    const home = homeOf(dossier);
    await attempted('how a dossier stands could not be written anew', async () => {
      const row = await read(home, true);
      if (row === undefined) return true;
      const filed = filedIn(row).dossier;
      const stands = nowOf(filed);
      if (stands === undefined) return true;
      const { pk, sk } = stands;
      const stood = await read({ pk, sk }, true);
      if (stood !== undefined && canonicalJson(stood) === canonicalJson(stands)) return true;
      const { done } = await transact(dynamodb, [
        {
          write: {
            // Changes nothing: it holds that nothing newer is filed.
            Update: {
              TableName: table,
              Key: marshall(home),
              UpdateExpression: 'SET #version = :version',
              ConditionExpression: '#version = :version',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: marshall({ ':version': filed.version }),
            },
          },
          otherwise: contended,
        },
        {
          write: { Put: { TableName: table, Item: marshall(stands, { removeUndefinedValues: true }) } },
          otherwise: contended,
        },
      ]);
      return done ? true : undefined;
    });
  };
};
