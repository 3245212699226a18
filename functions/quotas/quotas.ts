import { UpdateItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Limits } from '../../core/province.ts';
import { AdvisedRefusal } from '../edge/advised-refusal.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';

/** What is dear to us or to a national source, and counted by person and hour. */
export type Counted = keyof Limits['perHour'];

/** Counts one more; refused when the hour has seen as many as it may. */
export type Count = (person: string, what: Counted, at: number) => Promise<void>;

const hour = 3_600_000;

/** One row for each person, deed and hour. It leaves by itself, and holds a keyed hash in place of the person. */
export const createQuotas =
  (dynamodb: DynamoDBClient, table: string, { perHour }: Limits): Count =>
  async (person, what, at) => {
    const end = (Math.floor(at / hour) + 1) * hour;
    const count = new UpdateItemCommand({
      TableName: table,
      Key: marshall({ pk: `${person}#${what}#${new Date(end).toISOString()}` }),
      UpdateExpression: 'SET #ttl = :ttl ADD #count :one',
      ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
      ExpressionAttributeNames: { '#ttl': 'ttl', '#count': 'count' },
      ExpressionAttributeValues: marshall({ ':ttl': end / 1000, ':one': 1, ':most': perHour[what] }),
    });
    await dynamodb.send(count).catch((error: unknown) => {
      if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
      throw new AdvisedRefusal('too-many', { retryAfter: Math.ceil((end - at) / 1000) });
    });
  };

/** The handler, for as many requests of one person as an hour may see. */
export const counted =
  (count: Count, what: Counted, handler: Handler): Handler =>
  async (request) => {
    await count(personOf(request).id, what, request.at);
    return handler(request);
  };
