import type { QueryInput } from '@aws-sdk/client-dynamodb';
import { invalid } from './refusals.ts';
import { reservedWords } from './reserved-words.ts';
import { attribute, toItem, type Item, type Value } from './values.ts';

type Expressive = Pick<QueryInput, 'ExpressionAttributeNames' | 'ExpressionAttributeValues'>;

/** The `#names` and `:values` that the expressions of one request share, and which of them were used. */
export class Placeholders {
  readonly #names: Readonly<Record<string, string>>;
  readonly #values: Item;
  readonly #used = new Set<string>();

  constructor(input: Expressive) {
    this.#names = input.ExpressionAttributeNames ?? {};
    this.#values = toItem(input.ExpressionAttributeValues ?? {});
  }

  name(alias: string): string | undefined {
    this.#used.add(alias);
    return Object.hasOwn(this.#names, alias) ? this.#names[alias] : undefined;
  }
  value(placeholder: string): Value | undefined {
    this.#used.add(placeholder);
    return attribute(this.#values, placeholder);
  }

  /** Called when every expression is parsed: what no expression used is refused. */
  complete(): void {
    const given = { ExpressionAttributeNames: this.#names, ExpressionAttributeValues: this.#values };
    for (const [parameter, placeholders] of Object.entries(given)) {
      const unused = Object.keys(placeholders).filter((name) => !this.#used.has(name));
      if (unused.length > 0)
        throw invalid(`Value provided in ${parameter} unused in expressions: keys: {${unused.join(', ')}}`);
    }
  }
}

const token = /<>|<=|>=|[#:]?\w+|\S/g;

/** Reads one expression token by token. Aliases and placeholders are resolved on the way. */
export class Reader {
  readonly #tokens: readonly string[];
  readonly #what: string;
  readonly #placeholders: Placeholders;
  #at = 0;

  constructor(what: string, text: string, placeholders: Placeholders) {
    this.#what = what;
    this.#placeholders = placeholders;
    this.#tokens = text.match(token) ?? [];
    if (this.#tokens.length === 0) this.fault('The expression can not be empty;');
    if (Buffer.byteLength(text) > 4096) this.fault('Expression size has exceeded the maximum allowed size;');
  }

  fault(message: string): never {
    throw invalid(`Invalid ${this.#what}: ${message}`);
  }
  unexpected(): never {
    const near = this.#tokens.slice(Math.max(0, this.#at - 1), this.#at + 2).join(' ');
    return this.fault(`Syntax error, or not emulated; token: "${this.#tokens[this.#at] ?? '<EOF>'}", near: "${near}"`);
  }

  /** Takes the next token when it is the wanted one; keywords in any letter case. */
  take(wanted: string): boolean {
    const taken = this.#tokens[this.#at]?.toUpperCase() === wanted;
    if (taken) this.#at++;
    return taken;
  }
  expect(wanted: string): void {
    if (!this.take(wanted)) this.unexpected();
  }
  end(): void {
    if (this.#at < this.#tokens.length) this.unexpected();
  }

  /** Takes the call of the function up to its opening parenthesis. */
  call(known: string): boolean {
    const called = this.#tokens[this.#at] === known && this.#tokens[this.#at + 1] === '(';
    if (called) this.#at += 2;
    return called;
  }

  name(): string {
    const word = this.#tokens[this.#at] ?? '';
    if (!/^[#A-Za-z_]/.test(word)) this.unexpected();
    if (this.#tokens[this.#at + 1] === '(') this.fault(`The function is unknown, misplaced or not emulated: ${word}`);
    if (reservedWords.has(word.toUpperCase()))
      this.fault(`Attribute name is a reserved keyword; reserved keyword: ${word}`);
    this.#at++;
    const name = word.startsWith('#') ? this.#placeholders.name(word) : word;
    const undefinedName = 'An expression attribute name used in the document path is not defined';
    return name ?? this.fault(`${undefinedName}; attribute name: ${word}`);
  }

  /** The value behind a `:placeholder`. */
  value(): Value {
    const word = this.#tokens[this.#at] ?? '';
    if (!word.startsWith(':')) this.unexpected();
    this.#at++;
    const undefinedValue = 'An expression attribute value used in expression is not defined';
    return this.#placeholders.value(word) ?? this.fault(`${undefinedValue}; attribute value: ${word}`);
  }
}
