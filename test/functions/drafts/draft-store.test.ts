import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
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

test('a draft that was begun before there were lists is found by its note', async () => {
  const { store, dynamodb, itemsOf } = await openStore();
  await store.begin(mother.id, draft);
  await dynamodb.send(new DeleteItemCommand({ TableName: 'drafts', Key: marshall({ pk: `FORMS#${mother.id}` }) }));
  const note = { pk: `OPEN#${mother.id}#${draft.procedure}`, draft: draft.id };
  await dynamodb.send(new PutItemCommand({ TableName: 'drafts', Item: marshall(note) }));
  expect(await store.current(mother.id, draft.procedure)).toEqual({ draft, version: 1 });
  expect(await store.begin(mother.id, nth(2))).toEqual({ draft, version: 1 });
  expect(await itemsOf('drafts')).toHaveLength(2);
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
  // The list of what was begun names it until it would be gone if it were saved on its last day.
  expect(items.map(({ ttl }) => Number(ttl)).toSorted((a, b) => a - b)).toEqual([leaves, leaves + 30 * 24 * 3600]);
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
    [`FORMS#${mother.id}`, 'attribute_not_exists(#pk)'],
  ]);
  expect(begun[0]?.Put?.Item?.['sealed']?.S).toBe(`sealed for draft:${draft.id}`);
  const puts = mock.commandCalls(PutItemCommand).map(({ args }) => args[0].input);
  expect(puts.map(({ Item, ConditionExpression }) => [Item?.['pk']?.S, ConditionExpression])).toEqual([
    [draft.id, '#version = :version'],
  ]);
  mock.on(PutItemCommand).rejects(Object.assign(new Error('slow'), { name: 'ThrottlingException' }));
  await expect(store.save(mother.id, draft, 2)).rejects.toThrow('slow');
});

test('the list of an owner’s drafts is written only over what was read', async () => {
  const { mock, store } = mocked();
  const named = { draft: 'used-up', procedure: draft.procedure, at: draft.openedAt };
  const list = marshall({ pk: 'FORMS', version: 3, forms: [named] });
  mock.on(GetItemCommand).resolvesOnce({ Item: list }).resolves({});
  await store.begin(mother.id, draft);
  const [, turned] = mock.commandCalls(TransactWriteItemsCommand)[0]?.args[0].input.TransactItems ?? [];
  expect(turned?.Put).toMatchObject({
    ConditionExpression: '#version = :version',
    ExpressionAttributeValues: { ':version': { N: '3' } },
  });
  expect(unmarshall(turned?.Put?.Item ?? {})).toMatchObject({ version: 4, forms: [{ draft: draft.id }] });
});

const day = 24 * 3600 * 1000;

test('an owner’s unsent forms are listed, their own and those for others, until they are sent, given up or gone', async () => {
  const { store } = await openStore();
  const at = Date.parse(draft.updatedAt);
  const later = new Date(at + day).toISOString();
  const forChild = { by: 'child' as const, subject: 'child-hash', actor: draft.applicant, source: 'x', asOf: later };
  await store.begin(mother.id, nth(1));
  await store.begin(mother.id, { ...nth(2), represented: { ...forChild, evidence: 'x:1' }, updatedAt: later });
  await store.begin(mother.id, { ...nth(3), procedure: '1.000894' });
  await store.begin(stranger.id, nth(4));
  await store.drop(mother.id, nth(3).id);
  const forms = await store.unsent(mother.id, at);
  expect(forms.map(({ id, by }) => [id, by])).toEqual([
    [nth(2).id, 'child'],
    [nth(1).id, undefined],
  ]);
  expect(forms[1]).toMatchObject({ procedure: draft.procedure, savedAt: at, until: at + 30 * day });
  expect(await store.unsent(mother.id, at + 30 * day)).toHaveLength(1);
  // Saved on its last day it is kept as long again, and still named.
  await store.save(mother.id, { ...nth(1), updatedAt: new Date(at + 29 * day).toISOString() }, 1);
  expect((await store.unsent(mother.id, at + 58 * day)).map(({ id }) => id)).toEqual([nth(1).id]);
});

test('who meets another transaction tries again, and not for ever', async () => {
  const { mock, store } = mocked();
  mock.on(TransactWriteItemsCommand).rejectsOnce(cancelled('None', 'TransactionConflict')).resolves({});
  expect(await store.begin(mother.id, draft)).toEqual({ draft, version: 1 });
  mock.on(TransactWriteItemsCommand).rejects(cancelled('TransactionConflict'));
  await expect(store.begin(mother.id, draft)).rejects.toThrow('6 attempts');
});
