import { invalid, wrong } from './refusals.ts';
import { attribute, kindOf, type Item, type Value } from './values.ts';

/** What a table and its indexes are keyed by: names of attributes, whose values are strings. */
export interface KeyNames {
  readonly hash: string;
  readonly range?: string | undefined;
}
/** An item's place: order-preserving texts. `range` is empty where there is no sort key. */
export interface Key {
  readonly hash: string;
  readonly range: string;
}

export const namesOf = ({ hash, range }: KeyNames): string[] => (range === undefined ? [hash] : [hash, range]);

/** Text that SQLite orders as DynamoDB orders the strings. NUL becomes two characters: texts are read up to it. */
export const keyText = (text: string): string =>
  text.replaceAll('\u0001', '\u0001\u0002').replaceAll('\0', '\u0001\u0001');

/** The first text after all that begin with the prefix; undefined when there is none. */
export const pastPrefix = (prefix: string): string | undefined => {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === 0x10ffff) points.pop();
  const last = points.pop();
  // Surrogates are no characters of their own and have no place in UTF-8.
  return last === undefined ? undefined : String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
};

/** The text of a key value, which is a string neither empty nor over-long. `mismatch` says what any other kind means. */
export const keyPart = (names: KeyNames, name: string, value: Value, mismatch: string): string => {
  if (!('S' in value)) throw invalid(mismatch);
  if (value.S === '')
    throw invalid(`${wrong} The AttributeValue for a key attribute cannot contain an empty string value. Key: ${name}`);
  const [most, what] = name === names.hash ? [2048, 'hashkey'] : [1024, 'all range keys'];
  if (Buffer.byteLength(value.S) > most)
    throw invalid(`${wrong} Size of ${what} has exceeded the maximum size limit of ${most} bytes`);
  return keyText(value.S);
};

/** The place of an item. */
export const keyOf = (names: KeyNames, item: Item): Key => {
  const [hash = '', range = ''] = namesOf(names).map((name) => {
    const value = attribute(item, name);
    if (!value) throw invalid(`${wrong} Missing the key ${name} in the item`);
    return keyPart(names, name, value, `${wrong} Type mismatch for key ${name} expected: S actual: ${kindOf(value)}`);
  });
  return { hash, range };
};

/** The place that a `Key` parameter names, which must hold the key and nothing else. */
export const givenKey = (names: KeyNames, item: Item): Key => {
  const expected = namesOf(names);
  const fits = expected.every((name) => 'S' in (attribute(item, name) ?? {}));
  if (fits && Object.keys(item).length === expected.length) return keyOf(names, item);
  throw invalid('The provided key element does not match the schema');
};
