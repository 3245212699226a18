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

/** What stands at a path becomes this, computed from the item as it was before; nothing when it goes. */
type Change = (before: Item) => Value | undefined;

const numeric = (value: Value): string => {
  if ('N' in value) return value.N;
  throw invalid('An operand in the update expression has an incorrect data type');
};

const clauses: Readonly<Record<string, (reader: Reader, path: Path) => Change>> = {
  SET: (reader) => {
    reader.expect('=');
    const operand = parseOperand(reader);
    return (before) => {
      const value = operand(before);
      if (value) return value;
      throw invalid('The provided expression refers to an attribute that does not exist in the item');
    };
  },
  REMOVE: () => () => undefined,
  ADD: (reader, path) => {
    const addend = numeric(reader.value() ?? reader.unexpected());
    return (before) => ({ N: sum(numeric(valueAt(before, path) ?? { N: '0' }), addend) });
  },
  DELETE: () => {
    throw notEmulated('DELETE in an update expression');
  },
};

/** Refuses a path when another lies in it or it in another: their order would decide the result. */
const refuseOverlap = (reader: Reader, path: Path, others: readonly { readonly path: Path }[]): void => {
  for (const other of others)
    if (path.slice(0, other.path.length).every((name, depth) => (other.path[depth] ?? name) === name))
      reader.fault(`Two document paths overlap with each other; path: [${path.join(', ')}]`);
};

export const parseUpdate = (reader: Reader): Update => {
  const changes: { readonly path: Path; readonly change: Change }[] = [];
  const left = new Set(Object.keys(clauses));
  while (!reader.done) {
    const verb = Object.keys(clauses).find((clause) => reader.take(clause)) ?? reader.unexpected();
    if (!left.delete(verb)) reader.fault(`The "${verb}" section can only be used once in an update expression;`);
    do {
      const path = reader.path();
      refuseOverlap(reader, path, changes);
      changes.push({ path, change: clauses[verb]?.(reader, path) ?? reader.unexpected() });
    } while (reader.take(','));
  }
  return {
    apply: (before) => changes.reduce((after, { path, change }) => withValue(after, path, change(before)), before),
    attributes: changes.map(({ path: [name = ''] }) => name),
  };
};
