import { DynamoDBClient, QueryCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenLink, link } from '../../../core/chain.ts';
import type { Dossier } from '../../../core/dossier.ts';
import { fold } from '../../../core/fold.ts';
import { lifecycle } from '../../../core/lifecycle.ts';
import { appendWrites, createDossierStore } from '../../../functions/dossiers/dossier-store.ts';
import { keys } from '../../../functions/dossiers/keys.ts';
import { putNew, transact } from '../../../functions/tables/transaction.ts';
import { code, dossierOf, lawfulLog, logUpTo, samples, wholeStory } from '../../core/sample-events.ts';
import { openLand } from '../land.ts';

const table = 'dossiers';
const submitted = logUpTo('dossier-submitted');

/** A store in which the sample dossier has just been submitted. */
const openStore = async () => {
  const land = await openLand();
  const [first] = submitted;
  if (first === undefined) throw new Error('an empty log');
  await transact(land.dynamodb, appendWrites(table, undefined, first).writes);
  return { ...land, store: createDossierStore(land.dynamodb, table) };
};

describe('the write of an event', () => {
  const before = dossierOf(logUpTo('task-claimed'));

  test('is one transaction: the dossier over the version that was read, and the event where none is', async () => {
    const client = new DynamoDBClient({});
    const mock = mockClient(client);
    mock.on(TransactWriteItemsCommand).resolves({});
    const store = createDossierStore(client, table);
    const extra = putNew(table, { ...keys.result('ab'), code }, 'result-used');
    const next = await store.append(before, samples['verification-completed'], [extra]);
    const [meta, event, third, ...more] =
      mock.commandCalls(TransactWriteItemsCommand)[0]?.args[0].input.TransactItems ?? [];
    expect(meta?.Put).toMatchObject({
      TableName: table,
      Item: { pk: { S: `D#${code}` }, sk: { S: 'META' }, version: { N: '5' }, phase: { S: 'confirm' } },
      ConditionExpression:
        '#version = :version AND #phase IN (:phase0) AND #finance IN (:finance0, :finance1, :finance2)',
      ExpressionAttributeNames: { '#version': 'version', '#phase': 'phase', '#finance': 'finance' },
      ExpressionAttributeValues: {
        ':version': { N: '4' },
        ':phase0': { S: 'verify' },
        ':finance0': { S: 'none' },
        ':finance1': { S: 'paid' },
        ':finance2': { S: 'waived' },
      },
    });
    expect(event?.Put).toMatchObject({
      Item: {
        pk: { S: `D#${code}` },
        sk: { S: 'E#000005' },
        previous: { S: before.hash },
        hash: { S: next.hash },
      },
      ConditionExpression: 'attribute_not_exists(#pk)',
    });
    expect(third).toEqual(extra.write);
    expect(more).toEqual([]);
  });

  test('is refused by the table itself where the stored state does not allow it, whatever was read', async () => {
    const { dynamodb, store } = await openStore();
    const stored = await store.require(code);
    // Somebody reads the dossier as one that owes its fee at `verify`; in the table it is neither.
    const imagined: Dossier = { ...stored, phase: 'verify', finance: 'due' };
    for (const type of ['dossier-approved', 'payment-requested', 'result-returned'] as const) {
      const recorded = link(code, { sequence: stored.version, hash: stored.hash }, samples[type]);
      const standing = { ...imagined, phase: lifecycle[type].from[0], delivery: 'ready' as const };
      const outcome = await transact(dynamodb, appendWrites(table, standing, recorded).writes);
      expect(outcome).toEqual({ done: false, lost: ['changed-meanwhile'] });
    }
    expect(await store.require(code)).toEqual(stored);
  });

  test.each([
    ['changed-meanwhile', ['ConditionalCheckFailed', 'ConditionalCheckFailed', 'None']],
    ['changed-meanwhile', ['TransactionConflict', 'None', 'None']],
    ['result-used', ['None', 'None', 'ConditionalCheckFailed']],
  ])('is refused as %s when %j', async (refusal, codes) => {
    const client = new DynamoDBClient({});
    const mock = mockClient(client);
    const reasons = codes.map((Code) => ({ Code }));
    const error = { name: 'TransactionCanceledException', CancellationReasons: reasons };
    mock.on(TransactWriteItemsCommand).rejects(Object.assign(new Error(), error));
    const store = createDossierStore(client, table);
    const extra = putNew(table, { ...keys.result('ab'), code }, 'result-used');
    await expect(store.append(before, samples['verification-completed'], [extra])).rejects.toMatchObject({
      code: refusal,
    });
  });
});

test('an event that the lifecycle forbids never reaches the table', async () => {
  const { store, cloud } = await openStore();
  const dossier = await store.require(code);
  let writes = 0;
  cloud.observe(({ operation }) => void (operation.startsWith('Transact') && writes++));
  await expect(store.append(dossier, samples['result-issued'])).rejects.toMatchObject({ code: 'not-now' });
  expect(writes).toBe(0);
});

