import { invalid } from './refusals.ts';
import { attribute, kindOf, orderOf, sizeOf, type Item, type Value } from './values.ts';

/** What a table and its indexes are keyed by: attribute names. */
export interface KeyNames {
  readonly hash: string;
  readonly range?: string | undefined;
}
/** An item's place: order-preserving texts. `range` is empty where there is no sort key. */
export interface Key {
  readonly hash: string;
  readonly range: string;
}
export type KeyType = 'S' | 'N' | 'B';
export type KeyTypes = Readonly<Record<string, KeyType>>;

export const namesOf = ({ hash, range }: KeyNames): string[] => (range === undefined ? [hash] : [hash, range]);

/** Text that SQLite orders as DynamoDB orders the values. NUL becomes two characters: texts are read up to it. */
export const keyText = (value: Value): string =>
  (orderOf(value) ?? '').replaceAll('\u0001', '\u0001\u0002').replaceAll('\0', '\u0001\u0001');

/** The first text after all that begin with the prefix; undefined when there is none. */
export const pastPrefix = (prefix: string): string | undefined => {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === 0x10ffff) points.pop();
  const last = points.pop();
  // Surrogates are no characters of their own and have no place in UTF-8.
  return last === undefined ? undefined : String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
};

const limits = { hash: [2048, 'hashkey has exceeded the maximum size limit of2048 bytes'], range: [1024, ''] } as const;

/** Refuses an empty or over-long key value. */
export const refuseUnfit = (name: string, value: Value, part: 'hash' | 'range'): void => {
  const what = { S: 'string', B: 'binary' }[kindOf(value) === 'B' ? 'B' : 'S'];
  const size = sizeOf(value);
  if (size === 0)
    throw invalid(
      'One or more parameter values are not valid. ' +
        `The AttributeValue for a key attribute cannot contain an empty ${what} value. Key: ${name}`,
    );
  if (size <= limits[part][0]) return;
  const wrong = 'One or more parameter values were invalid:';
  if (part === 'hash') throw invalid(`${wrong} Size of ${limits.hash[1]}`);
  throw invalid(`${wrong} Aggregated size of all range keys has exceeded the size limit of 1024 bytes`);
};

const schemaMismatch = 'The provided key element does not match the schema';

const keyPart = (item: Item, name: string | undefined, part: 'hash' | 'range', types: KeyTypes, given: boolean) => {
  if (name === undefined) return '';
  const value = attribute(item, name);
  const wrong = 'One or more parameter values were invalid:';
  if (!value) throw invalid(given ? schemaMismatch : `${wrong} Missing the key ${name} in the item`);
  const [expected, actual] = [types[name], kindOf(value)];
  if (actual !== expected)
    throw invalid(
      given ? schemaMismatch : `${wrong} Type mismatch for key ${name} expected: ${expected} actual: ${actual}`,
    );
  refuseUnfit(name, value, part);
  return keyText(value);
};

/** The place of an item. `given`: the item is a `Key` parameter, which must hold the key and nothing else. */
export const keyOf = (names: KeyNames, types: KeyTypes, item: Item, given = false): Key => {
  if (given && Object.keys(item).length !== namesOf(names).length) throw invalid(schemaMismatch);
  return {
    hash: keyPart(item, names.hash, 'hash', types, given),
    range: keyPart(item, names.range, 'range', types, given),
  };
};

/** One text for one item of one table. */
export const placeOf = (table: { readonly name: string }, { hash, range }: Key): string =>
  JSON.stringify([table.name, hash, range]);

export const keyItem = (names: readonly string[], item: Item): Item =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = attribute(item, name);
      return value ? [[name, value]] : [];
    }),
  );
