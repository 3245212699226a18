import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import { notEmulated } from './refusals.ts';
import type { Table } from './tables.ts';
import { itemSize, type Item } from './values.ts';

/** Read units for so many bytes: 4 KB each, half the price when an eventually consistent answer is good enough. */
export const readUnits = (bytes: number, consistent: boolean | undefined): number =>
  Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5);

/** Write units for what was there and what is: 1 KB each of the larger one. */
export const writeUnits = (...items: readonly (Item | undefined)[]): number =>
  Math.max(1, ...items.map((item) => (item ? Math.ceil(itemSize(item) / 1024) : 0)));

interface Asking {
  readonly ReturnConsumedCapacity?: string | undefined;
}

/** What an answer says about the units that a request consumed, when it is asked to. */
export const consumed = (
  { ReturnConsumedCapacity: wanted = 'NONE' }: Asking,
  { name }: Table,
  CapacityUnits: number,
): { ConsumedCapacity?: ConsumedCapacity } => {
  if (wanted === 'NONE') return {};
  if (wanted !== 'TOTAL') throw notEmulated(`ReturnConsumedCapacity ${wanted}`);
  return { ConsumedCapacity: { TableName: name, CapacityUnits } };
};

/** The same of a write, whose price in each index is not counted here. */
export const consumedWriting = (
  asking: Asking,
  table: Table,
  units: number,
): { ConsumedCapacity?: ConsumedCapacity } => {
  const told = consumed(asking, table, units);
  if (told.ConsumedCapacity && table.indexes.length > 0)
    throw notEmulated('ReturnConsumedCapacity of a table with indexes');
  return told;
};
