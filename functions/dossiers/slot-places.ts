import { QueryCommand, type AttributeValue, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import { itemReader } from '../tables/read-item.ts';
import { putNew, putWhile, type Guarded } from '../tables/transaction.ts';
import { keys } from './keys.ts';

/** Where times are given out: the agency’s counter for one procedure. */
export interface SlotCounter {
  readonly unit: string;
  readonly procedure: string;
}

const Row = z.object({ sk: z.string(), taken: z.int() });

/** How many have chosen each time; written in the transaction that chooses it, so that no time has more than its places. */
export interface SlotPlaces {
  /** By the instant at which it begins, of those from one instant up to another that somebody has chosen. */
  taken(counter: SlotCounter, from: string, to: string): Promise<ReadonlyMap<string, number>>;
  /** The write that takes a place; a Refusal when there is none left. */
  take(counter: SlotCounter, at: string, places: number): Promise<Guarded<RefusalCode>>;
  /** The write that gives it back. */
  free(counter: SlotCounter, at: string): Promise<Guarded<RefusalCode>>;
}

/** The months `YYYY-MM` of a stretch of time, which is at most some weeks long. */
const monthsOf = (from: string, to: string): string[] => [...new Set([from.slice(0, 7), to.slice(0, 7)])];

export const createSlotPlaces = (dynamodb: DynamoDBClient, table: string): SlotPlaces => {
  const item = itemReader(dynamodb, table);
  const read = async (counter: SlotCounter, at: string): Promise<number | undefined> => {
    const found = await item(keys.slot(counter, at));
    return found === undefined ? undefined : Row.parse(found).taken;
  };
  const write = (counter: SlotCounter, at: string, before: number | undefined, taken: number): Guarded<RefusalCode> => {
    const row = { ...keys.slot(counter, at), taken };
    return before === undefined
      ? putNew(table, row, 'slot-taken')
      : putWhile(table, row, 'taken', before, 'slot-taken');
  };
  const readMonth = async (counter: SlotCounter, month: string): Promise<z.infer<typeof Row>[]> => {
    const rows = [];
    let start: Record<string, AttributeValue> | undefined;
    do {
      const page = await dynamodb.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
          ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
          ExpressionAttributeValues: marshall({ ':pk': keys.slots(counter).pk, ':prefix': month }),
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        }),
      );
      rows.push(...(page.Items ?? []).map((found) => Row.parse(unmarshall(found))));
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
    return rows;
  };
  return {
    taken: async (counter, from, to) => {
      const rows = [];
      for (const month of monthsOf(from, to)) rows.push(...(await readMonth(counter, month)));
      return new Map(rows.flatMap(({ sk, taken }) => (from <= sk && sk <= to ? [[sk, taken]] : [])));
    },
    take: async (counter, at, places) => {
      const before = await read(counter, at);
      if ((before ?? 0) >= places) throw new Refusal('slot-taken');
      return write(counter, at, before, (before ?? 0) + 1);
    },
    free: async (counter, at) => {
      const before = await read(counter, at);
      if (before === undefined || before < 1) throw new Error('nobody has chosen this time');
      return write(counter, at, before, before - 1);
    },
  };
};
