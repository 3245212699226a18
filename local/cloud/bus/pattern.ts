import { AwsError } from '../engine.ts';
import { isArray, isObject, type Json } from '../json.ts';

export type { Json } from '../json.ts';

/** A pattern that was parsed once, ready to be held against events. */
export type Pattern = (event: Json | undefined) => boolean;

const invalid = (reason: string): AwsError =>
  new AwsError('InvalidEventPatternException', `Event pattern is not valid. Reason: ${reason}`);

/** A value as it stands, or `{ "prefix": "text" }`. */
const leaf = (condition: Json): Pattern => {
  if (!isObject(condition)) return (value) => value === condition;
  const [[name, operand] = ['', null], ...more] = Object.entries(condition);
  if (name !== 'prefix' || typeof operand !== 'string' || more.length > 0)
    throw invalid(`the match type ${name} is unknown or not emulated`);
  return (value) => typeof value === 'string' && value.startsWith(operand);
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
      const values = isArray(value) ? value : [value];
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
