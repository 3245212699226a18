import type { Comparator, Condition, Operand, Path } from './syntax.ts';
import { showPath } from './syntax.ts';
import type { Tokens } from './tokens.ts';
import { compare, isKind } from './values.ts';

const comparators: readonly Comparator[] = ['=', '<>', '<', '<=', '>', '>='];
const ordered = ['S', 'N', 'B'] as const;
const functions = ['attribute_exists', 'attribute_not_exists', 'attribute_type', 'begins_with', 'contains', 'size'];

export const parseOperand = (tokens: Tokens): Operand => {
  if (tokens.peek(1) === '(' && /^[a-z]/i.test(tokens.peek() ?? '')) {
    const name = tokens.peek() ?? '';
    if (!functions.includes(name)) tokens.fault(`Invalid function name; function: ${name}`);
    if (name !== 'size')
      tokens.fault(`The function is not allowed to be used this way in an expression; function: ${name}`);
    tokens.take('SIZE');
    tokens.expect('(');
    const of = parseOperand(tokens);
    tokens.expect(')');
    return { kind: 'size', of };
  }
  return tokens.peek()?.startsWith(':')
    ? { kind: 'placeholder', name: tokens.placeholder() }
    : { kind: 'path', path: tokens.path() };
};

/** Recursive descent over `OR`, `AND`, `NOT`, comparisons and functions. */
class ConditionParser {
  readonly #tokens: Tokens;
  /** Where the last parenthesised group began and ended: a group that holds nothing but a group is refused. */
  #group: readonly [number, number] = [-1, -1];

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  either(): Condition {
    let left = this.#both();
    while (this.#tokens.take('OR')) left = { kind: 'or', left, right: this.#both() };
    return left;
  }

  #both(): Condition {
    let left = this.#negated();
    while (this.#tokens.take('AND')) left = { kind: 'and', left, right: this.#negated() };
    return left;
  }

  #negated(): Condition {
    return this.#tokens.take('NOT') ? { kind: 'not', inner: this.#negated() } : this.#single();
  }

  #single(): Condition {
    const tokens = this.#tokens;
    const start = tokens.at;
    if (tokens.take('(')) {
      const inner = this.either();
      if (this.#group[0] === start + 1 && this.#group[1] === tokens.at)
        tokens.fault('The expression has redundant parentheses;');
      tokens.expect(')');
      this.#group = [start, tokens.at];
      return inner;
    }
    return (tokens.peek(1) === '(' ? this.#call() : undefined) ?? this.#comparison();
  }

  #call(): Condition | undefined {
    const tokens = this.#tokens;
    const name = tokens.peek();
    if (name === 'attribute_exists' || name === 'attribute_not_exists')
      return { kind: 'exists', wanted: name === 'attribute_exists', path: this.#only(name) };
    if (name === 'attribute_type') {
      const [path, wanted] = this.#pair(name, () => tokens.path());
      if (wanted.kind === 'placeholder') {
        tokens.mustBe(wanted.name, ['S'], `operator or function: ${name}`);
        tokens.checks.push((valueOf) => {
          const type = valueOf(wanted.name);
          if ('S' in type && !isKind(type.S)) tokens.fault(`Invalid attribute type name found; type: ${type.S}`);
        });
      }
      return { kind: 'type', path, wanted };
    }
    if (name !== 'begins_with' && name !== 'contains') return undefined;
    const [operand, argument] = this.#pair(name, () => parseOperand(tokens));
    this.#distinct(name, operand, argument);
    if (name === 'begins_with' && argument.kind === 'placeholder')
      tokens.mustBe(argument.name, ['S', 'B'], `operator or function: ${name}`);
    return { kind: name, operand, argument };
  }

  #comparison(): Condition {
    const tokens = this.#tokens;
    const operand = parseOperand(tokens);
    if (tokens.take('BETWEEN')) {
      const low = parseOperand(tokens);
      tokens.expect('AND');
      const high = parseOperand(tokens);
      this.#orderable('BETWEEN', low, high);
      if (low.kind === 'placeholder' && high.kind === 'placeholder')
        tokens.checks.push((valueOf) => {
          if ((compare(valueOf(low.name), valueOf(high.name)) ?? 1) > 0)
            tokens.fault('The BETWEEN operator requires upper bound to be greater than or equal to lower bound');
        });
      return { kind: 'between', operand, low, high };
    }
    if (tokens.take('IN')) {
      tokens.expect('(');
      const options = [parseOperand(tokens)];
      while (tokens.take(',')) options.push(parseOperand(tokens));
      tokens.expect(')');
      if (options.length > 100) tokens.fault('The IN operator accepts at most 100 operands');
      return { kind: 'in', operand, options };
    }
    const comparator = comparators.find((known) => tokens.take(known)) ?? tokens.unexpected();
    const right = parseOperand(tokens);
    this.#distinct(comparator, operand, right);
    if (comparator !== '=' && comparator !== '<>') this.#orderable(comparator, operand, right);
    return { kind: 'compare', comparator, left: operand, right };
  }

  #only(name: string): Path {
    this.#tokens.take(name.toUpperCase());
    this.#tokens.expect('(');
    const path = this.#tokens.path();
    this.#tokens.expect(')');
    return path;
  }

  #pair<First>(name: string, first: () => First): [First, Operand] {
    this.#tokens.take(name.toUpperCase());
    this.#tokens.expect('(');
    const one = first();
    this.#tokens.expect(',');
    const other = parseOperand(this.#tokens);
    this.#tokens.expect(')');
    return [one, other];
  }

  #distinct(operator: string, left: Operand, right: Operand): void {
    if (left.kind !== 'path' || right.kind !== 'path' || showPath(left.path) !== showPath(right.path)) return;
    this.#tokens.fault(
      'The first operand must be distinct from the remaining operands for this operator or function; ' +
        `operator: ${operator}, first operand: ${showPath(left.path)}`,
    );
  }

  #orderable(operator: string, ...operands: readonly Operand[]): void {
    for (const operand of operands)
      if (operand.kind === 'placeholder') this.#tokens.mustBe(operand.name, ordered, `operator: ${operator}`);
  }
}

export const parseCondition = (tokens: Tokens): Condition => {
  const condition = new ConditionParser(tokens).either();
  tokens.end();
  return condition;
};
