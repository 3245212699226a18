import { ConditionalCheckFailedException, UpdateItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { dateOf } from '../../core/vietnam-time.ts';
import { itemReader } from '../tables/read-item.ts';
import { keys } from './keys.ts';

const Counter = z.object({ number: z.int(), returned: z.optional(z.set(z.int())) });
type Counter = z.infer<typeof Counter>;

const smallest = (numbers: readonly number[]): number => Math.min(...numbers);
const any = (numbers: readonly number[]): number => numbers[Math.floor(Math.random() * numbers.length)] ?? 0;

/** The numbers that a unit gives its dossiers on a civil day, from one. */
export interface DayNumbers {
  /** A number that no other dossier has: the smallest that was given back, else the next. */
  draw(unit: string, at: number): Promise<number>;
  /** Gives back a number for which there is no dossier, and never will be one. */
  giveBack(unit: string, at: number, number: number): Promise<void>;
}

/**
 * The counters of the days (Circular 4/2025/TT-VPCP, Article 23(2), wants a number of the day). No number is given
 * twice, and what is given back is drawn before the counter goes on: never more numbers are out than dossiers were in
 * hand at once. A number stays unused when nobody submits after it came back, when a function dies or meets a fault
 * between drawing and giving back, or when an answer is lost on its way: the register, which goes through all codes of
 * the day, finds no dossier behind it.
 * One write of its own queues at the counter: inside the intake’s transaction each of a hundred would race all others.
 */
export const createDayNumbers = (dynamodb: DynamoDBClient, table: string): DayNumbers => {
  const item = itemReader(dynamodb, table);

  const update = async (unit: string, at: number, expression: object): Promise<Counter | undefined> => {
    const key = keys.counter(unit, dateOf(at));
    const { Attributes } = await dynamodb.send(
      new UpdateItemCommand({ TableName: table, Key: marshall(key), ...expression }),
    );
    return Attributes && Counter.parse(unmarshall(Attributes));
  };
  const returned = { '#returned': 'returned' };

  /** The next number, unless others wait to be drawn first. */
  const next = async (unit: string, at: number): Promise<number | undefined> => {
    try {
      const counter = await update(unit, at, {
        UpdateExpression: 'ADD #number :one',
        ConditionExpression: 'attribute_not_exists(#returned)',
        ExpressionAttributeNames: { '#number': 'number', ...returned },
        ExpressionAttributeValues: marshall({ ':one': 1 }),
        ReturnValues: 'ALL_NEW',
      });
      return counter?.number;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  };

  /** A number that was given back, unless others have taken them all. Who loses the smallest is content with any. */
  const waiting = async (unit: string, at: number): Promise<number | undefined> => {
    let left = Counter.parse(await item(keys.counter(unit, dateOf(at)))).returned;
    for (let choose = smallest; left !== undefined; choose = any) {
      const number = choose([...left]);
      const before = await update(unit, at, {
        UpdateExpression: 'DELETE #returned :numbers',
        ExpressionAttributeNames: returned,
        ExpressionAttributeValues: marshall({ ':numbers': new Set([number]) }),
        ReturnValues: 'ALL_OLD',
      });
      if (before?.returned?.has(number) === true) return number;
      left = before?.returned;
    }
    return undefined;
  };

  return {
    draw: async (unit, at) => {
      // Whoever draws in vain has lost every number to somebody else: there is an end to it.
      for (;;) {
        const number = (await next(unit, at)) ?? (await waiting(unit, at));
        if (number !== undefined) return number;
      }
    },
    giveBack: async (unit, at, number) => {
      await update(unit, at, {
        UpdateExpression: 'ADD #returned :numbers',
        ExpressionAttributeNames: returned,
        ExpressionAttributeValues: marshall({ ':numbers': new Set([number]) }),
      });
    },
  };
};
