import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { dateOf } from '../../core/vietnam-time.ts';
import { keys } from '../dossiers/keys.ts';
import { itemReader } from '../tables/read-item.ts';
import { paperNumber } from './forms.ts';

const Counter = z.object({ number: z.int() });
const Numbered = z.object({ number: z.string() });

/** A paper that is to be numbered: its item in the table, and the series of its agency. */
interface Unnumbered {
  readonly item: { readonly pk: string; readonly sk: string };
  readonly unit: string;
  readonly series: string;
  /** Milliseconds since the epoch; the series begins anew with each year. */
  readonly at: number;
}

/** Answers the number that a paper bears, `07/PBS-TTPVHCC`: the first time the next of its series, then always that. */
export type PaperNumbers = (paper: Unnumbered) => Promise<string>;

const draw = async (dynamodb: DynamoDBClient, table: string, { unit, series, at }: Unnumbered): Promise<string> => {
  const { Attributes } = await dynamodb.send(
    new UpdateItemCommand({
      TableName: table,
      Key: marshall(keys.series(unit, series, dateOf(at).slice(0, 4))),
      UpdateExpression: 'ADD #number :one',
      ExpressionAttributeNames: { '#number': 'number' },
      ExpressionAttributeValues: marshall({ ':one': 1 }),
      ReturnValues: 'ALL_NEW',
    }),
  );
  return paperNumber(Counter.parse(unmarshall(Attributes ?? {})).number, series);
};

/**
 * Numbers are drawn like the codes of a day: no number stands on two papers, and one stays unused when two write the
 * same paper at the same instant. Whoever of them puts the paper’s item first has given it its number.
 */
export const createPaperNumbers = (dynamodb: DynamoDBClient, table: string): PaperNumbers => {
  const read = itemReader(dynamodb, table);
  const numberOf = async ({ item }: Unnumbered): Promise<string | undefined> => {
    const found = await read(item);
    return found === undefined ? undefined : Numbered.parse(found).number;
  };
  return async (paper) => {
    const known = await numberOf(paper);
    if (known !== undefined) return known;
    const number = await draw(dynamodb, table, paper);
    try {
      await dynamodb.send(
        new PutItemCommand({
          TableName: table,
          Item: marshall({ ...paper.item, number }),
          ConditionExpression: 'attribute_not_exists(#pk)',
          ExpressionAttributeNames: { '#pk': 'pk' },
        }),
      );
      return number;
    } catch (error) {
      const first = error instanceof ConditionalCheckFailedException ? await numberOf(paper) : undefined;
      if (first === undefined) throw error;
      return first;
    }
  };
};
