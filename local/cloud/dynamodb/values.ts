import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { canonicalNumber, compareNumbers, numberSize } from './numbers.ts';
import { invalid, notEmulated, wrong } from './refusals.ts';

/** An attribute value as it is stored and as stream records carry it: binary in base64, numbers in canonical form. */
export type Value =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly B: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: true }
  | { readonly NS: readonly string[] }
  | { readonly L: readonly Value[] }
  | { readonly M: Item };
export interface Item {
  readonly [name: string]: Value;
}

export const kindOf = (value: Value): string => Object.keys(value)[0] ?? '';

/** Attributes are named by users: `constructor` or `__proto__` must not reach what objects inherit. */
export const attribute = (item: Item, name: string): Value | undefined =>
  Object.hasOwn(item, name) ? item[name] : undefined;

/** Those of the named attributes that the item has. */
export const pick = (item: Item, names: readonly string[]): Item =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = attribute(item, name);
      return value ? [[name, value]] : [];
    }),
  );

/** A set of numbers, in the order in which it compares equal to itself; there is no empty one. */
export const numberSet = (members: readonly string[]): Value => {
  const numbers = members.map(canonicalNumber).toSorted(compareNumbers);
  if (numbers.length === 0) throw invalid(`${wrong} An number set  may not be empty`);
  if (new Set(numbers).size < numbers.length)
    throw invalid(`${wrong} Input collection [${numbers.join(', ')}] contains duplicates.`);
  return { NS: numbers };
};

/** Checks and copies a value of a request. */
const toValue = (input: AttributeValue): Value => {
  const kinds = Object.entries(input).flatMap(([kind, member]) => (member === undefined ? [] : [kind]));
  if (kinds.length !== 1) throw invalid('Supplied AttributeValue must contain exactly one of the supported datatypes');
  if (input.S !== undefined) return { S: input.S };
  if (input.N !== undefined) return { N: canonicalNumber(input.N) };
  if (input.BOOL !== undefined) return { BOOL: input.BOOL };
  if (input.B) return { B: Buffer.from(input.B).toString('base64') };
  if (input.NS) return numberSet(input.NS);
  if (input.M) return { M: toItem(input.M) };
  if (input.L) return { L: input.L.map(toValue) };
  if (input.NULL === true) return { NULL: true };
  if (input.NULL === false) throw invalid(`${wrong} Null attribute value types must have the value of true`);
  throw notEmulated(`Attribute values of type ${kinds[0]}`);
};
export const toItem = (input: Readonly<Record<string, AttributeValue>>): Item =>
  Object.fromEntries(Object.entries(input).map(([name, value]) => [name, toValue(value)]));

const fromValue = (value: Value): AttributeValue => {
  if ('B' in value) return { B: new Uint8Array(Buffer.from(value.B, 'base64')) };
  if ('M' in value) return { M: fromItem(value.M) };
  if ('NS' in value) return { NS: [...value.NS] };
  return 'L' in value ? { L: value.L.map(fromValue) } : value;
};
export const fromItem = (item: Item): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, fromValue(value)]));

const total = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);

/** Bytes a value counts for, by the rules of "DynamoDB item sizes and formats". */
export const sizeOf = (value: Value): number => {
  if ('S' in value) return Buffer.byteLength(value.S);
  if ('N' in value) return numberSize(value.N);
  if ('B' in value) return Buffer.byteLength(value.B, 'base64');
  if ('NS' in value) return total(value.NS.map(numberSize));
  if ('M' in value) return 3 + Object.keys(value.M).length + itemSize(value.M);
  return 'L' in value ? 3 + value.L.length + total(value.L.map(sizeOf)) : 1;
};
export const itemSize = (item: Item): number =>
  total(Object.entries(item).map(([name, value]) => Buffer.byteLength(name) + sizeOf(value)));
