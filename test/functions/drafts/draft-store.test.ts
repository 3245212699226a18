import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test } from 'vitest';
import { createDraftStore } from '../../../functions/drafts/draft-store.ts';
import type { Vault } from '../../../functions/vault/vault.ts';
import { draft, mother, motherId, stranger } from '../../core/samples.ts';
import { openLand } from '../land.ts';

const openStore = async () => {
  const land = await openLand();
  return { ...land, store: createDraftStore(land.dynamodb, 'drafts', land.vault()) };
};

test('a draft is found again by its owner, whole, and as the current one of its procedure', async () => {
  const { store } = await openStore();
  const kept = await store.save(mother.id, draft, 0);
  expect(kept).toEqual({ draft, version: 1 });
  expect(await store.find(mother.id, draft.id)).toEqual(kept);
  expect(await store.current(mother.id, draft.procedure)).toEqual(kept);
});

test('nobody else finds it, not even knowing its number', async () => {
  const { store } = await openStore();
  await store.save(mother.id, draft, 0);
  expect(await store.find(stranger.id, draft.id)).toBeUndefined();
  expect(await store.current(stranger.id, draft.procedure)).toBeUndefined();
  expect(await store.current(mother.id, '1.000894')).toBeUndefined();
  await expect(store.require(stranger.id, draft.id)).rejects.toMatchObject({ code: 'not-found' });
});

test('nothing personal lies open in the table, and it leaves after thirty days', async () => {
  const { store, itemsOf } = await openStore();
  await store.save(mother.id, draft, 0);
  const items = await itemsOf('drafts');
  expect(JSON.stringify(items)).not.toMatch(new RegExp(`${motherId}|Nông|2026-11-17|\\.GCS\\.`));
  const leaves = Date.parse(draft.updatedAt) / 1000 + 30 * 24 * 3600;
  expect(items.map(({ ttl }) => Number(ttl))).toEqual([leaves, leaves]);
});

test('of two who save over the same version one wins; a save over nothing makes no second draft', async () => {
  const { store } = await openStore();
  await store.save(mother.id, draft, 0);
  const save = async (note: string) => store.save(mother.id, { ...draft, updatedAt: `${note}Z` }, 1);
  const [phone, laptop] = await Promise.allSettled([save('2026-11-21T04:00:00.000'), save('2026-11-21T05:00:00.000')]);
  expect([phone.status, laptop.status].toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await store.require(mother.id, draft.id)).toMatchObject({ version: 2 });
  await expect(store.save(mother.id, draft, 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await expect(store.save(mother.id, draft, 0)).rejects.toMatchObject({ code: 'changed-meanwhile' });
});

test('a pointer to a draft that is gone points to nothing', async () => {
  const { store, dynamodb } = await openStore();
  await store.save(mother.id, draft, 0);
  const { DeleteItemCommand } = await import('@aws-sdk/client-dynamodb');
  await dynamodb.send(new DeleteItemCommand({ TableName: 'drafts', Key: { pk: { S: draft.id } } }));
  expect(await store.current(mother.id, draft.procedure)).toBeUndefined();
});

test('a save is one conditional put; the pointer is written for a new draft only', async () => {
  const mock = mockClient(DynamoDBClient);
  mock.on(PutItemCommand).resolves({}).on(GetItemCommand).resolves({});
  const vault: Vault = {
    hash: async (value) => value,
    seal: async (_citizen, context) => `sealed for ${context}`,
    open: async (_citizen, _context, sealed) => sealed,
  };
  const store = createDraftStore(new DynamoDBClient({}), 'drafts', vault);
  await store.save(mother.id, draft, 0);
  await store.save(mother.id, draft, 1);
  const puts = mock.commandCalls(PutItemCommand).map(({ args }) => args[0].input);
  expect(puts.map(({ Item, ConditionExpression }) => [Item?.['pk']?.S, ConditionExpression])).toEqual([
    [draft.id, 'attribute_not_exists(#version)'],
    [`OPEN#${mother.id}#${draft.procedure}`, undefined],
    [draft.id, '#version = :over'],
  ]);
  expect(puts[0]?.Item?.['sealed']?.S).toBe(`sealed for draft:${draft.id}`);
  mock.on(PutItemCommand).rejects(Object.assign(new Error('slow'), { name: 'ThrottlingException' }));
  await expect(store.save(mother.id, draft, 2)).rejects.toThrow('slow');
});
