import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { parseCondition } from './parse-condition.ts';
import { parseProjection, parseUpdate } from './parse-update.ts';
import { invalid } from './refusals.ts';
import type { Action, Condition, Path } from './syntax.ts';
import { Tokens, type Check } from './tokens.ts';
import { attribute, toItem, type Item, type Value } from './values.ts';

interface Parsed<Root> {
  readonly root: Root;
  readonly aliases: ReadonlySet<string>;
  readonly placeholders: ReadonlySet<string>;
  readonly checks: readonly Check[];
}

/** An expression is parsed once per text and aliases, and kept; a program has a few dozen. */
const remembered = <Root>(parse: (tokens: Tokens) => Root) => {
  const known = new Map<string, Parsed<Root>>();
  return (what: string, text: string, names: Readonly<Record<string, string>>): Parsed<Root> => {
    const key = `${what}\n${text}\n${JSON.stringify(names)}`;
    const found = known.get(key);
    if (found) return found;
    const tokens = new Tokens(what, text, names);
    const root = parse(tokens);
    const { aliases, placeholders, checks } = tokens;
    const parsed = { root, aliases, placeholders, checks };
    if (known.size >= 1000) known.clear();
    known.set(key, parsed);
    return parsed;
  };
};
const conditions = remembered(parseCondition);
const updates = remembered(parseUpdate);
const projections = remembered(parseProjection);

interface Expressive {
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Record<string, AttributeValue> | undefined;
}

/** The expressions of one request with the names and values they share. */
export class Expressions {
  readonly values: Item;
  readonly #names: Readonly<Record<string, string>>;
  readonly #used = new Set<string>();
  #any = false;

  constructor(input: Expressive) {
    this.#names = input.ExpressionAttributeNames ?? {};
    this.values = toItem(input.ExpressionAttributeValues ?? {});
    const alias = Object.keys(this.#names).find((name) => !/^#./.test(name));
    const placeholder = Object.keys(this.values).find((name) => !/^:./.test(name));
    if (alias !== undefined)
      throw invalid(`ExpressionAttributeNames contains invalid key: Syntax error; key: "${alias}"`);
    if (placeholder !== undefined)
      throw invalid(`ExpressionAttributeValues contains invalid key: Syntax error; key: "${placeholder}"`);
  }

  condition(what: string, text: string): Condition {
    return this.#use(what, conditions(what, text, this.#names));
  }
  update(text: string): readonly Action[] {
    return this.#use('UpdateExpression', updates('UpdateExpression', text, this.#names));
  }
  projection(text: string | undefined): readonly Path[] | undefined {
    if (text === undefined) return undefined;
    return this.#use('ProjectionExpression', projections('ProjectionExpression', text, this.#names));
  }

  /** Called when every expression is parsed: what no expression used is refused. */
  complete(): void {
    for (const [parameter, given] of [
      ['ExpressionAttributeNames', this.#names],
      ['ExpressionAttributeValues', this.values],
    ] as const) {
      const unused = Object.keys(given).filter((name) => !this.#used.has(name));
      if (unused.length === 0) continue;
      if (!this.#any) throw invalid(`${parameter} can only be specified when using expressions`);
      throw invalid(`Value provided in ${parameter} unused in expressions: keys: {${unused.join(', ')}}`);
    }
  }

  #use<Root>(what: string, parsed: Parsed<Root>): Root {
    this.#any = true;
    for (const name of [...parsed.aliases, ...parsed.placeholders]) this.#used.add(name);
    const valueOf = (placeholder: string): Value => {
      const value = attribute(this.values, placeholder);
      if (value) return value;
      const missing = 'An expression attribute value used in expression is not defined';
      throw invalid(`Invalid ${what}: ${missing}; attribute value: ${placeholder}`);
    };
    for (const placeholder of parsed.placeholders) valueOf(placeholder);
    for (const check of parsed.checks) check(valueOf);
    return parsed.root;
  }
}
