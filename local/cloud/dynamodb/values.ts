import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { canonicalNumber, numberOrder, numberSize } from './numbers.ts';
import { invalid } from './refusals.ts';

/** An attribute value as it is stored and as stream records carry it: binary in base64, numbers in canonical form. */
export type Value =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly B: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: true }
  | { readonly L: readonly Value[] }
  | { readonly M: Item }
  | { readonly SS: readonly string[] }
  | { readonly NS: readonly string[] }
  | { readonly BS: readonly string[] };
export interface Item {
  readonly [name: string]: Value;
}

const kinds = ['S', 'N', 'M', 'L', 'BOOL', 'NULL', 'B', 'SS', 'NS', 'BS'] as const;
export type Kind = (typeof kinds)[number];
export const isKind = (text: string): text is Kind => kinds.some((kind) => kind === text);
export const kindOf = (value: Value): Kind => kinds.find((kind) => kind in value) ?? 'NULL';

/** Attributes are named by users: `constructor` or `__proto__` must not reach what objects inherit. */
export const attribute = (item: Item, name: string): Value | undefined =>
  Object.hasOwn(item, name) ? item[name] : undefined;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

const members = (what: string, list: readonly string[]): readonly string[] => {
  const wrong = 'One or more parameter values were invalid:';
  if (list.length === 0)
    throw invalid(
      `${wrong} ${what === 'Binary' ? 'Binary sets should not be empty' : `An ${what} set  may not be empty`}`,
    );
  if (new Set(list).size < list.length)
    throw invalid(`${wrong} Input collection [${list.join(', ')}] contains duplicates.`);
  return list;
};

/** Checks and copies a value of a request. */
const toValue = (input: AttributeValue, depth = 1): Value => {
  const given = Object.values(input ?? {}).filter((member) => member !== undefined).length;
  if (given > 1)
    throw invalid(
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    );
  if (depth > 32) throw invalid('Nesting Levels have exceeded supported limits');
  if (typeof input?.S === 'string') return { S: input.S };
  if (typeof input?.N === 'string') return { N: canonicalNumber(input.N) };
  if (typeof input?.BOOL === 'boolean') return { BOOL: input.BOOL };
  if (input?.B) return { B: base64(input.B) };
  if (input?.M) return { M: toItem(input.M, depth + 1) };
  if (input?.L) return { L: input.L.map((member) => toValue(member, depth + 1)) };
  if (input?.SS) return { SS: members('string', [...input.SS]) };
  if (input?.NS) return { NS: members('number', input.NS.map(canonicalNumber)) };
  if (input?.BS) return { BS: members('Binary', input.BS.map(base64)) };
  if (input?.NULL === true) return { NULL: true };
  if (input?.NULL === false)
    throw invalid('One or more parameter values were invalid: Null attribute value types must have the value of true');
  throw invalid('Supplied AttributeValue is empty, must contain exactly one of the supported datatypes');
};
export const toItem = (input: Readonly<Record<string, AttributeValue>>, depth = 1): Item =>
  Object.fromEntries(Object.entries(input).map(([name, value]) => [name, toValue(value, depth)]));

const fromValue = (value: Value): AttributeValue => {
  if ('B' in value) return { B: bytes(value.B) };
  if ('M' in value) return { M: fromItem(value.M) };
  if ('L' in value) return { L: value.L.map(fromValue) };
  if ('SS' in value) return { SS: [...value.SS] };
  if ('NS' in value) return { NS: [...value.NS] };
  if ('BS' in value) return { BS: value.BS.map(bytes) };
  return value;
};
export const fromItem = (item: Item): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, fromValue(value)]));

/** The members of a set, whatever its kind. */
export const setMembers = (value: Value): readonly string[] | undefined =>
  'SS' in value ? value.SS : 'NS' in value ? value.NS : 'BS' in value ? value.BS : undefined;

const scalar = (value: Value): string | boolean | undefined =>
  'S' in value ? value.S : 'N' in value ? value.N : 'B' in value ? value.B : 'BOOL' in value ? value.BOOL : undefined;

export const equal = (a: Value | undefined, b: Value | undefined): boolean => {
  if (a === undefined || b === undefined) return a === b;
  if ('M' in a) return 'M' in b && sameItem(a.M, b.M);
  if ('L' in a) return 'L' in b && a.L.length === b.L.length && a.L.every((member, place) => equal(member, b.L[place]));
  if (kindOf(a) !== kindOf(b)) return false;
  const [one, other] = [setMembers(a), setMembers(b)];
  if (one && other) return one.length === other.length && one.every((member) => other.includes(member));
  return scalar(a) === scalar(b);
};
export const sameItem = (a: Item, b: Item): boolean => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => equal(attribute(a, name), attribute(b, name)));
};

/** Text whose UTF-8 byte order is DynamoDB's order of strings, numbers and binaries. Other kinds have no order. */
export const orderOf = (value: Value): string | undefined => {
  if ('N' in value) return numberOrder(value.N);
  if ('B' in value) return Buffer.from(value.B, 'base64').toString('hex');
  return 'S' in value ? value.S : undefined;
};

/** Negative, zero or positive; undefined when the two cannot be compared. */
export const compare = (a: Value, b: Value): number | undefined => {
  const [one, other] = [orderOf(a), orderOf(b)];
  if (kindOf(a) !== kindOf(b) || one === undefined || other === undefined) return undefined;
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
};

const total = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);

/** Bytes a value counts for, by the rules of "DynamoDB item sizes and formats". */
export const sizeOf = (value: Value): number => {
  if ('S' in value) return Buffer.byteLength(value.S);
  if ('N' in value) return numberSize(value.N);
  if ('B' in value) return Buffer.byteLength(value.B, 'base64');
  if ('M' in value) return 3 + Object.keys(value.M).length + itemSize(value.M);
  if ('L' in value) return 3 + value.L.length + total(value.L.map(sizeOf));
  if ('SS' in value) return total(value.SS.map((member) => Buffer.byteLength(member)));
  if ('NS' in value) return total(value.NS.map(numberSize));
  if ('BS' in value) return total(value.BS.map((member) => Buffer.byteLength(member, 'base64')));
  return 1;
};
export const itemSize = (item: Item): number =>
  total(Object.entries(item).map(([name, value]) => Buffer.byteLength(name) + sizeOf(value)));
