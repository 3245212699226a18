import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { changeOf, Doubts, type Quality } from '../../core/data-quality.ts';
import { itemReader } from '../tables/read-item.ts';
import { contended, transact, type Guarded } from '../tables/transaction.ts';
import { lists } from './places.ts';

/** What is counted of one dossier, and by which version of it. */
const Counted = z.object({ version: z.int(), quality: z.record(z.string(), Doubts) });

const mostAttempts = 5;

/**
 * Counts what a dossier says of the sources’ data, once: what it said before is taken back. An older version than the
 * counted one changes nothing; most dossiers never say anything, and nothing is written for them.
 */
export type CountQuality = (
  dossier: { readonly code: string; readonly version: number },
  quality: Quality,
) => Promise<void>;

export const createQualityCount = (dynamodb: DynamoDBClient, table: string): CountQuality => {
  const read = itemReader(dynamodb, table);

  const added = ([place, doubts]: [string, Doubts]): Guarded => {
    const changed = Object.entries(doubts).filter(([, by]) => by !== 0);
    return {
      write: {
        Update: {
          TableName: table,
          Key: marshall({ pk: lists.quality, sk: place }),
          UpdateExpression: `ADD ${changed.map(([kind]) => `#${kind} :${kind}`).join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(changed.map(([kind]) => [`#${kind}`, kind])),
          ExpressionAttributeValues: marshall(Object.fromEntries(changed.map(([kind, by]) => [`:${kind}`, by]))),
        },
      },
      otherwise: contended,
    };
  };

  return async ({ code, version }, quality) => {
    const own = { pk: lists.counted, sk: code };
    for (let attempts = 0; attempts < mostAttempts; attempts++) {
      const row = await read(own, attempts > 0);
      const before = row === undefined ? undefined : Counted.parse(row);
      if (before !== undefined && before.version >= version) return;
      const change = changeOf(before?.quality ?? {}, quality);
      if (Object.keys(change).length === 0) return;
      const kept: Guarded = {
        write: {
          Put: {
            TableName: table,
            Item: marshall({ ...own, version, quality }),
            ConditionExpression: before === undefined ? 'attribute_not_exists(#version)' : '#version = :before',
            ExpressionAttributeNames: { '#version': 'version' },
            ...(before === undefined ? {} : { ExpressionAttributeValues: marshall({ ':before': before.version }) }),
          },
        },
        otherwise: contended,
      };
      if ((await transact(dynamodb, [kept, ...Object.entries(change).map(added)])).done) return;
    }
    throw new Error(`the quality of data could not be counted in ${mostAttempts} attempts`);
  };
};
