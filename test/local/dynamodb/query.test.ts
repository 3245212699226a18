import {
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  type QueryCommandInput,
  type ScanCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { beforeAll, expect, test } from 'vitest';
import { openDossiers } from './land.ts';

const TableName = 'dossiers';
const { client, engine, clock } = await openDossiers();
const put = (item: object) => client.send(new PutItemCommand({ TableName, Item: marshall(item) }));
const query = (KeyConditionExpression: string, values: object, more: Partial<QueryCommandInput> = {}) =>
  client.send(
    new QueryCommand({ TableName, KeyConditionExpression, ExpressionAttributeValues: marshall(values), ...more }),
  );
const sks = async (condition: string, values: object, more?: Partial<QueryCommandInput>) =>
  (await query(condition, values, more)).Items?.map((item) => item['sk']?.S);
const two = (place: number): string => String(place).padStart(2, '0');

beforeAll(async () => {
  for (let place = 0; place < 12; place++)
    await put({
      pk: 'Q',
      sk: `E#${two(place)}`,
      i: place,
      queue: 'S',
      due: two(place),
      name: String(99 - place),
      a: place,
    });
  await put({ pk: 'Q', sk: 'META', i: 100 });
});

test('a condition names a partition, or what begins with a prefix in it, or comes before a place in it', async () => {
  expect(await sks('pk = :p AND begins_with(sk, :v)', { ':p': 'Q', ':v': 'E#1' })).toEqual(['E#10', 'E#11']);
  expect(await sks('pk = :p AND sk < :v', { ':p': 'Q', ':v': 'E#02' })).toEqual(['E#00', 'E#01']);
  expect(await sks('pk = :p', { ':p': 'Q' })).toHaveLength(13);
});

test('pages follow each other in either direction', async () => {
  const events = 'pk = :p AND begins_with(sk, :e)';
  const values = { ':p': 'Q', ':e': 'E#' };
  for (const ScanIndexForward of [true, false]) {
    const seen: (string | undefined)[] = [];
    let start: QueryCommandInput['ExclusiveStartKey'];
    do {
      const page = await query(events, values, { Limit: 5, ScanIndexForward, ExclusiveStartKey: start });
      seen.push(...(page.Items?.map((item) => item['sk']?.S) ?? []));
      start = page.LastEvaluatedKey;
    } while (start);
    const all = Array.from({ length: 12 }, (_, place) => `E#${two(place)}`);
    expect(seen).toEqual(ScanIndexForward ? all : all.toReversed());
  }
});

test('a page that reaches its limit names where to go on, even at the end', async () => {
  const page = await query('pk = :p', { ':p': 'Q' }, { Limit: 13 });
  expect(page.LastEvaluatedKey).toEqual(marshall({ pk: 'Q', sk: 'META' }));
  expect(await query('pk = :p', { ':p': 'Q' }, { Limit: 13, ExclusiveStartKey: page.LastEvaluatedKey })).toEqual({
    Items: [],
    Count: 0,
    ScannedCount: 0,
  });
});

test('a page ends after one megabyte', async () => {
  for (let place = 0; place < 20; place++) await put({ pk: 'wide', sk: two(place), body: 'x'.repeat(60_000) });
  const first = await query('pk = :p', { ':p': 'wide' });
  expect(first.Count).toBe(18);
  const rest = await query('pk = :p', { ':p': 'wide' }, { ExclusiveStartKey: first.LastEvaluatedKey });
  expect(rest.Count).toBe(2);
  expect(rest.LastEvaluatedKey).toBeUndefined();
});

test('a page ends after a thousand items', async () => {
  for (let place = 0; place < 1001; place++) await put({ pk: 'many', sk: String(place).padStart(4, '0') });
  const first = await query('pk = :p', { ':p': 'many' });
  expect([first.Count, first.LastEvaluatedKey]).toEqual([1000, marshall({ pk: 'many', sk: '0999' })]);
  const rest = await query('pk = :p', { ':p': 'many' }, { ExclusiveStartKey: first.LastEvaluatedKey });
  expect([rest.Count, rest.LastEvaluatedKey]).toEqual([1, undefined]);
});

test('indexes hold what has their key, in its order, with what they carry', async () => {
  const byQueue = await query(
    'queue = :q AND begins_with(due, :d)',
    { ':q': 'S', ':d': '0' },
    { IndexName: 'byQueue', Limit: 4 },
  );
  expect(byQueue.Items?.map((item) => unmarshall(item)['i'])).toEqual([0, 1, 2, 3]);
  const byDue = await query('due = :d', { ':d': '03' }, { IndexName: 'byDue' });
  expect(byDue.Items).toMatchObject([marshall({ pk: 'Q', sk: 'E#03', due: '03' })]);
  const byName = await query('pk = :p', { ':p': 'Q' }, { IndexName: 'byName', Limit: 2 });
  expect(byName.Items?.map((item) => unmarshall(item))).toMatchObject([
    { pk: 'Q', sk: 'E#11', name: '88', a: 11 },
    { pk: 'Q', sk: 'E#10', name: '89', a: 10 },
  ]);
  expect(byName.LastEvaluatedKey).toEqual(marshall({ pk: 'Q', sk: 'E#10', name: '89' }));
});

test('an index is paged across equal keys', async () => {
  for (const pk of ['a', 'b', 'c']) await put({ pk, sk: '1', queue: 'same', due: '1' });
  const seen: unknown[] = [];
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await query(
      'queue = :q',
      { ':q': 'same' },
      { IndexName: 'byQueue', Limit: 1, ExclusiveStartKey: start },
    );
    seen.push(...(page.Items ?? []).map((item) => item['pk']?.S));
    start = page.LastEvaluatedKey;
  } while (start);
  expect(seen).toEqual(['a', 'b', 'c']);
});

