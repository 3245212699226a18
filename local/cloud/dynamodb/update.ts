import { sum } from './numbers.ts';
import { invalid } from './refusals.ts';
import type { Reader } from './reader.ts';
import { attribute, type Item, type Value } from './values.ts';

export interface Update {
  /** The attribute that it changes. */
  readonly name: string;
  readonly apply: (before: Item) => Item;
}

const numeric = (value: Value): string => {
  if ('N' in value) return value.N;
  throw invalid('An operand in the update expression has an incorrect data type');
};

/** Reads `ADD attribute :number`. */
export const parseUpdate = (reader: Reader): Update => {
  reader.expect('ADD');
  const name = reader.name();
  const addend = numeric(reader.value());
  reader.end();
  const added = (before: Item): Value => ({ N: sum(numeric(attribute(before, name) ?? { N: '0' }), addend) });
  return { name, apply: (before) => ({ ...before, [name]: added(before) }) };
};
