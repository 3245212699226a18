import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Doubts } from '../../core/data-quality.ts';
import { readRows } from '../paging/part.ts';
import { lists } from './places.ts';

const count = z.prefault(z.int(), 0);
/** A row has only what was ever counted there. */
const Counted = z.object({ disputed: count, corrected: count, kept: count, differs: count, contradicts: count });

const atOnce = 500;

/** Every row of the counts, by its place. */
export const readQuality = async function* (
  dynamodb: DynamoDBClient,
  table: string,
): AsyncGenerator<{ readonly place: string; readonly doubts: Doubts }> {
  let after: string | undefined;
  do {
    const rows = await readRows({ dynamodb, table, pk: lists.quality }, { limit: atOnce, after });
    const shown = rows.slice(0, atOnce);
    for (const { place, item } of shown) yield { place, doubts: Counted.parse(item) };
    after = rows.length > atOnce ? shown.at(-1)?.place : undefined;
  } while (after !== undefined);
};
