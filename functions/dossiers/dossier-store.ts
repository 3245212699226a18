import { PutItemCommand, QueryCommand, type AttributeValue, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import type { DossierEvent } from '../../events/dossier-event.ts';
import { RecordedEvent } from '../../events/recorded-event.ts';
import type { Stage } from '../../events/step.ts';
import { link } from '../../core/chain.ts';
import { Dossier } from '../../core/dossier.ts';
import { after } from '../../core/fold.ts';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import { statesBefore } from '../../core/states-before.ts';
import { keys } from './keys.ts';
import { itemReader } from '../tables/read-item.ts';
import { contended, putNew, putOver, transact, type Guarded } from '../tables/transaction.ts';

/** Where a dossier's state machine runs; `segment` counts its executions. */
export const Run = z.object({ execution: z.string(), segment: z.int(), startedAt: z.string() });
export type Run = z.infer<typeof Run>;

/** What a waiting state machine wants back, and the dossier’s version when it began to wait. */
export const Token = z.object({ token: z.string(), version: z.int() });
export type Token = z.infer<typeof Token>;

/** A result of a dossier, and which of its results it is, counted from 1. */
export const Origin = z.object({ code: z.string(), place: z.int() });
export type Origin = z.infer<typeof Origin>;

/** What a state machine can wait for. */
export type Waiting = Stage | 'signature' | 'park';

/** The dossiers on DynamoDB: every change is one conditional transaction that appends an event. */
export interface DossierStore {
  read(code: string): Promise<Dossier | undefined>;
  /** The dossier, or a Refusal that there is none. */
  require(code: string): Promise<Dossier>;
  log(code: string): Promise<RecordedEvent[]>;
  /** The log at least as far as this event, for half the price where that is all that is needed. */
  logTo(code: string, sequence: number): Promise<RecordedEvent[]>;
  event(code: string, sequence: number): Promise<RecordedEvent | undefined>;
  /** Appends to a dossier as it was read; refused when somebody else was faster. `extra` joins the transaction. */
  append(dossier: Dossier, event: DossierEvent, extra?: readonly Guarded<RefusalCode>[]): Promise<Dossier>;
  /** Dossiers whose results were taken from one of this dossier, and from which. */
  resting(code: string): Promise<Origin[]>;
  readToken(code: string, step: Waiting): Promise<Token | undefined>;
  /** Keeps the token of whoever asked last; answers the one it takes the place of. */
  keepToken(code: string, step: Waiting, token: Token): Promise<Token | undefined>;
  readRun(code: string): Promise<Run | undefined>;
  keepRun(code: string, run: Run): Promise<void>;
}

const versionTaken = 'changed-meanwhile';

const bare = ({ pk: _pk, sk: _sk, ...rest }: Record<string, unknown>) => rest;

/** The writes that put a new event behind the last one. */
export const appendWrites = (
  table: string,
  before: Dossier | undefined,
  recorded: RecordedEvent,
): { dossier: Dossier; writes: Guarded<RefusalCode | 'code-taken'>[] } => {
  const dossier = after(before, recorded);
  const meta = { ...keys.meta(dossier.code), ...dossier };
  return {
    dossier,
    writes: [
      before === undefined
        ? putNew(table, meta, 'code-taken')
        : putOver(table, meta, { version: before.version, states: statesBefore(recorded.event.type) }, versionTaken),
      putNew(table, { ...keys.event(dossier.code, recorded.sequence), ...recorded }, versionTaken),
    ],
  };
};

export const createDossierStore = (dynamodb: DynamoDBClient, table: string): DossierStore => {
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
    append: async (dossier, event, extra = []) => {
      const recorded = link(dossier.code, { sequence: dossier.version, hash: dossier.hash }, event);
      const next = appendWrites(table, dossier, recorded);
      const outcome = await transact(dynamodb, [...next.writes, ...extra]);
      if (outcome.done) return next.dossier;
      // The dossier's own writes come first: where it was changed, that is the answer, whatever else did not hold.
      const [reason = versionTaken] = outcome.lost;
      throw new Refusal(reason === contended || reason === 'code-taken' ? versionTaken : reason);
    },
    resting: async (code) => (await readAll(keys.allResting(code), true)).map((row) => Origin.parse(row)),
    readToken: async (code, step) => z.optional(Token).parse(await item(keys.task(code, step))),
    keepToken: async (code, step, token) => {
      const Item = marshall({ ...keys.task(code, step), ...token });
      const { Attributes: before } = await dynamodb.send(
        new PutItemCommand({ TableName: table, Item, ReturnValues: 'ALL_OLD' }),
      );
      return before === undefined ? undefined : Token.parse(unmarshall(before));
    },
    readRun: async (code) => {
      const found = await item(keys.run(code));
      return found === undefined ? undefined : Run.parse(found);
    },
    keepRun: async (code, run) => {
      const Item = marshall({ ...keys.run(code), ...run });
      await dynamodb.send(new PutItemCommand({ TableName: table, Item }));
    },
  };
};
