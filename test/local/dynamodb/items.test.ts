import {
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { openDossiers } from './land.ts';

const TableName = 'dossiers';
const key = (pk: string, sk = '1') => ({ pk: { S: pk }, sk: { S: sk } });
const { client } = await openDossiers();
const put = (item: Record<string, AttributeValue>) => client.send(new PutItemCommand({ TableName, Item: item }));
const get = async (pk: string, sk?: string) =>
  (await client.send(new GetItemCommand({ TableName, Key: key(pk, sk), ConsistentRead: true }))).Item;
const named = (name: string) => expect.objectContaining({ name });

test('every kind of value comes back as it went in', async () => {
  const item = {
    ...key('kinds'),
    text: { S: 'Giấy khai sinh' },
    number: { N: '12345678901234567890.123' },
    bytes: { B: new Uint8Array([0, 255, 7]) },
    yes: { BOOL: true },
    nothing: { NULL: true as const },
    list: { L: [{ N: '1' }, { M: { deep: { B: new Uint8Array([9]) } } }] },
    empty: { S: '' },
    none: { L: [] },
    numbers: { NS: ['1', '7', '10'] },
  };
  await put(item);
  expect(await get('kinds')).toEqual(item);
});

test('attributes named like inherited members are attributes', async () => {
  const odd = Object.fromEntries([
    ['__proto__', { S: 'a' }],
    ['constructor', { M: Object.fromEntries([['__proto__', { S: 'b' }]]) }],
  ]);
  await put({ ...key('odd'), ...odd });
  const kept = await get('odd');
  expect(Object.keys(kept ?? {}).toSorted()).toEqual(['__proto__', 'constructor', 'pk', 'sk']);
  const absent = client.send(
    new PutItemCommand({ TableName, Item: key('plain'), ConditionExpression: 'attribute_exists(toString)' }),
  );
  await expect(absent).rejects.toThrow(named('ConditionalCheckFailedException'));
});

const count = (pk: string, more: object = {}) =>
  client.send(
    new UpdateItemCommand({
      TableName,
      Key: key(pk),
      UpdateExpression: 'ADD #n :one',
      ExpressionAttributeNames: { '#n': 'n' },
      ExpressionAttributeValues: { ':one': { N: '1' } },
      ...more,
    }),
  );

test('an update counts, from nothing too, and leaves the rest as it was', async () => {
  await put(marshall({ pk: 'update', sk: '1', n: 1, m: { x: 1 } }));
  await count('update');
  await count('fresh');
  expect(unmarshall((await get('update')) ?? {})).toEqual({ pk: 'update', sk: '1', n: 2, m: { x: 1 } });
  expect(unmarshall((await get('fresh')) ?? {})).toEqual({ pk: 'fresh', sk: '1', n: 1 });
});

test.each([
  ['NONE', undefined],
  ['ALL_OLD', { pk: 'rv', sk: '1', a: { b: 1, c: 2 }, n: 3 }],
  ['ALL_NEW', { pk: 'rv', sk: '1', a: { b: 1, c: 2 }, n: 4 }],
] as const)('ReturnValues %s', async (ReturnValues, expected) => {
  await put(marshall({ pk: 'rv', sk: '1', a: { b: 1, c: 2 }, n: 3 }));
  const { Attributes } = await count('rv', { ReturnValues });
  expect(Attributes && unmarshall(Attributes)).toEqual(expected);
});

test('of a hundred counters at once each gets a number of its own', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => count('draw', { ReturnValues: 'ALL_NEW' })));
  expect(new Set(answers.map(({ Attributes }) => Attributes?.['n']?.N)).size).toBe(100);
});

test('a failed condition changes nothing', async () => {
  await put(marshall({ pk: 'cond', sk: '1', v: 1 }));
  const again = { TableName, Item: key('cond'), ConditionExpression: 'attribute_not_exists(pk)' };
  await expect(client.send(new PutItemCommand(again))).rejects.toMatchObject({
    name: 'ConditionalCheckFailedException',
    message: 'The conditional request failed',
  });
  expect(await get('cond')).toHaveProperty('v');
});