test('an entry leaves the index with its key', async () => {
  await put({ pk: 'leave', sk: '1', queue: 'leaving', due: '1' });
  await put({ pk: 'leave', sk: '1', due: '1' });
  expect((await query('queue = :q', { ':q': 'leaving' }, { IndexName: 'byQueue' })).Count).toBe(0);
  expect((await query('due = :d', { ':d': '1' }, { IndexName: 'byDue' })).Items).toContainEqual(
    marshall({ pk: 'leave', sk: '1', due: '1' }),
  );
});

test('global indexes lag when told to, in the order of the writes, and then catch up', async () => {
  engine.delayVisibility({ indexes: 500 });
  const count = async () => (await query('queue = :q', { ':q': 'late' }, { IndexName: 'byQueue' })).Count;
  await put({ pk: 'late', sk: '1', queue: 'late', due: '1' });
  expect(await count()).toBe(0);
  expect((await query('pk = :p', { ':p': 'late' })).Count).toBe(1);
  clock.advance(300);
  await put({ pk: 'late', sk: '1', queue: 'late', due: '2' });
  await put({ pk: 'late', sk: '2', queue: 'late', due: '1' });
  clock.advance(200);
  const [early] = (await query('queue = :q', { ':q': 'late' }, { IndexName: 'byQueue' })).Items ?? [];
  expect(early).toMatchObject({ due: { S: '1' } });
  engine.delayVisibility({ indexes: 0 });
  expect(await count()).toBe(2);
  await put({ pk: 'late', sk: '1' });
  expect(await count()).toBe(1);
});

test('a scan reads table and index in pages', async () => {
  const scan = async (IndexName?: string) => {
    let count = 0;
    let start: QueryCommandInput['ExclusiveStartKey'];
    do {
      const page: ScanCommandOutput = await client.send(
        new ScanCommand({ TableName, IndexName, Limit: 7, ExclusiveStartKey: start }),
      );
      count += page.Count ?? 0;
      start = page.LastEvaluatedKey;
    } while (start);
    return count;
  };
  const { Items = [] } = await client.send(new ScanCommand({ TableName }));
  expect(await scan('byQueue')).toBe(Items.filter((item) => item['queue'] && item['due']).length);
  expect(await scan()).toBeGreaterThan(13);
});

test.each<[string, object, Partial<QueryCommandInput>, string]>([
  ['sk = :v', { ':v': 'a' }, {}, 'Query condition missed key schema element: pk'],
  ['i = :v', { ':v': 'a' }, {}, 'is not on a key: i'],
  ['pk = :v AND sk <= :v', { ':v': 'a' }, {}, 'not emulated; token: "<="'],
  ['pk = :v AND i < :v', { ':v': 'a' }, {}, 'is not on a key: i'],
  ['pk = :v AND begins_with(i, :v)', { ':v': 'a' }, {}, 'is not on a key: i'],
  ['due = :v AND begins_with(sk, :v)', { ':v': 'a' }, { IndexName: 'byDue' }, 'is not on a key: sk'],
  ['pk > :v', { ':v': 'a' }, {}, 'not emulated; token: ">"'],
  ['begins_with(pk, :v)', { ':v': 'a' }, {}, 'misplaced or not emulated: begins_with'],
  ['pk = :v OR sk = :v', { ':v': 'a' }, {}, 'not emulated; token: "OR"'],
  ['pk = :v AND begins_with(sk, :v) AND begins_with(sk, :v)', { ':v': 'a' }, {}, 'not emulated; token: "AND"'],
  ['pk.a = :v', { ':v': 'a' }, {}, 'not emulated; token: "."'],
  ['pk = :v', { ':v': 1 }, {}, 'Condition parameter type does not match schema type'],
  ['pk = :v', { ':v': '' }, {}, 'cannot contain an empty string value. Key: pk'],
  ['pk = :v', { ':v': 'a' }, { FilterExpression: 'i = :v' }, 'Query with FilterExpression is not emulated'],
  ['pk = :v', { ':v': 'a' }, { ProjectionExpression: 'i' }, 'Query with ProjectionExpression is not emulated'],
  ['pk = :v', { ':v': 'a' }, { IndexName: 'nope' }, 'does not have the specified index: nope'],
  ['due = :v', { ':v': 'a' }, { IndexName: 'byDue', ConsistentRead: true }, 'Consistent reads are not supported'],
  ['pk = :v', { ':v': 'a' }, { Limit: 0 }, 'Limit must be greater than'],
  ['pk = :v', { ':v': 'a' }, { Select: 'COUNT' }, 'Query with Select is not emulated'],
  ['pk = :v', { ':v': 'a' }, { ExclusiveStartKey: marshall({ pk: 'b', sk: '1' }) }, 'outside query boundaries'],
  ['pk = :v', { ':v': 'a' }, { ExclusiveStartKey: marshall({ pk: 'a' }) }, 'The provided starting key is invalid'],
  ['pk = :v', { ':v': 'a' }, { KeyConditions: {} }, 'KeyConditions is not emulated'],
])('%s %j %j is refused', async (condition, values, more, message) => {
  await expect(query(condition, values, more)).rejects.toThrow(message);
});

test('segments of a scan are refused', async () => {
  const scan = client.send(new ScanCommand({ TableName, Segment: 0, TotalSegments: 2 }));
  await expect(scan).rejects.toThrow('Scan with Segment is not emulated');
});
