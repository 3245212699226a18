import { UpdateItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Limits } from '../../core/province.ts';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import { AdvisedRefusal } from '../edge/advised-refusal.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';

/** What is dear to us or to a national source, and counted by person and hour. */
export type Counted = keyof Limits['perHour'];

/** Counts one more; refused when the hour has seen as many as it may. */
export type Count = (person: string, what: Counted, at: number) => Promise<void>;

const hour = 3_600_000;

/** What somebody is told who has done it too often, where the usual sentence would tell too little. */
const told: Partial<Record<Counted, RefusalCode>> = {
  wrongHelpCodes: 'help-codes-locked',
  wrongCards: 'cards-locked',
};

const isUnmet = (error: unknown): boolean => error instanceof Error && error.name === 'ConditionalCheckFailedException';
const endOfHour = (at: number): number => (Math.floor(at / hour) + 1) * hour;
const rowOf = (person: string, what: Counted, end: number) =>
  marshall({ pk: `${person}#${what}#${new Date(end).toISOString()}` });

/** One row for each person, deed and hour. It leaves by itself, and holds a keyed hash in place of the person. */
export const createQuotas =
  (dynamodb: DynamoDBClient, table: string, { perHour }: Limits): Count =>
  async (person, what, at) => {
    const end = endOfHour(at);
    const count = new UpdateItemCommand({
      TableName: table,
      Key: rowOf(person, what, end),
      UpdateExpression: 'SET #ttl = :ttl ADD #count :one',
      ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
      ExpressionAttributeNames: { '#ttl': 'ttl', '#count': 'count' },
      ExpressionAttributeValues: marshall({ ':ttl': end / 1000, ':one': 1, ':most': perHour[what] }),
    });
    await dynamodb.send(count).catch((error: unknown) => {
      if (!isUnmet(error)) throw error;
      throw new AdvisedRefusal(told[what] ?? 'too-many', { retryAfter: Math.ceil((end - at) / 1000) });
    });
  };

/**
 * Takes back one that was counted at this instant. What counts only when it goes wrong is counted before it is tried, so that many at once
 * are no more tries than one after the other.
 */
export const createTakingBack =
  (dynamodb: DynamoDBClient, table: string): Count =>
  async (person, what, at) => {
    const takeBack = new UpdateItemCommand({
      TableName: table,
      Key: rowOf(person, what, endOfHour(at)),
      UpdateExpression: 'ADD #count :less',
      ConditionExpression: 'attribute_exists(#count)',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: marshall({ ':less': -1 }),
    });
    await dynamodb.send(takeBack).catch((error: unknown) => {
      if (!isUnmet(error)) throw error;
    });
  };

/** Does something that counts only when it is refused like this, so that guessing comes to an end and work does not. */
export const countedIfWrong = async <T>(
  { count, takeBack }: { readonly count: Count; readonly takeBack: Count },
  what: Counted,
  { person, at }: { readonly person: string; readonly at: number },
  wrong: RefusalCode,
  work: () => Promise<T>,
): Promise<T> => {
  await count(person, what, at);
  const done = await work().catch(async (error: unknown) => {
    if (!(error instanceof Refusal && error.code === wrong)) await takeBack(person, what, at);
    throw error;
  });
  await takeBack(person, what, at);
  return done;
};

/** The handler, for as many requests of one person as an hour may see. */
export const counted =
  (count: Count, what: Counted, handler: Handler): Handler =>
  async (request) => {
    await count(personOf(request).id, what, request.at);
    return handler(request);
  };
