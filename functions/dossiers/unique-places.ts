import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { Dossier } from '../../core/dossier.ts';
import { isEnd } from '../../core/lifecycle.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import { keys } from './keys.ts';
import { itemReader } from '../tables/read-item.ts';
import { putNew, putWhile, type Guarded } from '../tables/transaction.ts';

const Place = z.object({ code: z.string() });
const Standing = z.object({ phase: Dossier.shape.phase });

/** The dossier in which a value stands; `left` when that ended without a result, and another may have its place. */
export interface Holder {
  readonly code: string;
  readonly left: boolean;
}

/** A value of a dossier that stands in another one, which has not ended without a result. */
interface Elsewhere {
  readonly path: string;
  readonly code: string;
}

/** Values that may stand in one dossier only, by their keyed hashes. A dossier that ended without a result bars nobody. */
export interface UniquePlaces {
  holder(hash: string): Promise<Holder | undefined>;
  /** Which values stand in another dossier than this one. */
  elsewhere(code: string, unique: Dossier['unique']): Promise<Elsewhere[]>;
  /** The writes by which a dossier takes the places that it has not, or who has one of them. */
  claim(dossier: Dossier): Promise<{ readonly writes: Guarded<RefusalCode>[] } | { readonly taken: Elsewhere }>;
  /** Takes the place, new or from one that has left it. */
  take(hash: string, code: string, from: Holder | undefined): Guarded<RefusalCode>;
}

export const createUniquePlaces = (dynamodb: DynamoDBClient, table: string): UniquePlaces => {
  const item = itemReader(dynamodb, table);
  const holder: UniquePlaces['holder'] = async (hash) => {
    const found = await item(keys.unique(hash));
    if (found === undefined) return undefined;
    const { code } = Place.parse(found);
    const { phase } = Standing.parse(await item(keys.meta(code)));
    return { code, left: isEnd(phase) && phase !== 'closed' };
  };

  const take: UniquePlaces['take'] = (hash, code, from) => {
    const place = { ...keys.unique(hash), code };
    if (from === undefined) return putNew(table, place, 'already-registered');
    return putWhile(table, place, 'code', from.code, 'already-registered');
  };

  const placesOf = async (unique: Dossier['unique']) =>
    Promise.all(unique.map(async ({ path, hash }) => ({ path, hash, by: await holder(hash) })));

  const elsewhere = (places: Awaited<ReturnType<typeof placesOf>>, own: string): Elsewhere[] =>
    places.flatMap(({ path, by }) => (by === undefined || by.left || by.code === own ? [] : [{ path, code: by.code }]));

  return {
    holder,
    take,
    elsewhere: async (code, unique) => elsewhere(await placesOf(unique), code),
    claim: async (dossier) => {
      const places = await placesOf(dossier.unique);
      const [taken] = elsewhere(places, dossier.code);
      if (taken !== undefined) return { taken };
      return {
        writes: places.flatMap(({ hash, by }) => (by?.code === dossier.code ? [] : [take(hash, dossier.code, by)])),
      };
    },
  };
};
