import { isDeepStrictEqual } from 'node:util';
import { compareNumbers } from './numbers.ts';
import { notEmulated } from './refusals.ts';
import type { Reader } from './reader.ts';
import { attribute, type Item } from './values.ts';

/** Whether an item (empty when there is none) meets a condition. */
export type Test = (item: Item) => boolean;

const existence = (reader: Reader, wanted: boolean): Test => {
  const name = reader.name();
  reader.expect(')');
  return (item) => (attribute(item, name) !== undefined) === wanted;
};

const comparison = (reader: Reader): Test => {
  const name = reader.name();
  if (reader.take('=')) {
    const equal = reader.value();
    return (item) => isDeepStrictEqual(attribute(item, name), equal);
  }
  reader.expect('<');
  const limit = reader.value();
  if (!('N' in limit)) throw notEmulated('Order of anything but numbers');
  return (item) => {
    const value = attribute(item, name);
    return value !== undefined && 'N' in value && compareNumbers(value.N, limit.N) < 0;
  };
};

const single = (reader: Reader): Test => {
  if (reader.call('attribute_exists')) return existence(reader, true);
  if (reader.call('attribute_not_exists')) return existence(reader, false);
  return comparison(reader);
};

/** Reads `attribute = :value`, `attribute < :value` and whether attributes exist, with `OR` between them. */
export const parseCondition = (reader: Reader): Test => {
  const tests: Test[] = [];
  do tests.push(single(reader));
  while (reader.take('OR'));
  reader.end();
  return (item) => tests.some((test) => test(item));
};
