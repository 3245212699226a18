import { PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import type { DossierEvent } from '../../events/dossier-event.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Stage } from '../../events/step.ts';
import { link } from '../../core/chain.ts';
import type { Dossier } from '../../core/dossier.ts';
import { after } from '../../core/fold.ts';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import { statesBefore } from '../../core/states-before.ts';
import { createDossierRecords, type DossierRecords } from './dossier-records.ts';
import { keys } from './keys.ts';
import { itemReader } from '../tables/read-item.ts';
import { contended, putNew, putOver, transact, type Guarded } from '../tables/transaction.ts';

/** Where a dossier's state machine runs; `segment` counts its executions. */
export const Run = z.object({ execution: z.string(), segment: z.int(), startedAt: z.string() });
export type Run = z.infer<typeof Run>;

/** What a waiting state machine wants back, and the dossier’s version when it began to wait. */
export const Token = z.object({ token: z.string(), version: z.int() });
export type Token = z.infer<typeof Token>;

/** What a state machine can wait for. */
export type Waiting = Stage | 'signature' | 'park';

/** The dossiers on DynamoDB: every change is one conditional transaction that appends an event. */
export interface DossierStore extends DossierRecords {
  /** Appends to a dossier as it was read; refused when somebody else was faster. `extra` joins the transaction. */
  append(dossier: Dossier, event: DossierEvent, extra?: readonly Guarded<RefusalCode>[]): Promise<Dossier>;
  readToken(code: string, step: Waiting): Promise<Token | undefined>;
  /** Keeps the token of whoever asked last; answers the one it takes the place of. */
  keepToken(code: string, step: Waiting, token: Token): Promise<Token | undefined>;
  readRun(code: string): Promise<Run | undefined>;
  keepRun(code: string, run: Run): Promise<void>;
}

const versionTaken = 'changed-meanwhile';

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
  return {
    ...createDossierRecords(dynamodb, table),
    append: async (dossier, event, extra = []) => {
      const recorded = link(dossier.code, { sequence: dossier.version, hash: dossier.hash }, event);
      const next = appendWrites(table, dossier, recorded);
      const outcome = await transact(dynamodb, [...next.writes, ...extra]);
      if (outcome.done) return next.dossier;
      // The dossier's own writes come first: where it was changed, that is the answer, whatever else did not hold.
      const [reason = versionTaken] = outcome.lost;
      throw new Refusal(reason === contended || reason === 'code-taken' ? versionTaken : reason);
    },
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
