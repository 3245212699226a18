import { QueryCommand, type AttributeValue, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { RecordedEvent } from '../../events/recorded-event.ts';
import { Dossier } from '../../core/dossier.ts';
import { Refusal } from '../../core/refusal.ts';
import { itemReader } from '../tables/read-item.ts';
import { keys } from './keys.ts';

/** A result of a dossier, and which of its results it is, counted from 1. */
export const Origin = z.object({ code: z.string(), place: z.int() });
export type Origin = z.infer<typeof Origin>;

/** The dossiers on DynamoDB, for whoever only reads them: who appends an event carries all that events can do. */
export interface DossierRecords {
  read(code: string): Promise<Dossier | undefined>;
  /** The dossier, or a Refusal that there is none. */
  require(code: string): Promise<Dossier>;
  log(code: string): Promise<RecordedEvent[]>;
  /** The log at least as far as this event, for half the price where that is all that is needed. */
  logTo(code: string, sequence: number): Promise<RecordedEvent[]>;
  event(code: string, sequence: number): Promise<RecordedEvent | undefined>;
  /** Dossiers whose results were taken from one of this dossier, and from which. */
  resting(code: string): Promise<Origin[]>;
}

const bare = ({ pk: _pk, sk: _sk, ...rest }: Record<string, unknown>) => rest;

export const createDossierRecords = (dynamodb: DynamoDBClient, table: string): DossierRecords => {
  const item = itemReader(dynamodb, table);
  const read = async (code: string) => {
    const found = await item(keys.meta(code));
    return found === undefined ? undefined : Dossier.parse(bare(found));
  };
  const readAll = async (
    { pk, prefix }: { readonly pk: string; readonly prefix: string },
    ConsistentRead: boolean,
  ): Promise<Record<string, unknown>[]> => {
    const rows = [];
    let start: Record<string, AttributeValue> | undefined;
    do {
      const page = await dynamodb.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
          ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
          ExpressionAttributeValues: marshall({ ':pk': pk, ':prefix': prefix }),
          ConsistentRead,
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        }),
      );
      rows.push(...(page.Items ?? []).map((found) => bare(unmarshall(found))));
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
    return rows;
  };
  const readLog = async (code: string, consistent: boolean): Promise<RecordedEvent[]> =>
    (await readAll(keys.events(code), consistent)).map((row) => RecordedEvent.parse(row));
  return {
    read,
    require: async (code) => {
      const dossier = await read(code);
      if (dossier === undefined) throw new Refusal('not-found');
      return dossier;
    },
    log: async (code) => readLog(code, true),
    logTo: async (code, sequence) => {
      const log = await readLog(code, false);
      return log.length >= sequence && log.at(-1)?.sequence === log.length ? log : readLog(code, true);
    },
    event: async (code, sequence) => {
      const found = await item(keys.event(code, sequence));
      return found === undefined ? undefined : RecordedEvent.parse(bare(found));
    },
    resting: async (code) => (await readAll(keys.allResting(code), true)).map((row) => Origin.parse(row)),
  };
};
