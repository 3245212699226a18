import { GetItemCommand, PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { Draft } from '../../core/draft.ts';
import { Refusal } from '../../core/refusal.ts';
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
  /** The owner’s unsubmitted draft for a procedure, if there is one. */
  current(owner: string, procedure: string): Promise<KeptDraft | undefined>;
  /** Saves over the version that was read, 0 for a new draft; refused when somebody saved meanwhile. */
  save(owner: string, draft: Draft, over: number): Promise<KeptDraft>;
}

const Item = z.object({ owner: z.string(), version: z.int(), sealed: z.string() });
const Pointer = z.object({ draft: z.string() });
const contextOf = (id: string) => `draft:${id}`;
/** Where the owner’s latest draft for a procedure is noted. */
const pointerKey = (owner: string, procedure: string) => `OPEN#${owner}#${procedure}`;

export const createDraftStore = (dynamodb: DynamoDBClient, table: string, vault: Vault): DraftStore => {
  const read = async (pk: string) => {
    const get = new GetItemCommand({ TableName: table, Key: marshall({ pk }), ConsistentRead: true });
    const { Item: found } = await dynamodb.send(get);
    return found === undefined ? undefined : unmarshall(found);
  };
  const find = async (owner: string, id: string): Promise<KeptDraft | undefined> => {
    const found = await read(id);
    if (found === undefined) return undefined;
    const item = Item.parse(found);
    if (item.owner !== owner) return undefined;
    return {
      draft: Draft.parse(JSON.parse(await vault.open(owner, contextOf(id), item.sealed))),
      version: item.version,
    };
  };
  return {
    find,
    require: async (owner, id) => {
      const kept = await find(owner, id);
      if (kept === undefined) throw new Refusal('not-found');
      return kept;
    },
    current: async (owner, procedure) => {
      const pointer = await read(pointerKey(owner, procedure));
      return pointer === undefined ? undefined : find(owner, Pointer.parse(pointer).draft);
    },
    save: async (owner, draft, over) => {
      const version = over + 1;
      const sealed = await vault.seal(owner, contextOf(draft.id), draft);
      const ttl = Math.floor(Date.parse(draft.updatedAt) / 1000) + keptSeconds;
      try {
        await dynamodb.send(
          new PutItemCommand({
            TableName: table,
            Item: marshall({ pk: draft.id, owner, version, sealed, ttl }),
            ConditionExpression: over === 0 ? 'attribute_not_exists(#version)' : '#version = :over',
            ExpressionAttributeNames: { '#version': 'version' },
            ...(over === 0 ? {} : { ExpressionAttributeValues: marshall({ ':over': over }) }),
          }),
        );
      } catch (error) {
        if (error instanceof Error && error.name === 'ConditionalCheckFailedException')
          throw new Refusal('changed-meanwhile');
        throw error;
      }
      if (over === 0) {
        const pointer = { pk: pointerKey(owner, draft.procedure), draft: draft.id, ttl };
        await dynamodb.send(new PutItemCommand({ TableName: table, Item: marshall(pointer) }));
      }
      return { draft, version };
    },
  };
};
