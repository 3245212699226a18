import { operandValue } from './conditions.ts';
import { keyText, namesOf, pastPrefix, refuseUnfit, type KeyNames, type KeyTypes } from './keys.ts';
import { invalid } from './refusals.ts';
import type { Stretch } from './rows.ts';
import type { Comparator, Condition, Operand } from './syntax.ts';
import { kindOf, type Item } from './values.ts';

const mirrored = { '=': '=', '<>': '<>', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;
const unsupported = () => invalid('Query key condition not supported');

/** One condition on one key attribute: the value may stand on either side of a comparison. */
interface Part {
  readonly name: string;
  readonly test: Comparator | 'between' | 'begins_with';
  readonly operands: readonly Operand[];
}

const partOf = (condition: Condition): Part => {
  const on = (operand: Operand, test: Part['test'], ...operands: Operand[]): Part => {
    if (operand.kind !== 'path') throw unsupported();
    const [name, ...nested] = operand.path;
    if (nested.length > 0) throw invalid('KeyConditionExpressions cannot have conditions on nested attributes');
    return { name: String(name), test, operands };
  };
  if (condition.kind === 'compare') {
    const { comparator, left, right } = condition;
    return left.kind === 'placeholder' ? on(right, mirrored[comparator], left) : on(left, comparator, right);
  }
  if (condition.kind === 'between') return on(condition.operand, 'between', condition.low, condition.high);
  if (condition.kind === 'begins_with') return on(condition.operand, 'begins_with', condition.argument);
  throw invalid('Invalid operator used in KeyConditionExpression');
};

const partsOf = (condition: Condition): Part[] =>
  condition.kind === 'and' ? [...partsOf(condition.left), ...partsOf(condition.right)] : [partOf(condition)];

const rangeOf = (test: Part['test'], [first = '', second = '']: readonly string[]): Stretch => {
  const [at, past] = [
    { text: first, open: false },
    { text: first, open: true },
  ];
  switch (test) {
    case '=':
      return { from: at, to: at };
    case '<':
      return { to: past };
    case '<=':
      return { to: at };
    case '>':
      return { from: past };
    case '>=':
      return { from: at };
    case 'between':
      return { from: at, to: { text: second, open: false } };
    case 'begins_with': {
      const end = pastPrefix(first);
      return { from: at, to: end === undefined ? undefined : { text: end, open: true } };
    }
    case '<>':
      throw invalid('Unsupported operator on KeyCondition: operator: <>');
  }
};

/** The stretch of a table or index that a key condition names: one partition, and at most one range within it. */
export const stretchOf = (condition: Condition, names: KeyNames, types: KeyTypes, values: Item): Stretch => {
  const parts = new Map<string, Part>();
  for (const part of partsOf(condition)) {
    if (parts.has(part.name)) throw invalid('KeyConditionExpressions must only contain one condition per key');
    parts.set(part.name, part);
  }
  const textsOf = (part: Part): string[] =>
    part.operands.map((operand) => {
      const value = operand.kind === 'placeholder' ? operandValue(operand, {}, values) : undefined;
      if (!value) throw unsupported();
      if (kindOf(value) !== types[part.name] || (part.test === 'begins_with' && 'N' in value))
        throw invalid('One or more parameter values were invalid: Condition parameter type does not match schema type');
      refuseUnfit(part.name, value, part.name === names.hash ? 'hash' : 'range');
      return keyText(value);
    });
  const hash = parts.get(names.hash);
  if (!hash) throw invalid(`Query condition missed key schema element: ${names.hash}`);
  if (hash.test !== '=') throw unsupported();
  const range = names.range === undefined ? undefined : parts.get(names.range);
  if (parts.size > (range ? 2 : 1)) {
    const missed = namesOf(names).find((name) => !parts.has(name));
    throw missed === undefined ? unsupported() : invalid(`Query condition missed key schema element: ${missed}`);
  }
  return { hash: textsOf(hash)[0], ...(range && rangeOf(range.test, textsOf(range))) };
};
