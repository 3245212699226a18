import type { AwsError } from '../engine.ts';
import { keyText, namesOf, type Key } from './keys.ts';
import { invalid } from './refusals.ts';
import { carried, type Index, type Table } from './tables.ts';
import { attribute, itemSize, kindOf, sameItem, sizeOf, type Item } from './values.ts';

interface Entry extends Key {
  readonly item: Item;
}
/** What a write does to one index. */
export interface Change {
  readonly index: string;
  readonly key: Key;
  readonly removed?: Entry | undefined;
  readonly put?: Entry | undefined;
}

export const writeUnits = (...items: readonly (Item | undefined)[]): number =>
  Math.max(1, ...items.map((item) => (item ? Math.ceil(itemSize(item) / 1024) : 0)));

/** Why a value cannot be a key of the index. */
const unfit = (table: Table, index: Index, name: string, item: Item): AwsError | undefined => {
  const value = attribute(item, name);
  if (!value) return undefined;
  const [expected, actual] = [table.types[name], kindOf(value)];
  if (actual !== expected)
    return invalid(
      `One or more parameter values were invalid: Type mismatch for Index Key ${name} ` +
        `Expected: ${expected} Actual: ${actual} IndexName: ${index.name}`,
    );
  if (sizeOf(value) > 0) return undefined;
  return invalid(
    'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
      `The AttributeValue for a key attribute cannot contain an empty ${actual === 'B' ? 'binary' : 'string'} ` +
      `value. IndexName: ${index.name}, IndexKey: ${name}`,
  );
};

/** Sparse: no entry without all keys of the index, nor for an item older than the index that does not fit them. */
export const entryOf = (table: Table, index: Index, item: Item): Entry | undefined => {
  const texts = namesOf(index).flatMap((name) => {
    const value = attribute(item, name);
    return value && !unfit(table, index, name, item) ? [keyText(value)] : [];
  });
  const [hash = '', range = ''] = texts;
  if (texts.length < namesOf(index).length) return undefined;
  return { hash, range, item: carried(table, index, item) };
};

/** What a write changes in an index, and the write units of it; a new item that does not fit is refused. */
export const changeOf = (table: Table, index: Index, key: Key, before: Item | undefined, after: Item | undefined) => {
  const refusal =
    after &&
    namesOf(index)
      .map((name) => unfit(table, index, name, after))
      .find(Boolean);
  if (refusal) throw refusal;
  const [removed, put] = [before && entryOf(table, index, before), after && entryOf(table, index, after)];
  const stays = removed && put && removed.hash === put.hash && removed.range === put.range;
  if (stays ? sameItem(removed.item, put.item) : !removed && !put) return undefined;
  const change: Change = { index: index.name, key, removed: stays ? undefined : removed, put };
  // A changed key costs a removal and a new entry.
  const units = stays
    ? writeUnits(removed.item, put.item)
    : (removed ? writeUnits(removed.item) : 0) + (put ? writeUnits(put.item) : 0);
  return { change, units };
};
