import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { Draft } from '../../core/draft.ts';
import { Refusal } from '../../core/refusal.ts';
import { itemReader } from '../tables/read-item.ts';
import { attempted, contended, putAlone, putNew, putWhile, transact, type Guarded } from '../tables/transaction.ts';
import type { Vault } from '../vault/vault.ts';

/** Unsent forms are purged after thirty days; the state keeps nothing that was not submitted. */
const keptSeconds = 30 * 24 * 3600;

/** A draft with its version, which grows with every save. */
export interface KeptDraft {
  readonly draft: Draft;
  readonly version: number;
}

/** Drafts, each sealed with its citizen’s key; only the owner can find one. */
export interface DraftStore {
  find(owner: string, id: string): Promise<KeptDraft | undefined>;
  require(owner: string, id: string): Promise<KeptDraft>;
  /** The owner’s unsubmitted draft for a procedure, if there is one: their own, or the one for somebody they represent. */
  current(owner: string, procedure: string, subject?: string): Promise<KeptDraft | undefined>;
  /** Keeps the owner’s one draft for its procedure: this one, or the one that another request began meanwhile. */
  begin(owner: string, draft: Draft, beside?: readonly Guarded[]): Promise<KeptDraft>;
  /** Saves over the version that was read; refused when somebody saved meanwhile. */
  save(owner: string, draft: Draft, over: number): Promise<KeptDraft>;
  /** Forgets the owner’s draft for good; refused when there is none any more. */
  drop(owner: string, id: string, beside?: readonly Guarded[]): Promise<void>;
  /** The same as a part of a transaction. */
  saving(owner: string, draft: Draft, over: number): Promise<Guarded<'changed-meanwhile'>>;
}

const Item = z.object({ owner: z.string(), version: z.int(), sealed: z.string() });
const Pointer = z.object({ draft: z.string() });
const contextOf = (id: string) => `draft:${id}`;
/** Where the owner’s latest draft for a procedure is noted, for themselves and for each whom they represent. */
const pointerKey = (owner: string, procedure: string, subject: string | undefined) =>
  `OPEN#${owner}#${procedure}${subject === undefined ? '' : `#${subject}`}`;

const dropping = (table: string, owner: string, id: string): Guarded => ({
  write: {
    Delete: {
      TableName: table,
      Key: marshall({ pk: id }),
      ConditionExpression: '#owner = :owner',
      ExpressionAttributeNames: { '#owner': 'owner' },
      ExpressionAttributeValues: marshall({ ':owner': owner }),
    },
  },
  otherwise: 'gone',
});

export const createDraftStore = (dynamodb: DynamoDBClient, table: string, vault: Vault): DraftStore => {
  const read = itemReader(dynamodb, table);
  const find = async (owner: string, id: string): Promise<KeptDraft | undefined> => {
    const found = await read({ pk: id });
    if (found === undefined) return undefined;
    const item = Item.parse(found);
    if (item.owner !== owner) return undefined;
    return {
      draft: Draft.parse(JSON.parse(await vault.open(owner, contextOf(id), item.sealed))),
      version: item.version,
    };
  };
  /** The draft that the owner’s pointer names, and what it names. */
  const pointed = async (owner: string, procedure: string, subject: string | undefined) => {
    const pointer = await read({ pk: pointerKey(owner, procedure, subject) });
    if (pointer === undefined) return {};
    const { draft } = Pointer.parse(pointer);
    return { named: draft, kept: await find(owner, draft) };
  };
  const itemOf = async (owner: string, draft: Draft, version: number) => {
    const sealed = await vault.seal(owner, contextOf(draft.id), draft);
    return { pk: draft.id, owner, version, sealed, ttl: Math.floor(Date.parse(draft.updatedAt) / 1000) + keptSeconds };
  };
  const saving: DraftStore['saving'] = async (owner, draft, over) =>
    putWhile(table, await itemOf(owner, draft, over + 1), 'version', over, 'changed-meanwhile');
  return {
    find,
    require: async (owner, id) => {
      const kept = await find(owner, id);
      if (kept === undefined) throw new Refusal('not-found');
      return kept;
    },
    current: async (owner, procedure, subject) => (await pointed(owner, procedure, subject)).kept,
    begin: async (owner, draft, beside = []) => {
      const item = await itemOf(owner, draft, 1);
      const subject = draft.represented?.subject;
      const pointer = { pk: pointerKey(owner, draft.procedure, subject), draft: draft.id, ttl: item.ttl };
      return attempted('a draft could not be begun', async () => {
        const { named, kept } = await pointed(owner, draft.procedure, subject);
        if (kept !== undefined) return kept;
        const pointing =
          named === undefined ? putNew(table, pointer, 'begun') : putWhile(table, pointer, 'draft', named, 'begun');
        const outcome = await transact(dynamodb, [putNew(table, item, 'begun'), pointing, ...beside]);
        return outcome.done ? { draft, version: 1 } : undefined;
      });
    },
    saving,
    save: async (owner, draft, over) => {
      if (!(await putAlone(dynamodb, await saving(owner, draft, over)))) throw new Refusal('changed-meanwhile');
      return { draft, version: over + 1 };
    },
    // Its pointer stays: one that names no draft is taken over by the next.
    drop: async (owner, id, beside = []) =>
      attempted('a draft could not be dropped', async () => {
        const outcome = await transact(dynamodb, [dropping(table, owner, id), ...beside]);
        if (outcome.done) return true;
        if (outcome.lost.some((reason) => reason !== contended)) throw new Refusal('not-found');
        return undefined;
      }).then(() => undefined),
  };
};