test('the whole story of a birth, read back: the log is whole and folds to the dossier', async () => {
  const { store } = await openStore();
  let dossier: Dossier = await store.require(code);
  for (const type of wholeStory.slice(1)) dossier = await store.append(dossier, samples[type]);
  expect(dossier.phase).toBe('closed');
  expect(await store.read(code)).toEqual(dossier);
  const log = await store.log(code);
  expect(log).toEqual(logUpTo('result-returned'));
  expect(brokenLink(log)).toBeUndefined();
  expect(fold(log)).toEqual(dossier);
  expect(await store.event(code, 1)).toEqual(log[0]);
  expect(await store.event(code, 99)).toBeUndefined();
});

test('of many who write at once one wins, and the others are told', async () => {
  const { store } = await openStore();
  const read = await store.require(code);
  const attempts = Array.from({ length: 20 }, async () => store.append(read, samples['checks-recorded']));
  const outcomes = await Promise.allSettled(attempts);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes.filter(({ status }) => status === 'rejected'))
    expect(outcome).toMatchObject({ reason: { code: 'changed-meanwhile' } });
  expect(await store.log(code)).toHaveLength(2);
});

test('one file is the result of one dossier only', async () => {
  const { store, dynamodb } = await openStore();
  const used = putNew(table, { ...keys.result('ab'.repeat(32)), code: 'another' }, 'result-used');
  await transact(dynamodb, [used]);
  const dossier = await store.require(code);
  await expect(store.append(dossier, samples['checks-recorded'], [used])).rejects.toMatchObject({
    code: 'result-used',
  });
  expect(await store.require(code)).toEqual(dossier);
});

test('a dossier that is not there is a refusal, or nothing', async () => {
  const { store } = await openStore();
  expect(await store.read('H37.001-261121-0002')).toBeUndefined();
  await expect(store.require('H37.001-261121-0002')).rejects.toMatchObject({ code: 'not-found' });
  expect(await store.log('H37.001-261121-0002')).toEqual([]);
});

test('task tokens and runs lie beside the dossier and are no part of its log', async () => {
  const { store } = await openStore();
  expect(await store.readToken(code, 'verify')).toBeUndefined();
  expect(await store.keepToken(code, 'verify', { token: 'first', version: 2 })).toBeUndefined();
  expect(await store.keepToken(code, 'verify', { token: 'second', version: 3 })).toEqual({
    token: 'first',
    version: 2,
  });
  await store.keepToken(code, 'park', { token: 'parked', version: 3 });
  expect(await store.readToken(code, 'verify')).toEqual({ token: 'second', version: 3 });
  expect(await store.readToken(code, 'park')).toEqual({ token: 'parked', version: 3 });
  const run = {
    execution: 'arn:aws:states:x:0:execution:birth:1',
    segment: 1,
    startedAt: submitted[0]?.event.at ?? '',
  };
  await store.keepRun(code, run);
  expect(await store.readRun(code)).toEqual(run);
  expect(await store.log(code)).toHaveLength(1);
});

test('a long log is read page by page', async () => {
  const client = new DynamoDBClient({});
  const mock = mockClient(client);
  const log = logUpTo('result-returned');
  const page = (from: number, to: number) => log.slice(from, to).map((recorded) => marshall(recorded));
  const LastEvaluatedKey = marshall(keys.event(code, 6));
  mock.on(QueryCommand).resolves({ Items: page(6, 10) });
  mock
    .on(QueryCommand)
    .resolvesOnce({ Items: page(0, 6), LastEvaluatedKey })
    .resolves({ Items: page(6, 10) });
  expect(await createDossierStore(client, table).log(code)).toEqual(log);
  const inputs = mock.commandCalls(QueryCommand).map(({ args }) => args[0].input);
  expect(inputs.map(({ ExclusiveStartKey }) => ExclusiveStartKey)).toEqual([undefined, LastEvaluatedKey]);
  expect(inputs[0]).toMatchObject({ ConsistentRead: true });
});

test('law: any lawful log can be written event by event, and reads back as it was', async () => {
  const { dynamodb } = await openLand();
  const store = createDossierStore(dynamodb, table);
  let number = 0;
  await fc.assert(
    fc.asyncProperty(lawfulLog, async (log) => {
      const name = `H37.001-261121-${String(++number).padStart(4, '0')}`;
      const [first, ...rest] = log;
      if (first === undefined) return;
      const { dossier: begun, writes } = appendWrites(table, undefined, { ...first, dossier: name });
      await transact(dynamodb, writes);
      let dossier = begun;
      for (const { event } of rest) dossier = await store.append(dossier, event);
      expect((await store.log(name)).map(({ event }) => event)).toEqual(log.map(({ event }) => event));
      expect(await store.read(name)).toEqual({ ...fold(log), code: name, hash: dossier.hash });
    }),
    { numRuns: 15 },
  );
});
