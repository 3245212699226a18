import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { dossierCode } from '../../core/dossier-code.ts';
import { instantOf } from '../../core/vietnam-time.ts';
import { itemReader } from '../tables/read-item.ts';
import { keys } from './keys.ts';

const Counter = z.object({ number: z.int() });

/** Every code that a unit has drawn on a civil day, in their order; behind one that stayed unused there is no dossier. */
export const createCodesOfDay = (dynamodb: DynamoDBClient, table: string) => {
  const item = itemReader(dynamodb, table);
  return async (unit: string, day: string): Promise<string[]> => {
    const counter = await item(keys.counter(unit, day));
    const { number } = Counter.parse(counter ?? { number: 0 });
    const noon = instantOf(day, '12:00');
    return Array.from({ length: number }, (_, index) => dossierCode(unit, noon, index + 1));
  };
};
export type CodesOfDay = ReturnType<typeof createCodesOfDay>;
