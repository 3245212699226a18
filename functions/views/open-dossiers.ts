import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readRows } from '../paging/part.ts';
import { lists, NowRow } from './places.ts';

export interface OpenDossier extends NowRow {
  readonly code: string;
}

/** All open dossiers of these units, each unit’s in order of their codes. */
export type ReadOpen = (units: readonly string[]) => Promise<OpenDossier[]>;

/** More than any unit has open. */
const all = 1_000_000;
/** A province has more than a hundred units, each a list of its own: so many are read at once. */
const atOnce = 20;

export const createReadOpen = (dynamodb: DynamoDBClient, table: string): ReadOpen => {
  const openOf = async (unit: string): Promise<OpenDossier[]> =>
    (await readRows({ dynamodb, table, pk: lists.now(unit) }, { limit: all })).map(({ place, item }) => ({
      ...NowRow.parse(item),
      code: place,
    }));
  return async (units) => {
    const open: OpenDossier[] = [];
    for (let from = 0; from < units.length; from += atOnce)
      open.push(...(await Promise.all(units.slice(from, from + atOnce).map(openOf))).flat());
    return open;
  };
};
