import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import type { DossierEvent } from '../../events/dossier-event.ts';
import { link } from '../../core/chain.ts';
import { Dossier } from '../../core/dossier.ts';
import { dossierCode } from '../../core/dossier-code.ts';
import { Refusal } from '../../core/refusal.ts';
import { createDayNumbers } from './day-numbers.ts';
import { appendWrites } from './dossier-store.ts';
import { keys } from './keys.ts';
import { itemReader } from '../tables/read-item.ts';
import { attempted, contended, putNew, transact, type Guarded } from '../tables/transaction.ts';
import { filingUnder } from '../representation/mandate-store.ts';
import { createUniquePlaces, type Holder } from './unique-places.ts';

/** One submission on its way into the table. */
export interface Intake {
  readonly person: string;
  readonly idempotencyKey: string;
  /** Hash of the request body, to tell a repeat from another request under the same key. */
  readonly requestHash: string;
  readonly unit: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Keyed hashes of values that may stand in one dossier only. */
  readonly unique: readonly string[];
  /** The draft that becomes this dossier, and so can become no other; a child of a linked matter has none. */
  readonly draftId?: string;
  /** The mandate under which it is filed for somebody else. */
  readonly mandate?: string;
  /** SHA-256 of the sheet that was signed for it on paper: one sheet is good for one dossier. */
  readonly declaration?: string;
  /** The first event; sealed for the code the dossier gets. */
  event(code: string): Promise<DossierEvent>;
  /**
   * What is written with it, by the code the dossier gets: the linked matter that it begins, or is a child of;
   * and the session at a counter that it uses up.
   */
  beside?(code: string): Promise<readonly Guarded<'changed-meanwhile' | 'counter-session-over'>[]>;
}

export interface IntakeStore {
  /** The dossier that this very request brought before; a Refusal when the key stood for another request. */
  repeated(person: string, idempotencyKey: string, requestHash: string): Promise<Dossier | undefined>;
  /** The dossier taken in now, or the one that a concurrent repeat brought. */
  take(intake: Intake): Promise<Dossier>;
}

/** A code of the dossier’s own, and the first event, sealed for it. */
interface Drawn {
  readonly number: number;
  readonly code: string;
  readonly event: DossierEvent;
  readonly beside: readonly Guarded<'changed-meanwhile' | 'counter-session-over'>[];
}
/** Why a transaction may be tried again: others were at the same items, or the counter was set back. */
type Lost = 'contended' | 'code-taken';

const Remembered = z.object({ requestHash: z.string(), code: z.string() });
/** A repeat is answered alike for thirty days. */
const rememberedSeconds = 30 * 24 * 3600;

export const createIntakeStore = (dynamodb: DynamoDBClient, table: string, drafts: string): IntakeStore => {
  const item = itemReader(dynamodb, table);

  const places = createUniquePlaces(dynamodb, table);
  const numbers = createDayNumbers(dynamodb, table);

  const repeated: IntakeStore['repeated'] = async (person, idempotencyKey, requestHash) => {
    const found = await item(keys.idempotency(person, idempotencyKey));
    if (found === undefined) return undefined;
    const remembered = Remembered.parse(found);
    if (remembered.requestHash !== requestHash) throw new Refusal('key-reused');
    const { pk: _pk, sk: _sk, ...meta } = (await item(keys.meta(remembered.code))) ?? {};
    return Dossier.parse(meta);
  };

  const useUpDraft = (id: string): Guarded => ({
    write: {
      Delete: {
        TableName: drafts,
        Key: marshall({ pk: id }),
        ConditionExpression: 'attribute_exists(#pk)',
        ExpressionAttributeNames: { '#pk': 'pk' },
      },
    },
    otherwise: 'prefill-expired',
  });

  /** Notes the places held by dossiers that ended without a result; false when any of them is held for good. */
  const leave = async (unique: readonly string[], left: Map<string, Holder>): Promise<boolean> => {
    for (const hash of unique) {
      const holder = await places.holder(hash);
      if (holder?.left === false) return false;
      if (holder !== undefined) left.set(hash, holder);
    }
    return true;
  };

  const attempt = async (intake: Intake, drawn: Drawn, left: Map<string, Holder>): Promise<Dossier | Lost> => {
    const { code, event } = drawn;
    const { dossier, writes } = appendWrites(table, undefined, link(code, undefined, event));
    const remembered = {
      ...keys.idempotency(intake.person, intake.idempotencyKey),
      requestHash: intake.requestHash,
      code,
      ttl: Math.floor(intake.at / 1000) + rememberedSeconds,
    };
    const outcome = await transact(dynamodb, [
      putNew(table, remembered, 'repeated'),
      ...(intake.draftId === undefined ? [] : [useUpDraft(intake.draftId)]),
      ...writes,
      ...intake.unique.map((hash) => places.take(hash, code, left.get(hash))),
      ...(intake.mandate === undefined ? [] : filingUnder(table, intake.mandate, code)),
      ...(intake.declaration === undefined
        ? []
        : [putNew(table, { ...keys.declaration(intake.declaration), code }, 'declaration-used')]),
      ...drawn.beside,
    ]);
    if (outcome.done) return dossier;
    const { lost } = outcome;
    if (lost.every((reason) => reason === contended)) return 'contended';
    // A repeat that lost the race finds its winner; then the law speaks; then the race goes on.
    const earlier = await repeated(intake.person, intake.idempotencyKey, intake.requestHash);
    if (earlier !== undefined) return earlier;
    if (lost.includes('already-registered') && !(await leave(intake.unique, left)))
      throw new Refusal('already-registered');
    if (lost.includes('mandate-revoked')) throw new Refusal('mandate-revoked');
    if (lost.includes('counter-session-over')) throw new Refusal('counter-session-over');
    if (lost.includes('prefill-expired')) throw new Refusal('prefill-expired');
    if (lost.includes('declaration-used')) throw new Refusal('declaration-used');
    if (lost.includes('code-taken')) return 'code-taken';
    if (lost.includes('changed-meanwhile')) throw new Refusal('changed-meanwhile');
    return 'contended';
  };

  const draw = async (intake: Intake): Promise<Drawn> => {
    const number = await numbers.draw(intake.unit, intake.at);
    const code = dossierCode(intake.unit, intake.at, number);
    try {
      return { number, code, event: await intake.event(code), beside: (await intake.beside?.(code)) ?? [] };
    } catch (error) {
      await numbers.giveBack(intake.unit, intake.at, number);
      throw error;
    }
  };

  return {
    repeated,
    take: async (intake) => {
      const left = new Map<string, Holder>();
      let drawn = await draw(intake);
      const giveBack = async () => numbers.giveBack(intake.unit, intake.at, drawn.number);
      try {
        const dossier = await attempted('a dossier could not be taken in', async () => {
          const taken = await attempt(intake, drawn, left);
          if (typeof taken !== 'string') return taken;
          if (taken === 'code-taken') drawn = await draw(intake);
          return undefined;
        });
        if (dossier.code !== drawn.code) await giveBack();
        return dossier;
      } catch (error) {
        // After any other error it is not known whether the transaction was written.
        if (error instanceof Refusal) await giveBack();
        throw error;
      }
    },
  };
};
