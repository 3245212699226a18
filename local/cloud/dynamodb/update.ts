import { sum } from './numbers.ts';
import { invalid } from './refusals.ts';
import type { Reader } from './reader.ts';
import { attribute, numberSet, type Item, type Value } from './values.ts';

export interface Update {
  /** The attributes that it changes. */
  readonly names: readonly string[];
  readonly apply: (before: Item) => Item;
}

const mistyped = () => invalid('An operand in the update expression has an incorrect data type');
const numeric = (value: Value): string => {
  if ('N' in value) return value.N;
  throw mistyped();
};
const members = (value: Value): readonly string[] => {
  if ('NS' in value) return value.NS;
  throw mistyped();
};

/** What an attribute is with a number, or with the numbers of a set, added to it. */
const adding = (operand: Value): ((old: Value | undefined) => Value) => {
  if ('NS' in operand)
    return (old) => numberSet([...new Set([...(old === undefined ? [] : members(old)), ...operand.NS])]);
  const addend = numeric(operand);
  return (old) => ({ N: sum(numeric(old ?? { N: '0' }), addend) });
};

/** The item without the numbers of a set in one attribute, which goes with the last of them. */
const removing = (name: string, operand: Value): Update['apply'] => {
  const gone = members(operand);
  return (before) => {
    const old = attribute(before, name);
    if (old === undefined) return before;
    const { [name]: _, ...rest } = before;
    const left = members(old).filter((member) => !gone.includes(member));
    return left.length === 0 ? rest : { ...rest, [name]: numberSet(left) };
  };
};

const assignment = (reader: Reader): Item => {
  const name = reader.name();
  reader.expect('=');
  return { [name]: reader.value() };
};

type Adding = readonly [name: string, add: ReturnType<typeof adding>];

/** `attribute :number`, as many as there are, each of another attribute. */
const additions = (reader: Reader): Adding[] => {
  const all: Adding[] = [];
  do {
    const name = reader.name();
    if (all.some(([other]) => other === name))
      throw invalid('Invalid UpdateExpression: Two document paths overlap with each other');
    all.push([name, adding(reader.value())]);
  } while (reader.take(','));
  return all;
};

/**
 * Reads `ADD attribute :number, …` or `:set`, before it or in its place `SET attribute = :value`; or
 * `DELETE attribute :set`.
 */
export const parseUpdate = (reader: Reader): Update => {
  if (reader.take('DELETE')) {
    const name = reader.name();
    const apply = removing(name, reader.value());
    reader.end();
    return { names: [name], apply };
  }
  const set = reader.take('SET') ? assignment(reader) : undefined;
  if (set === undefined) reader.expect('ADD');
  const added = set === undefined || reader.take('ADD') ? additions(reader) : [];
  reader.end();
  return {
    names: [...Object.keys(set ?? {}), ...added.map(([name]) => name)],
    apply: (before) => ({
      ...before,
      ...set,
      ...Object.fromEntries(added.map(([name, add]) => [name, add(attribute(before, name))])),
    }),
  };
};
