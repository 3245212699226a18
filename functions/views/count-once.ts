import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { canonicalJson } from '../../core/canonical-json.ts';
import type { Counts } from '../../core/figures/spread.ts';
import { changeOf, type Tally } from '../../core/figures/tally.ts';
import { itemReader } from '../tables/read-item.ts';
import { attempted, contended, transact, type Guarded } from '../tables/transaction.ts';
import { lists, type Place } from './places.ts';

/** Where a place of a tally is a row. */
export const rowOf = (place: string): Place => {
  const cut = place.indexOf('#');
  return { pk: lists.figures(place.slice(0, cut)), sk: place.slice(cut + 1) };
};

/** Adds to one row of the figures. */
export const adding = (table: string, place: string, counts: Counts): Guarded => {
  const changed = Object.entries(counts);
  return {
    write: {
      Update: {
        TableName: table,
        Key: marshall(rowOf(place)),
        UpdateExpression: `ADD ${changed.map((_, index) => `#${index} :${index}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(changed.map(([name], index) => [`#${index}`, name])),
        ExpressionAttributeValues: marshall(Object.fromEntries(changed.map(([, by], index) => [`:${index}`, by]))),
      },
    },
    otherwise: contended,
  };
};

const Said = z.record(z.string(), z.record(z.string(), z.number()));
/** Rows of before said what they had counted in other ways. */
const Row = z.object({ version: z.int(), said: z.optional(z.string()) });

/** The same counts stand at each area above a unit, so that packed they take a fifth. */
const packed = (tally: Tally): string => deflateRawSync(canonicalJson(tally)).toString('base64');
export const unpacked = (said: string): Tally =>
  Said.parse(JSON.parse(inflateRawSync(Buffer.from(said, 'base64')).toString('utf8')));

const nothing = (): Tally => ({});

/** What something says of the figures, and what else stands in its row. */
interface Saying {
  readonly tally: Tally;
  readonly beside?: Readonly<Record<string, string>>;
}

interface Word extends Saying {
  /** Its own row, and how long its log was. */
  readonly place: Place;
  readonly version: number;
  /** What a row had added that does not say it as such. */
  readonly formerly?: (row: Readonly<Record<string, unknown>>) => Tally;
  /** What its log said when it was so long; left out where no log comes back to what a shorter one said. */
  readonly earlier?: (version: number) => Saying;
}

/** `anew`: also what was counted already at this length of its log, by another definition perhaps. */
type CountOnce = (word: Word, anew?: boolean) => Promise<void>;

const isAlike = (one: Saying, other: Saying): boolean =>
  Object.keys(changeOf(one.tally, other.tally)).length === 0 &&
  Object.entries(one.beside ?? {}).every(([name, value]) => other.beside?.[name] === value);

/** Whether a log between two lengths said something else than now: told of it late, nobody may count that. */
const wasOtherwise = (since: number, { version, earlier, ...now }: Word): boolean => {
  if (earlier !== undefined)
    for (let length = since + 1; length < version; length++) if (!isAlike(now, earlier(length))) return true;
  return false;
};

/**
 * Counts what something says into the figures, once: its own row says what was added, as it was added, and just that is
 * taken back when it says something else, by whatever definition it was reckoned. All of it happens, or nothing. An older
 * log than the one that was counted changes nothing.
 */
export const createCountOnce = (dynamodb: DynamoDBClient, table: string): CountOnce => {
  const read = itemReader(dynamodb, table);
  return async (word, anew = false) => {
    const { place, version, tally, beside = {}, formerly = nothing } = word;
    let again = false;
    await attempted(`${place.pk} could not be counted`, async () => {
      const row = await read(place, again || anew);
      again = true;
      const before = row === undefined ? undefined : Row.parse(row);
      if (before !== undefined && (anew ? before.version > version : before.version >= version)) return true;
      const said = before?.said;
      const added = row === undefined ? {} : said === undefined ? formerly(row) : unpacked(said);
      const change = changeOf(added, tally);
      const isSame = Object.entries(beside).every(([name, value]) => row?.[name] === value);
      const isCounted = isSame && Object.keys(change).length === 0;
      if (before !== undefined && said !== undefined && isCounted && !wasOtherwise(before.version, word)) return true;
      const own: Guarded = {
        write: {
          Put: {
            TableName: table,
            Item: marshall({ ...place, version, said: packed(tally), ...beside }),
            // Two that count the same log anew would find the same version, but not the same words.
            ...(before === undefined || said === undefined
              ? { ConditionExpression: 'attribute_not_exists(#said)', ExpressionAttributeNames: { '#said': 'said' } }
              : {
                  ConditionExpression: '#said = :said AND #version = :version',
                  ExpressionAttributeNames: { '#said': 'said', '#version': 'version' },
                  ExpressionAttributeValues: marshall({ ':said': said, ':version': before.version }),
                }),
          },
        },
        otherwise: contended,
      };
      const adds = Object.entries(change).map(([at, counts]) => adding(table, at, counts));
      return (await transact(dynamodb, [own, ...adds])).done ? true : undefined;
    });
  };
};
