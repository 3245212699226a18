import { isDeepStrictEqual } from 'node:util';
import { compareNumbers } from './numbers.ts';
import { invalid, notEmulated } from './refusals.ts';
import type { Reader } from './reader.ts';
import { attribute, type Item } from './values.ts';

/** Whether an item (empty when there is none) meets a condition. */
export type Test = (item: Item) => boolean;

/** DynamoDB Developer Guide, “Condition and filter expressions”. */
const mostOperands = 100;

const existence = (reader: Reader, wanted: boolean): Test => {
  const name = reader.name();
  reader.expect(')');
  return (item) => (attribute(item, name) !== undefined) === wanted;
};

const membership = (reader: Reader, name: string): Test => {
  reader.expect('(');
  const values = [reader.value()];
  while (reader.take(',')) values.push(reader.value());
  reader.expect(')');
  if (values.length > mostOperands) throw invalid('The IN operator takes at most 100 operands');
  return (item) => values.some((value) => isDeepStrictEqual(attribute(item, name), value));
};

const comparison = (reader: Reader): Test => {
  const name = reader.name();
  if (reader.take('IN')) return membership(reader, name);
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

/** `AND` binds closer than `OR`. */
const conjunction = (reader: Reader): Test => {
  const tests = [single(reader)];
  while (reader.take('AND')) tests.push(single(reader));
  return (item) => tests.every((test) => test(item));
};

/**
 * Reads `attribute = :value`, `attribute < :value`, `attribute IN (:value, …)` and whether attributes exist, with `AND`
 * and `OR` between them.
 */
export const parseCondition = (reader: Reader): Test => {
  const tests = [conjunction(reader)];
  while (reader.take('OR')) tests.push(conjunction(reader));
  reader.end();
  return (item) => tests.some((test) => test(item));
};
