import { parseOperand } from './condition.ts';
import { valueAt, withValue, type Path } from './documents.ts';
import { sum } from './numbers.ts';
import { invalid, notEmulated } from './refusals.ts';
import type { Reader } from './reader.ts';
import type { Item, Value } from './values.ts';

export interface Update {
  readonly apply: (before: Item) => Item;
  /** The attributes it may change. */
  readonly attributes: readonly string[];
}

/** One change: every value is computed from the item as it was `before`, and put into what the others made of it. */
type Action = (before: Item, after: Item) => Item;

const numeric = (value: Value): string => {
  if ('N' in value) return value.N;
  throw invalid('An operand in the update expression has an incorrect data type');
};

const term = (reader: Reader): ((item: Item) => Value) => {
  if (reader.call(['if_not_exists'])) {
    const path = reader.path();
    reader.expect(',');
    const otherwise = assigned(reader);
    reader.expect(')');
    return (item) => valueAt(item, path) ?? otherwise(item);
  }
  const operand = parseOperand(reader);
  return (item) => {
    const value = operand(item);
    if (value) return value;
    throw invalid('The provided expression refers to an attribute that does not exist in the item');
  };
};

const assigned = (reader: Reader): ((item: Item) => Value) => {
  const left = term(reader);
  const sign = reader.take('+') ? 1 : reader.take('-') ? -1 : undefined;
  if (sign === undefined) return left;
  const right = term(reader);
  return (item) => ({ N: sum(numeric(left(item)), numeric(right(item)), sign) });
};

const clauses: Readonly<Record<string, (reader: Reader, path: Path) => Action>> = {
  SET: (reader, path) => {
    reader.expect('=');
    const value = assigned(reader);
    return (before, after) => withValue(after, path, value(before));
  },
  REMOVE: (_, path) => (_before, after) => withValue(after, path, undefined),
  ADD: (reader, path) => {
    const addend = numeric(reader.value() ?? reader.unexpected());
    return (before, after) => withValue(after, path, { N: sum(numeric(valueAt(before, path) ?? { N: '0' }), addend) });
  },
  DELETE: () => {
    throw notEmulated('DELETE in an update expression');
  },
};

/** Refuses two paths of which one lies in the other: their order would decide the result. */
const refuseOverlap = (reader: Reader, paths: readonly Path[]): void => {
  const prefixes = paths.flatMap((path) => path.map((_, end) => JSON.stringify(path.slice(0, end + 1))));
  const doubled = paths.find((path) => prefixes.filter((prefix) => prefix === JSON.stringify(path)).length > 1);
  if (doubled) reader.fault(`Two document paths overlap with each other; path: [${doubled.join(', ')}]`);
};

export const parseUpdate = (reader: Reader): Update => {
  const actions: Action[] = [];
  const paths: Path[] = [];
  const left = new Set(Object.keys(clauses));
  while (!reader.done) {
    const verb = Object.keys(clauses).find((clause) => reader.take(clause)) ?? reader.unexpected();
    if (!left.delete(verb)) reader.fault(`The "${verb}" section can only be used once in an update expression;`);
    do {
      const path = reader.path();
      paths.push(path);
      actions.push(clauses[verb]?.(reader, path) ?? reader.unexpected());
    } while (reader.take(','));
  }
  refuseOverlap(reader, paths);
  return {
    apply: (before) => actions.reduce((after, action) => action(before, after), before),
    attributes: paths.map(([name = '']) => name),
  };
};
