import { valueAt } from './documents.ts';
import type { Comparator, Condition, Operand } from './syntax.ts';
import { attribute, compare, equal, kindOf, setMembers, type Item, type Value } from './values.ts';

/** What `size()` counts: characters, bytes or members; numbers and truth values have none. */
const sizeOfValue = (value: Value): number | undefined => {
  if ('S' in value) return value.S.length;
  if ('B' in value) return Buffer.byteLength(value.B, 'base64');
  if ('M' in value) return Object.keys(value.M).length;
  if ('L' in value) return value.L.length;
  return setMembers(value)?.length;
};

export const operandValue = (operand: Operand, item: Item, values: Item): Value | undefined => {
  if (operand.kind === 'path') return valueAt(item, operand.path);
  if (operand.kind === 'placeholder') return attribute(values, operand.name);
  const measured = operandValue(operand.of, item, values);
  const size = measured && sizeOfValue(measured);
  return size === undefined ? undefined : { N: String(size) };
};

const beginsWith = (whole: Value, start: Value): boolean => {
  if ('S' in whole && 'S' in start) return whole.S.startsWith(start.S);
  if (!('B' in whole && 'B' in start)) return false;
  const [bytes, first] = [Buffer.from(whole.B, 'base64'), Buffer.from(start.B, 'base64')];
  return bytes.subarray(0, first.length).equals(first);
};

const contains = (whole: Value, part: Value): boolean => {
  if ('S' in whole) return 'S' in part && whole.S.includes(part.S);
  if ('B' in whole) return 'B' in part && Buffer.from(whole.B, 'base64').includes(Buffer.from(part.B, 'base64'));
  if ('L' in whole) return whole.L.some((member) => equal(member, part));
  const member = 'S' in part ? part.S : 'N' in part ? part.N : 'B' in part ? part.B : undefined;
  if (member === undefined || kindOf(whole) !== `${kindOf(part)}S`) return false;
  return setMembers(whole)?.includes(member) ?? false;
};

const compares = (comparator: Comparator, left: Value | undefined, right: Value | undefined): boolean => {
  if (comparator === '<>') return !equal(left, right);
  if (!left || !right) return false;
  if (comparator === '=') return equal(left, right);
  const order = compare(left, right);
  if (order === undefined) return false;
  return { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[comparator];
};

/** Whether the item (empty when there is none) meets the condition. What is missing meets no comparison but `<>`. */
export const meets = (condition: Condition, item: Item, values: Item): boolean => {
  const valueOf = (operand: Operand): Value | undefined => operandValue(operand, item, values);
  switch (condition.kind) {
    case 'and':
      return meets(condition.left, item, values) && meets(condition.right, item, values);
    case 'or':
      return meets(condition.left, item, values) || meets(condition.right, item, values);
    case 'not':
      return !meets(condition.inner, item, values);
    case 'exists':
      return (valueAt(item, condition.path) !== undefined) === condition.wanted;
    case 'type': {
      const [value, wanted] = [valueAt(item, condition.path), valueOf(condition.wanted)];
      return value !== undefined && wanted !== undefined && 'S' in wanted && kindOf(value) === wanted.S;
    }
    case 'compare':
      return compares(condition.comparator, valueOf(condition.left), valueOf(condition.right));
    case 'between': {
      const value = valueOf(condition.operand);
      return compares('>=', value, valueOf(condition.low)) && compares('<=', value, valueOf(condition.high));
    }
    case 'in': {
      const value = valueOf(condition.operand);
      return condition.options.some((option) => compares('=', value, valueOf(option)));
    }
    case 'begins_with':
    case 'contains': {
      const [value, argument] = [valueOf(condition.operand), valueOf(condition.argument)];
      if (!value || !argument) return false;
      return condition.kind === 'contains' ? contains(value, argument) : beginsWith(value, argument);
    }
  }
};
