import { AwsError } from '../engine.ts';
import { isArray, isObject, type Json } from '../json.ts';

export type { Json } from '../json.ts';

/** A pattern that was parsed once, ready to be held against events. */
export type Pattern = (event: Json | undefined) => boolean;

const invalid = (reason: string): AwsError =>
  new AwsError('InvalidEventPatternException', `Event pattern is not valid. Reason: ${reason}`);

const affix = (operand: Json, test: (value: string, affix: string) => boolean): Pattern => {
  if (typeof operand !== 'string') throw invalid('prefix and suffix must be text');
  return (value) => typeof value === 'string' && test(value, operand);
};

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** A comparison and a number, and perhaps another such pair. */
const numeric = (range: Json): Pattern => {
  const [sign, bound, ...more] = isArray(range) ? range : [];
  const compare = typeof sign === 'string' ? comparisons[sign] : undefined;
  if (!compare || typeof bound !== 'number') throw invalid('numeric must be pairs of a comparison and a number');
  const rest = more.length > 0 ? numeric(more) : () => true;
  return (value) => typeof value === 'number' && compare(value, bound) && rest(value);
};

const operators: Readonly<Record<string, (operand: Json) => Pattern>> = {
  'anything-but': (operand) => {
    const refused = (isArray(operand) ? operand : [operand]).map(leaf);
    return (value) => value !== undefined && !refused.some((test) => test(value));
  },
  exists: (operand) => (value) => (value !== undefined && !isObject(value)) === operand,
  numeric,
  prefix: (operand) => affix(operand, (value, start) => value.startsWith(start)),
  suffix: (operand) => affix(operand, (value, end) => value.endsWith(end)),
};

const leaf = (condition: Json): Pattern => {
  if (!isObject(condition)) return (value) => value === condition;
  const [[name, operand] = ['', null], ...more] = Object.entries(condition);
  const operator = operators[name];
  if (!operator || more.length > 0) throw invalid(`the match type ${name} is unknown or not emulated`);
  return operator(operand);
};

const field = (name: string, condition: Json): Pattern => {
  if (name === '$or') throw invalid('$or is not emulated');
  const of = (event: Json | undefined): Json | undefined =>
    isObject(event) && Object.hasOwn(event, name) ? event[name] : undefined;
  if (isArray(condition)) {
    if (condition.length === 0) throw invalid('empty arrays are not allowed');
    const leaves = condition.map(leaf);
    return (event) => {
      const value = of(event);
      const values = isArray(value) && value.length > 0 ? value : [value];
      return values.some((one) => leaves.some((test) => test(one)));
    };
  }
  const inner = parsePattern(condition);
  return (event) => {
    const value = of(event);
    return isArray(value) ? value.some(inner) : inner(value);
  };
};

/** Reads an EventBridge pattern; what the service would refuse is refused as `InvalidEventPatternException`. */
export const parsePattern = (pattern: Json): Pattern => {
  if (!isObject(pattern) || Object.keys(pattern).length === 0) throw invalid('a pattern must be a filled JSON object');
  const fields = Object.entries(pattern).map(([name, condition]) => field(name, condition));
  return (event) => fields.every((test) => test(event));
};
