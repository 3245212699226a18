import { UpdateItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { dossierCode } from '../../core/dossier-code.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import { keys } from './keys.ts';

const Counter = z.object({ number: z.int() });

/**
 * Draws the next code of a unit and day. No code is given twice; one stays unused when what it was drawn for is refused
 * (Circular 4/2025, Article 23(2), wants a number of the day; we know of no rule that none may be left out). One write
 * of its own queues at the counter: inside the intake’s transaction each of a hundred would race all the others.
 */
export const drawCode = async (dynamodb: DynamoDBClient, table: string, unit: string, at: number): Promise<string> => {
  const { Attributes } = await dynamodb.send(
    new UpdateItemCommand({
      TableName: table,
      Key: marshall(keys.counter(unit, dateOf(at))),
      UpdateExpression: 'ADD #number :one',
      ExpressionAttributeNames: { '#number': 'number' },
      ExpressionAttributeValues: marshall({ ':one': 1 }),
      ReturnValues: 'ALL_NEW',
    }),
  );
  return dossierCode(unit, at, Counter.parse(unmarshall(Attributes ?? {})).number);
};
