import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
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
  const kept = await store.begin(mother.id, draft);
  expect(kept).toEqual({ draft, version: 1 });
  expect(await store.find(mother.id, draft.id)).toEqual(kept);
  expect(await store.current(mother.id, draft.procedure)).toEqual(kept);
});

test('nobody else finds it, not even knowing its number', async () => {
  const { store } = await openStore();
  await store.begin(mother.id, draft);
  expect(await store.find(stranger.id, draft.id)).toBeUndefined();
  expect(await store.current(stranger.id, draft.procedure)).toBeUndefined();
  expect(await store.current(mother.id, '1.000894')).toBeUndefined();
  await expect(store.require(stranger.id, draft.id)).rejects.toMatchObject({ code: 'not-found' });
});

test('nothing personal lies open in the table, and it leaves after thirty days', async () => {
  const { store, itemsOf } = await openStore();
  await store.begin(mother.id, draft);
  const items = await itemsOf('drafts');
  expect(JSON.stringify(items)).not.toMatch(new RegExp(`${motherId}|Nông|2026-11-17|\\.GCS\\.`));
  const leaves = Date.parse(draft.updatedAt) / 1000 + 30 * 24 * 3600;
  expect(items.map(({ ttl }) => Number(ttl))).toEqual([leaves, leaves]);
});

test('of two who save over the same version one wins; a draft that was never begun cannot be saved', async () => {
  const { store } = await openStore();
  await store.begin(mother.id, draft);
  const save = async (note: string) => store.save(mother.id, { ...draft, updatedAt: `${note}Z` }, 1);
  const [phone, laptop] = await Promise.allSettled([save('2026-11-21T04:00:00.000'), save('2026-11-21T05:00:00.000')]);
  expect([phone.status, laptop.status].toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await store.require(mother.id, draft.id)).toMatchObject({ version: 2 });
  await expect(store.save(mother.id, draft, 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  const other = { ...draft, id: 'never-begun' };
  await expect(store.save(mother.id, other, 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
});

/** The n-th draft that somebody would begin. */
const nth = (n: number) => ({ ...draft, id: `00000000-0000-4000-8000-00000000000${n}` });
const remove = async (dynamodb: DynamoDBClient, id: string) =>
  dynamodb.send(new DeleteItemCommand({ TableName: 'drafts', Key: { pk: { S: id } } }));

test('who begin at once all have the same draft, the first time and when the last one is used up', async () => {
  const { store, dynamodb, itemsOf } = await openStore();
  for (const turn of [0, 4]) {
    const begun = await Promise.all([1, 2, 3, 4].map(async (n) => store.begin(mother.id, nth(turn + n))));
    const [kept] = begun;
    expect(begun).toEqual(begun.map(() => kept));
    expect(await store.current(mother.id, draft.procedure)).toEqual(kept);
    expect(await itemsOf('drafts')).toHaveLength(2);
    await remove(dynamodb, kept?.draft.id ?? '');
    expect(await store.current(mother.id, draft.procedure)).toBeUndefined();
  }
});

test('others, and other procedures, have drafts of their own', async () => {
  const { store } = await openStore();
  const begun = [
    await store.begin(mother.id, nth(1)),
    await store.begin(stranger.id, nth(2)),
    await store.begin(mother.id, { ...nth(3), procedure: '1.000894' }),
  ];
  expect(begun.map(({ draft: { id } }) => id)).toEqual([nth(1).id, nth(2).id, nth(3).id]);
});

const vault: Vault = {
  hash: async (value) => value,
  seal: async (_citizen, context) => `sealed for ${context}`,
  open: async (_citizen, _context, sealed) => sealed,
};
const mocked = () => {
  const client = new DynamoDBClient({});
  const mock = mockClient(client);
  mock.on(PutItemCommand).resolves({}).on(GetItemCommand).resolves({}).on(TransactWriteItemsCommand).resolves({});
  return { mock, store: createDraftStore(client, 'drafts', vault) };
};
const cancelled = (...codes: string[]) =>
  Object.assign(new Error('cancelled'), {
    name: 'TransactionCanceledException',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

test('a draft begins in one transaction with its pointer; a save is one conditional put', async () => {
  const { mock, store } = mocked();
  await store.begin(mother.id, draft);
  await store.save(mother.id, draft, 1);
  const [begun = []] = mock.commandCalls(TransactWriteItemsCommand).map(({ args }) => args[0].input.TransactItems);
  expect(begun.map(({ Put }) => [Put?.Item?.['pk']?.S, Put?.ConditionExpression])).toEqual([
    [draft.id, 'attribute_not_exists(#pk)'],
    [`OPEN#${mother.id}#${draft.procedure}`, 'attribute_not_exists(#pk)'],
  ]);
  expect(begun[0]?.Put?.Item?.['sealed']?.S).toBe(`sealed for draft:${draft.id}`);
  const puts = mock.commandCalls(PutItemCommand).map(({ args }) => args[0].input);
  expect(puts.map(({ Item, ConditionExpression }) => [Item?.['pk']?.S, ConditionExpression])).toEqual([
    [draft.id, '#version = :version'],
  ]);
  mock.on(PutItemCommand).rejects(Object.assign(new Error('slow'), { name: 'ThrottlingException' }));
  await expect(store.save(mother.id, draft, 2)).rejects.toThrow('slow');
});

test('a pointer is turned only while it names what was read', async () => {
  const { mock, store } = mocked();
  const pointer = { pk: { S: 'OPEN' }, draft: { S: 'used-up' } };
  mock.on(GetItemCommand).resolvesOnce({ Item: pointer }).resolves({});
  await store.begin(mother.id, draft);
  const [, turned] = mock.commandCalls(TransactWriteItemsCommand)[0]?.args[0].input.TransactItems ?? [];
  expect(turned?.Put).toMatchObject({
    ConditionExpression: '#draft = :draft',
    ExpressionAttributeValues: { ':draft': { S: 'used-up' } },
  });
});

test('who meets another transaction tries again, and not for ever', async () => {
  const { mock, store } = mocked();
  mock.on(TransactWriteItemsCommand).rejectsOnce(cancelled('None', 'TransactionConflict')).resolves({});
  expect(await store.begin(mother.id, draft)).toEqual({ draft, version: 1 });
  mock.on(TransactWriteItemsCommand).rejects(cancelled('TransactionConflict'));
  await expect(store.begin(mother.id, draft)).rejects.toThrow('6 attempts');
});
