import { isDeepStrictEqual } from 'node:util';
import { valueAt } from './documents.ts';
import type { Reader } from './reader.ts';
import { compare, kindOf, type Item, type Value } from './values.ts';

/** Whether an item (empty when there is none) meets a condition. */
export type Test = (item: Item) => boolean;
export type Operand = (item: Item) => Value | undefined;

/** An attribute or a value. `kinds` are those that a value must be of when it is given in the request. */
export const parseOperand = (reader: Reader, operator = '', kinds?: readonly string[]): Operand => {
  const value = reader.value();
  if (value) {
    if (kinds?.includes(kindOf(value)) === false)
      reader.fault(`Incorrect operand type for operator or function: ${operator}, operand type: ${kindOf(value)}`);
    return () => value;
  }
  const path = reader.path();
  return (item) => valueAt(item, path);
};

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '<=': (order) => order <= 0,
  '<': (order) => order < 0,
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
};

const comparison = (reader: Reader): Test => {
  const left = parseOperand(reader);
  const sign = Object.keys(comparisons).find((known) => reader.take(known)) ?? '';
  const holds = comparisons[sign];
  if (holds) {
    const right = parseOperand(reader, sign, ['S', 'N', 'B']);
    // What is missing, or of another kind, meets no comparison of order.
    return (item) => {
      const [one, other] = [left(item), right(item)];
      const order = one && other && compare(one, other);
      return order !== undefined && holds(order);
    };
  }
  const wanted = reader.take('=');
  if (!wanted && !reader.take('<>')) reader.unexpected();
  const right = parseOperand(reader);
  return (item) => {
    const one = left(item);
    return (one !== undefined && isDeepStrictEqual(one, right(item))) === wanted;
  };
};

const beginsWith = (reader: Reader): Test => {
  const whole = parseOperand(reader);
  reader.expect(',');
  const start = parseOperand(reader, 'begins_with', ['S']);
  return (item) => {
    const [one, other] = [whole(item), start(item)];
    return one !== undefined && other !== undefined && 'S' in one && 'S' in other && one.S.startsWith(other.S);
  };
};

const exists = (reader: Reader, wanted: boolean): Test => {
  const path = reader.path();
  return (item) => (valueAt(item, path) !== undefined) === wanted;
};

const functions: Readonly<Record<string, (reader: Reader) => Test>> = {
  attribute_exists: (reader) => exists(reader, true),
  attribute_not_exists: (reader) => exists(reader, false),
  begins_with: beginsWith,
};

const single = (reader: Reader): Test => {
  if (reader.take('(')) {
    const inner = either(reader);
    reader.expect(')');
    return inner;
  }
  const parse = functions[reader.call(Object.keys(functions)) ?? ''];
  if (!parse) return comparison(reader);
  const test = parse(reader);
  reader.expect(')');
  return test;
};

const negated = (reader: Reader): Test => {
  if (!reader.take('NOT')) return single(reader);
  const inner = negated(reader);
  return (item) => !inner(item);
};

const both = (reader: Reader): Test => {
  const left = negated(reader);
  if (!reader.take('AND')) return left;
  const right = both(reader);
  return (item) => left(item) && right(item);
};

const either = (reader: Reader): Test => {
  const left = both(reader);
  if (!reader.take('OR')) return left;
  const right = either(reader);
  return (item) => left(item) || right(item);
};

export const parseCondition = (reader: Reader): Test => {
  const test = either(reader);
  reader.end();
  return test;
};
