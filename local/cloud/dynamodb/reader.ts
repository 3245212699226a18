import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Path } from './documents.ts';
import { invalid, notEmulated } from './refusals.ts';
import { reservedWords } from './reserved-words.ts';
import { attribute, toItem, type Item, type Value } from './values.ts';

interface Expressive {
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Record<string, AttributeValue> | undefined;
}

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

const token = /<>|<=|>=|[=<>(),.+\-[\]]|\d+|[#:]?\w+|\S/g;

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
    if (this.done) this.fault('The expression can not be empty;');
    if (Buffer.byteLength(text) > 4096) this.fault('Expression size has exceeded the maximum allowed size;');
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length;
  }
  fault(message: string): never {
    throw invalid(`Invalid ${this.#what}: ${message}`);
  }
  unexpected(): never {
    const near = this.#tokens.slice(Math.max(0, this.#at - 1), this.#at + 2).join(' ');
    return this.fault(`Syntax error; token: "${this.#tokens[this.#at] ?? '<EOF>'}", near: "${near}"`);
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
    if (!this.done) this.unexpected();
  }

  /** Takes the call of one of these functions up to its opening parenthesis. */
  call(known: readonly string[]): string | undefined {
    const name = this.#tokens[this.#at] ?? '';
    if (!known.includes(name) || this.#tokens[this.#at + 1] !== '(') return undefined;
    this.#at += 2;
    return name;
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

  path(): Path {
    const path = [this.name()];
    while (this.take('.')) path.push(this.name());
    if (this.take('[')) throw notEmulated('Elements of lists in expressions');
    return path;
  }

  /** The value behind a `:placeholder`; nothing when something else comes next. */
  value(): Value | undefined {
    const word = this.#tokens[this.#at] ?? '';
    if (!word.startsWith(':')) return undefined;
    this.#at++;
    const undefinedValue = 'An expression attribute value used in expression is not defined';
    return this.#placeholders.value(word) ?? this.fault(`${undefinedValue}; attribute value: ${word}`);
  }
}
