import { isDeepStrictEqual } from 'node:util';
import { valueAt } from './documents.ts';
import type { Reader } from './reader.ts';
import { compare, kindOf, type Item, type Value } from './values.ts';

/** Whether an item (empty when there is none) meets a condition. */
export type Test = (item: Item) => boolean;
type Operand = (item: Item) => Value | undefined;

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
const orderable = ['S', 'N', 'B'];

/** What is missing, or of another kind, meets no comparison of order. */
const ordered = (comparison: string, left: Operand, right: Operand): Test => {
  const holds = comparisons[comparison];
  return (item) => {
    const [one, other] = [left(item), right(item)];
    const order = one && other && compare(one, other);
    return order !== undefined && holds?.(order) === true;
  };
};

const equals = (one: Value | undefined, other: Value | undefined): boolean =>
  one !== undefined && isDeepStrictEqual(one, other);

const comparison = (reader: Reader): Test => {
  const left = parseOperand(reader);
  if (reader.take('BETWEEN')) {
    const low = parseOperand(reader, 'BETWEEN', orderable);
    reader.expect('AND');
    const high = parseOperand(reader, 'BETWEEN', orderable);
    const [above, below] = [ordered('>=', left, low), ordered('<=', left, high)];
    return (item) => above(item) && below(item);
  }
  if (reader.take('IN')) {
    reader.expect('(');
    const options = [parseOperand(reader)];
    while (reader.take(',')) options.push(parseOperand(reader));
    reader.expect(')');
    return (item) => options.some((option) => equals(left(item), option(item)));
  }
  const order = Object.keys(comparisons).find((sign) => reader.take(sign));
  if (order !== undefined) return ordered(order, left, parseOperand(reader, order, orderable));
  const wanted = reader.take('=');
  if (!wanted && !reader.take('<>')) reader.unexpected();
  const right = parseOperand(reader);
  return (item) => equals(left(item), right(item)) === wanted;
};

/** Both operands of a function as text; nothing when either is something else. */
const texts = (reader: Reader, name: string, test: (whole: string, part: string) => boolean): Test => {
  const whole = parseOperand(reader);
  reader.expect(',');
  const part = parseOperand(reader, name, ['S']);
  return (item) => {
    const [one, other] = [whole(item), part(item)];
    return one !== undefined && other !== undefined && 'S' in one && 'S' in other && test(one.S, other.S);
  };
};

const exists = (reader: Reader, wanted: boolean): Test => {
  const path = reader.path();
  return (item) => (valueAt(item, path) !== undefined) === wanted;
};

const functions: Readonly<Record<string, (reader: Reader) => Test>> = {
  attribute_exists: (reader) => exists(reader, true),
  attribute_not_exists: (reader) => exists(reader, false),
  begins_with: (reader) => texts(reader, 'begins_with', (whole, start) => whole.startsWith(start)),
  contains: (reader) => texts(reader, 'contains', (whole, part) => whole.includes(part)),
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
