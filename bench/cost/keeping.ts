import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { operator } from '../../local/cloud/engine.ts';
import type { RunningStack } from '../../local/stack/run-stack.ts';

/** Bytes that stay for years: items without a time to live, and objects. */
export interface Kept {
  readonly items: number;
  readonly objects: number;
}

const Tables = z.object({ TableNames: z.array(z.string()) });
const Scanned = z.object({
  Items: z.array(z.record(z.string(), z.custom<AttributeValue>())),
  LastEvaluatedKey: z.unknown().optional(),
});
const Versions = z.object({ Versions: z.array(z.object({ Size: z.number() })).default([]) });

/** DynamoDB adds a hundred bytes to each item it stores (Developer Guide, "Item sizes and formats"). */
const perItem = 100;

/** Names and values of an item, near enough: numbers and lists take a little less and a little more. */
const sizeOf = (value: unknown): number => {
  if (value instanceof Uint8Array) return value.length;
  if (Array.isArray(value)) return value.reduce<number>((sum, member) => sum + 1 + sizeOf(member), 3);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).reduce((sum, [name, member]) => sum + 1 + Buffer.byteLength(name) + sizeOf(member), 3);
  return Buffer.byteLength(String(value));
};

const itemsOf = async ({ cloud }: RunningStack, TableName: string): Promise<Record<string, unknown>[]> => {
  const items = [];
  let ExclusiveStartKey: unknown;
  do {
    const input = { TableName, ...(ExclusiveStartKey === undefined ? {} : { ExclusiveStartKey }) };
    const page = Scanned.parse(await cloud.execute('dynamodb', 'Scan', input, operator));
    items.push(...page.Items.map((item): Record<string, unknown> => unmarshall(item)));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return items;
};

/** What lies in all tables now, and in the buckets of these names. */
export const keptIn = async (stack: RunningStack, buckets: readonly string[]): Promise<Kept> => {
  const { TableNames } = Tables.parse(await stack.cloud.execute('dynamodb', 'ListTables', {}, operator));
  let items = 0;
  for (const name of TableNames)
    for (const item of await itemsOf(stack, name)) if (item['ttl'] === undefined) items += sizeOf(item) + perItem;
  let objects = 0;
  for (const Bucket of buckets) {
    const { Versions: all } = Versions.parse(
      await stack.cloud.execute('s3', 'ListObjectVersions', { Bucket }, operator),
    );
    objects += all.reduce((sum, { Size }) => sum + Size, 0);
  }
  return { items, objects };
};
