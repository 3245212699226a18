import { ScanCommand, TransactWriteItemsCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDossiers } from './land.ts';

const TableName = 'dossiers';
const text = fc.constantFrom('a', 'b', 'c');
const place = { pk: text, sk: text };
const step = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), ...place, queue: fc.option(text), due: fc.option(text), name: text }),
  fc.record({ kind: fc.constant('count' as const), ...place }),
  fc.record({ kind: fc.constant('delete' as const), ...place }),
);
type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;

const actionOf = ({ kind, pk, sk, ...rest }: Step) => {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  const Key = marshall({ pk, sk });
  if (kind === 'put') return { Put: { TableName, Item: { ...Key, ...marshall(given) } } };
  if (kind === 'delete') return { Delete: { TableName, Key } };
  const ExpressionAttributeValues = marshall({ ':one': 1 });
  return { Update: { TableName, Key, UpdateExpression: 'ADD n :one', ExpressionAttributeValues } };
};

const placeOf = (item: Record<string, unknown>): string => JSON.stringify([item['pk'], item['sk']]);
const sorted = (items: readonly Record<string, AttributeValue>[] = []) =>
  items.toSorted((a, b) => placeOf(a).localeCompare(placeOf(b)));

test('table, indexes and stream tell the same story, however late the indexes are', async () => {
  const steps = fc.array(fc.tuple(step, fc.constantFrom(0, 1000), fc.constantFrom(0, 600)), { maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(steps, async (story) => {
      const { client, engine, clock, records, store } = await openDossiers();
      const scan = async (IndexName?: string) =>
        sorted((await client.send(new ScanCommand({ TableName, IndexName }))).Items);
      for (const [one, indexes, pause] of story) {
        engine.delayVisibility({ indexes });
        await client.send(new TransactWriteItemsCommand({ TransactItems: [actionOf(one)] }));
        clock.advance(pause);
        await scan('byQueue');
      }
      engine.delayVisibility({ indexes: 0 });
      const table = await scan();

      const told = new Map<string, Record<string, unknown>>();
      for (const { dynamodb } of records()) {
        expect(told.get(placeOf(dynamodb.Keys))).toEqual(dynamodb.OldImage);
        if (dynamodb.NewImage) told.set(placeOf(dynamodb.Keys), dynamodb.NewImage);
        else told.delete(placeOf(dynamodb.Keys));
      }
      expect(told).toEqual(new Map(table.map((item) => [placeOf(item), item])));

      const has = (...names: string[]) => table.filter((item) => names.every((name) => item[name]));
      expect(await scan('byQueue')).toEqual(has('queue', 'due'));
      expect(await scan('byDue')).toEqual(has('due'));
      expect(await scan('byName')).toEqual(has('name'));
      clock.stop();
      store.close();
    }),
    { numRuns: 60 },
  );
});