test('of forty writers with the same version one wins', async () => {
  await put(marshall({ pk: 'race', sk: '1', version: 0 }));
  const attempts = Array.from({ length: 40 }, () =>
    client.send(
      new PutItemCommand({
        TableName,
        Item: marshall({ pk: 'race', sk: '1', version: 1 }),
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: { ':seen': { N: '0' } },
      }),
    ),
  );
  const results = await Promise.allSettled(attempts);
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
});

test('delete answers the old item, and is content when there is none', async () => {
  await put(marshall({ pk: 'del', sk: '1', v: 1 }));
  const command = new DeleteItemCommand({ TableName, Key: key('del'), ReturnValues: 'ALL_OLD' });
  expect((await client.send(command)).Attributes).toMatchObject({ v: { N: '1' } });
  expect(await client.send(command)).toEqual({});
});

test.each<[string, Record<string, AttributeValue>, string]>([
  ['an item over 400 KB', { ...key('big'), b: { S: 'x'.repeat(410 * 1024) } }, 'Item size has exceeded'],
  ['a key of another type', { pk: { S: 'a' }, sk: { N: '1' } }, 'Type mismatch for key sk expected: S actual: N'],
  ['a missing key', { pk: { S: 'a' } }, 'Missing the key sk in the item'],
  ['an empty key', { pk: { S: '' }, sk: { S: '1' } }, 'cannot contain an empty string value. Key: pk'],
  ['a key over 2048 bytes', { pk: { S: 'x'.repeat(2049) }, sk: { S: '1' } }, 'Size of hashkey'],
  ['a sort key over 1024 bytes', { pk: { S: 'a' }, sk: { S: 'x'.repeat(1025) } }, 'Size of all range keys'],
  [
    'an index key of another type',
    { ...key('a'), queue: { N: '1' } },
    'Index Key queue of byQueue cannot be a value of type N',
  ],
  ['an empty index key', { ...key('a'), due: { S: '' } }, 'Index Key due of byQueue cannot be an empty string value'],
  ['a set of texts', { ...key('a'), s: { SS: ['a'] } }, 'type SS: not emulated'],
  ['an empty set', { ...key('a'), s: { NS: [] } }, 'An number set  may not be empty'],
  [
    'a set with a number twice',
    { ...key('a'), s: { NS: ['1', '1.0'] } },
    'Input collection [1, 1] contains duplicates',
  ],
  ['a number no double holds', { ...key('a'), n: { N: '1e30' } }, 'The number 1e30: not emulated'],
  ['a word as number', { ...key('a'), n: { N: 'ten' } }, 'cannot be converted to a numeric value'],
])('%s is refused', async (_, item, message) => {
  const refusal = put(item);
  await expect(refusal).rejects.toThrow(named('ValidationException'));
  await expect(refusal).rejects.toThrow(message);
});

test('a Key holds the key and nothing else', async () => {
  for (const wrong of [{ pk: { S: 'a' } }, { ...key('a'), extra: { S: 'b' } }, { pk: { S: 'a' }, sk: { N: '1' } }])
    await expect(client.send(new GetItemCommand({ TableName, Key: wrong }))).rejects.toThrow(
      'The provided key element does not match the schema',
    );
});

test('the key cannot be updated', async () => {
  const update = client.send(
    new UpdateItemCommand({
      TableName,
      Key: key('a'),
      UpdateExpression: 'ADD sk :v',
      ExpressionAttributeValues: { ':v': { N: '1' } },
    }),
  );
  await expect(update).rejects.toThrow('Cannot update attribute sk. This attribute is part of the key');
});

test('what is not emulated is refused', async () => {
  const read = { TableName, Key: key('a') };
  await expect(client.send(new GetItemCommand({ ...read, AttributesToGet: ['a'] }))).rejects.toThrow('AttributesToGet');
  const legacy = { ...read, Expected: {} };
  await expect(client.send(new DeleteItemCommand(legacy))).rejects.toThrow('with Expected is not emulated');
  const updated = { TableName, Item: key('a'), ReturnValues: 'UPDATED_NEW' as const };
  await expect(client.send(new PutItemCommand(updated))).rejects.toThrow('UPDATED_NEW: not');
  const shown = { TableName, Item: key('a'), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };
  await expect(client.send(new PutItemCommand(shown))).rejects.toThrow('ReturnValuesOnConditionCheckFailure is not');
  await expect(client.send(new GetItemCommand({ TableName: 'nope', Key: {} }))).rejects.toThrow(
    named('ResourceNotFoundException'),
  );
});
