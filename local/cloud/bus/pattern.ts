import { AwsError } from '../engine.ts';

/** JSON of an event or a pattern. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}
/** A pattern that was parsed once, ready to be held against events. */
export type Pattern = (event: Json | undefined) => boolean;
type Leaf = (value: Json | undefined) => boolean;

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

const invalid = (reason: string): AwsError =>
  new AwsError('InvalidEventPatternException', `Event pattern is not valid. Reason: ${reason}`);

const textOf = (value: Json | undefined, operator: string): string => {
  if (typeof value !== 'string') throw invalid(`${operator} must be text`);
  return value;
};

const onText =
  (test: (value: string) => boolean): Leaf =>
  (value) =>
    typeof value === 'string' && test(value);

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const numeric = (range: Json | undefined): Leaf => {
  if (!isList(range) || range.length === 0 || range.length % 2 !== 0) throw invalid('numeric must be pairs');
  const tests = range.flatMap((sign, index) => {
    if (index % 2 !== 0) return [];
    const compare = comparisons[textOf(sign, 'numeric')];
    const bound = range[index + 1];
    if (!compare || typeof bound !== 'number') throw invalid('numeric must be pairs of a comparison and a number');
    return [(value: number) => compare(value, bound)];
  });
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
};

/** `*` stands for any characters, also none. */
const wildcard = (pattern: string): Leaf => {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`, 's');
  return onText((value) => expression.test(value));
};

const affix = (operand: Json | undefined, operator: 'prefix' | 'suffix'): Leaf => {
  const ignoringCase = isObject(operand);
  const word = textOf(ignoringCase ? operand['equals-ignore-case'] : operand, operator);
  const fold = (value: string): string => (ignoringCase ? value.toLowerCase() : value);
  return onText((value) =>
    operator === 'prefix' ? fold(value).startsWith(fold(word)) : fold(value).endsWith(fold(word)),
  );
};

const anythingBut = (operand: Json | undefined): Leaf => {
  const refused = isObject(operand)
    ? Object.entries(operand).flatMap(([operator, of]) => [of].flat().map((one) => ({ [operator]: one })))
    : [operand ?? null].flat();
  const tests = refused.map(leaf);
  return (value) => value !== undefined && !tests.some((test) => test(value));
};

const operators: Readonly<Record<string, (operand: Json | undefined) => Leaf>> = {
  'anything-but': anythingBut,
  'equals-ignore-case': (operand) => {
    const word = textOf(operand, 'equals-ignore-case').toLowerCase();
    return onText((value) => value.toLowerCase() === word);
  },
  exists: (operand) => (value) => (value !== undefined && !isObject(value)) === operand,
  numeric,
  prefix: (operand) => affix(operand, 'prefix'),
  suffix: (operand) => affix(operand, 'suffix'),
  wildcard: (operand) => wildcard(textOf(operand, 'wildcard')),
};

const leaf = (condition: Json): Leaf => {
  if (!isObject(condition)) return (value) => value === condition;
  const [[name, operand] = [''], ...more] = Object.entries(condition);
  const operator = operators[name];
  if (!operator || more.length > 0) throw invalid(`unrecognized match type ${name}`);
  return operator(operand);
};

const field = (name: string, condition: Json): Pattern => {
  if (name === '$or') {
    if (!isList(condition) || condition.length < 2) throw invalid('$or must be a list of at least two patterns');
    const choices = condition.map(parsePattern);
    return (event) => choices.some((choice) => choice(event));
  }
  const of = (event: Json | undefined): Json | undefined =>
    isObject(event) && Object.hasOwn(event, name) ? event[name] : undefined;
  if (isList(condition)) {
    if (condition.length === 0) throw invalid('empty arrays are not allowed');
    const leaves = condition.map(leaf);
    return (event) => {
      const value = of(event);
      const values = isList(value) && value.length > 0 ? value : [value];
      return values.some((one) => leaves.some((test) => test(one)));
    };
  }
  const inner = parsePattern(condition);
  return (event) => {
    const value = of(event);
    return isList(value) ? value.some(inner) : inner(value);
  };
};

/** Reads an EventBridge pattern; what the service would refuse is refused as `InvalidEventPatternException`. */
export const parsePattern = (pattern: Json): Pattern => {
  if (!isObject(pattern) || Object.keys(pattern).length === 0) throw invalid('a pattern must be a filled JSON object');
  const fields = Object.entries(pattern).map(([name, condition]) => field(name, condition));
  return (event) => fields.every((test) => test(event));
};
