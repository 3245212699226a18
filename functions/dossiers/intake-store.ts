import { GetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import type { DossierEvent } from '../../events/dossier-event.ts';
import { link } from '../../core/chain.ts';
import { Dossier } from '../../core/dossier.ts';
import { dossierCode } from '../../core/dossier-code.ts';
import { Refusal } from '../../core/refusal.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import { appendWrites } from './dossier-store.ts';
import { keys } from './keys.ts';
import { contended, putNew, transact, type Guarded } from './transaction.ts';
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
  /** The draft that becomes this dossier, and so can become no other. */
  readonly draftId: string;
  /** The first event; sealed for the code the dossier gets. */
  event(code: string): Promise<DossierEvent>;
}

export interface IntakeStore {
  /** The dossier that this very request brought before; a Refusal when the key stood for another request. */
  repeated(person: string, idempotencyKey: string, requestHash: string): Promise<Dossier | undefined>;
  /** The dossier taken in now, or the one that a concurrent repeat brought. */
  take(intake: Intake): Promise<Dossier>;
}

const Remembered = z.object({ requestHash: z.string(), code: z.string() });
/** A repeat is answered alike for thirty days. */
const rememberedSeconds = 30 * 24 * 3600;
/** Each lost race for a number of the day is won by somebody else, so a queue of this length passes. */
const mostAttempts = 200;

export const createIntakeStore = (dynamodb: DynamoDBClient, table: string, drafts: string): IntakeStore => {
  const item = async (key: Record<string, string>) => {
    const read = new GetItemCommand({ TableName: table, Key: marshall(key), ConsistentRead: true });
    const { Item } = await dynamodb.send(read);
    return Item === undefined ? undefined : unmarshall(Item);
  };

  const places = createUniquePlaces(dynamodb, table);

  const repeated: IntakeStore['repeated'] = async (person, idempotencyKey, requestHash) => {
    const found = await item(keys.idempotency(person, idempotencyKey));
    if (found === undefined) return undefined;
    const remembered = Remembered.parse(found);
    if (remembered.requestHash !== requestHash) throw new Refusal('key-reused');
    const { pk: _pk, sk: _sk, ...meta } = (await item(keys.meta(remembered.code))) ?? {};
    return Dossier.parse(meta);
  };

  const nextNumber = (unit: string, day: string, number: number): Guarded => ({
    write: {
      Update: {
        TableName: table,
        Key: marshall(keys.counter(unit, day)),
        UpdateExpression: 'SET #number = :next',
        ConditionExpression: number === 1 ? 'attribute_not_exists(#number)' : '#number = :last',
        ExpressionAttributeNames: { '#number': 'number' },
        ExpressionAttributeValues: marshall({ ':next': number, ...(number === 1 ? {} : { ':last': number - 1 }) }),
      },
    },
    otherwise: contended,
  });

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

  /** Notes the places that refused dossiers hold; false when any of them is held for good. */
  const leave = async (unique: readonly string[], left: Map<string, Holder>): Promise<boolean> => {
    for (const hash of unique) {
      const holder = await places.holder(hash);
      if (holder?.refused === false) return false;
      if (holder !== undefined) left.set(hash, holder);
    }
    return true;
  };

  const attempt = async (intake: Intake, left: Map<string, Holder>): Promise<Dossier | undefined> => {
    const day = dateOf(intake.at);
    const counted = await item(keys.counter(intake.unit, day));
    const number = z.int().parse(counted?.['number'] ?? 0) + 1;
    const code = dossierCode(intake.unit, intake.at, number);
    const { dossier, writes } = appendWrites(table, undefined, link(code, undefined, await intake.event(code)));
    const remembered = {
      ...keys.idempotency(intake.person, intake.idempotencyKey),
      requestHash: intake.requestHash,
      code,
      ttl: Math.floor(intake.at / 1000) + rememberedSeconds,
    };
    const outcome = await transact(dynamodb, [
      putNew(table, remembered, 'repeated'),
      useUpDraft(intake.draftId),
      nextNumber(intake.unit, day, number),
      ...writes,
      ...intake.unique.map((hash) => places.take(hash, code, left.get(hash))),
    ]);
    if (outcome.done) return dossier;
    if (outcome.lost.every((reason) => reason === contended)) return undefined;
    // A repeat that lost the race finds its winner; then the law speaks; then the race for the number goes on.
    const earlier = await repeated(intake.person, intake.idempotencyKey, intake.requestHash);
    if (earlier !== undefined) return earlier;
    if (outcome.lost.includes('already-registered') && !(await leave(intake.unique, left)))
      throw new Refusal('already-registered');
    if (outcome.lost.includes('prefill-expired')) throw new Refusal('prefill-expired');
    return undefined;
  };

  return {
    repeated,
    take: async (intake) => {
      const left = new Map<string, Holder>();
      for (let attempts = 0; attempts < mostAttempts; attempts++) {
        const taken = await attempt(intake, left);
        if (taken !== undefined) return taken;
      }
      throw new Error(`no number of the day could be had in ${mostAttempts} attempts`);
    },
  };
};
