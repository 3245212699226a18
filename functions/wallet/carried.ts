import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { keys } from '../dossiers/keys.ts';
import { itemReader } from '../tables/read-item.ts';
import { putAlone, putNew } from '../tables/transaction.ts';

/** Into whose wallets a result was put, by keyed hash, and who has none to put it into. */
export const Carried = z.object({
  at: z.iso.datetime(),
  wallets: z.array(
    z.object({ person: z.string(), role: z.enum(['holder', 'also']), outcome: z.enum(['put', 'no-wallet']) }),
  ),
});
export type Carried = z.infer<typeof Carried>;

/** What has become of results on their way into wallets. */
export interface CarriedResults {
  /** Of the n-th result of a dossier, counted from 1; nothing while it is tried. */
  of(code: string, place: number): Promise<Carried | undefined>;
  /** What was noted first stays. */
  note(code: string, place: number, carried: Carried): Promise<void>;
}

export const createCarriedResults = (dynamodb: DynamoDBClient, table: string): CarriedResults => {
  const item = itemReader(dynamodb, table);
  return {
    of: async (code, place) => Carried.safeParse(await item(keys.wallet(code, place))).data,
    note: async (code, place, carried) => {
      await putAlone(dynamodb, putNew(table, { ...keys.wallet(code, place), ...carried }, 'known'));
    },
  };
};
