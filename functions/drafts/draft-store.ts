import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { Acting } from '../../events/acting.ts';
import { Draft } from '../../core/draft.ts';
import { Refusal } from '../../core/refusal.ts';
import { itemReader } from '../tables/read-item.ts';
import { attempted, contended, putAlone, putNew, putWhile, transact, type Guarded } from '../tables/transaction.ts';
import type { Vault } from '../vault/vault.ts';

/** Unsent forms are purged after thirty days; the state keeps nothing that was not submitted. */
const keptSeconds = 30 * 24 * 3600;

/** A saved form is kept as long again, so the list of an owner’s forms is kept twice as long as what it names. */
const listedSeconds = 2 * keptSeconds;

/** A draft with its version, which grows with every save. */
export interface KeptDraft {
  readonly draft: Draft;
  readonly version: number;
}

/** A form that its owner has not sent; nothing of what stands in it. */
interface UnsentForm {
  readonly id: string;
  readonly procedure: string;
  /** By what right it is filled in for somebody else. */
  readonly by?: Acting['by'] | undefined;
  readonly openedAt: string;
  /** When it was last saved, and until when it is kept if nobody saves it again; milliseconds since the epoch. */
  readonly savedAt: number;
  readonly until: number;
}

/** Drafts, each sealed with its citizen’s key; only the owner can find one. */
export interface DraftStore {
  find(owner: string, id: string): Promise<KeptDraft | undefined>;
  require(owner: string, id: string): Promise<KeptDraft>;
  /** The owner’s unsubmitted draft for a procedure, if there is one: their own, or the one for somebody they represent. */
  current(owner: string, procedure: string, subject?: string): Promise<KeptDraft | undefined>;
  /**
   * All that the owner has not sent, their own and those for others, but none that an officer fills in at the desk; the
   * one that was saved last comes first.
   */
  unsent(owner: string, at: number): Promise<UnsentForm[]>;
  /** Keeps the owner’s one draft for its procedure: this one, or the one that another request began meanwhile. */
  begin(owner: string, draft: Draft, beside?: readonly Guarded[]): Promise<KeptDraft>;
  /** Saves over the version that was read; refused when somebody saved meanwhile. */
  save(owner: string, draft: Draft, over: number): Promise<KeptDraft>;
  /** Forgets the owner’s draft for good; refused when there is none any more. */
  drop(owner: string, id: string, beside?: readonly Guarded[]): Promise<void>;
  /** The same as a part of a transaction. */
  saving(owner: string, draft: Draft, over: number): Promise<Guarded<'changed-meanwhile'>>;
}

const Item = z.object({ owner: z.string(), version: z.int(), sealed: z.string(), ttl: z.int() });
const contextOf = (id: string) => `draft:${id}`;

/** Which drafts an owner has begun: one for each procedure, for themselves and for each whom they represent. */
const Listed = z.object({
  draft: z.string(),
  procedure: z.string(),
  place: z.optional(z.string()),
  by: z.optional(Acting.shape.by),
  at: z.string(),
});
type Listed = z.infer<typeof Listed>;
const isOf =
  (procedure: string, place: string | undefined) =>
  (form: Listed): boolean =>
    form.procedure === procedure && form.place === place;
const isOwn = ({ place }: Listed): boolean => place?.startsWith(atDesk) !== true;
const List = z.object({ version: z.int(), forms: z.array(Listed) });
const listKey = (owner: string) => `FORMS#${owner}`;
/** Where a draft was noted before there was a list; such notes leave with their drafts. */
const noteKey = (owner: string, procedure: string, place: string | undefined) =>
  `OPEN#${owner}#${procedure}${place === undefined ? '' : `#${place}`}`;
const Note = z.object({ draft: z.string() });

const atDesk = 'officer:';
/** Under which of the owner’s drafts for a procedure it counts: what an officer fills in for them is not their own one. */
export const placeOfOfficer = (officer: string): string => `${atDesk}${officer}`;
const placeOf = ({ represented, hardship, assisted }: Draft): string | undefined =>
  hardship !== undefined && assisted !== undefined ? placeOfOfficer(assisted.by) : represented?.subject;

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
  const listOf = async (owner: string) => {
    const found = await read({ pk: listKey(owner) });
    return found === undefined ? undefined : List.parse(found);
  };
  const notedBefore = async (owner: string, procedure: string, place: string | undefined) => {
    const note = await read({ pk: noteKey(owner, procedure, place) });
    return note === undefined ? undefined : Note.parse(note);
  };
  /** The draft that the owner’s list names for this, if it is there still, and the list. */
  const pointed = async (owner: string, procedure: string, place: string | undefined) => {
    const list = await listOf(owner);
    const named = list?.forms.find(isOf(procedure, place)) ?? (await notedBefore(owner, procedure, place));
    return { list, kept: named === undefined ? undefined : await find(owner, named.draft) };
  };
  /** The list with this draft in the place of the one before, and without what nobody can have any more. */
  const listing = (owner: string, draft: Draft, list: z.infer<typeof List> | undefined) => {
    const { id, procedure, represented, openedAt: at, updatedAt } = draft;
    const place = placeOf(draft);
    const began = Date.parse(updatedAt) / 1000;
    const others = (list?.forms ?? []).filter(
      (form) => !isOf(procedure, place)(form) && Date.parse(form.at) / 1000 > began - listedSeconds,
    );
    const form: Listed = { draft: id, procedure, place, by: represented?.by, at };
    const version = (list?.version ?? 0) + 1;
    const row = { pk: listKey(owner), version, forms: [form, ...others], ttl: Math.floor(began) + listedSeconds };
    return list === undefined ? putNew(table, row, 'begun') : putWhile(table, row, 'version', list.version, 'begun');
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
    unsent: async (owner, at) => {
      const forms = (await listOf(owner))?.forms.filter(isOwn) ?? [];
      const found = await Promise.all(
        forms.map(async ({ draft, procedure, by, at: openedAt }): Promise<UnsentForm[]> => {
          const kept = Item.safeParse(await read({ pk: draft })).data;
          if (kept?.owner !== owner || kept.ttl * 1000 <= at) return [];
          const [savedAt, until] = [(kept.ttl - keptSeconds) * 1000, kept.ttl * 1000];
          return [{ id: draft, procedure, by, openedAt, savedAt, until }];
        }),
      );
      return found.flat().toSorted((a, b) => b.savedAt - a.savedAt);
    },
    begin: async (owner, draft, beside = []) => {
      const item = await itemOf(owner, draft, 1);
      return attempted('a draft could not be begun', async () => {
        const { list, kept } = await pointed(owner, draft.procedure, placeOf(draft));
        if (kept !== undefined) return kept;
        const writes = [putNew(table, item, 'begun'), listing(owner, draft, list), ...beside];
        const outcome = await transact(dynamodb, writes);
        return outcome.done ? { draft, version: 1 } : undefined;
      });
    },
    saving,
    save: async (owner, draft, over) => {
      if (!(await putAlone(dynamodb, await saving(owner, draft, over)))) throw new Refusal('changed-meanwhile');
      return { draft, version: over + 1 };
    },
    // The list goes on naming it: what names no draft is taken over by the next.
    drop: async (owner, id, beside = []) =>
      attempted('a draft could not be dropped', async () => {
        const outcome = await transact(dynamodb, [dropping(table, owner, id), ...beside]);
        if (outcome.done) return true;
        if (outcome.lost.some((reason) => reason !== contended)) throw new Refusal('not-found');
        return undefined;
      }).then(() => undefined),
  };
};
