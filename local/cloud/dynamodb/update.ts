import { sum } from './numbers.ts';
import { invalid } from './refusals.ts';
import type { Reader } from './reader.ts';
import { attribute, type Item, type Value } from './values.ts';

export interface Update {
  /** The attributes that it changes. */
  readonly names: readonly string[];
  readonly apply: (before: Item) => Item;
}

const numeric = (value: Value): string => {
  if ('N' in value) return value.N;
  throw invalid('An operand in the update expression has an incorrect data type');
};

const assignment = (reader: Reader): Item => {
  const name = reader.name();
  reader.expect('=');
  return { [name]: reader.value() };
};

/** Reads `ADD attribute :number`, and before it, where there is one, `SET attribute = :value`. */
export const parseUpdate = (reader: Reader): Update => {
  const set = reader.take('SET') ? assignment(reader) : {};
  reader.expect('ADD');
  const name = reader.name();
  const addend = numeric(reader.value());
  reader.end();
  const added = (before: Item): Value => ({ N: sum(numeric(attribute(before, name) ?? { N: '0' }), addend) });
  return {
    names: [...Object.keys(set), name],
    apply: (before) => ({ ...before, ...set, [name]: added(before) }),
  };
};
