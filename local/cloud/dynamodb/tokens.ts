import { invalid } from './refusals.ts';
import { reservedWords } from './reserved-words.ts';
import type { Path, Step } from './syntax.ts';
import type { Kind, Value } from './values.ts';
import { kindOf } from './values.ts';

const token = /\s*(<>|<=|>=|[=<>(),.+\-[\]]|\d+|[#:]?[A-Za-z_][A-Za-z0-9_]*|[#:][A-Za-z0-9_]+|\S)/y;
const tokensOf = (text: string): string[] => {
  const tokens: string[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match?.[1] !== undefined; match = token.exec(text)) tokens.push(match[1]);
  return tokens;
};

/** A check that has to wait for the values of a request. */
export type Check = (valueOf: (placeholder: string) => Value) => void;

/** Reads the tokens of one expression, and notes the aliases and placeholders on the way. */
export class Tokens {
  readonly aliases = new Set<string>();
  readonly placeholders = new Set<string>();
  readonly checks: Check[] = [];
  readonly #tokens: readonly string[];
  readonly #what: string;
  readonly #names: Readonly<Record<string, string>>;
  #at = 0;

  constructor(what: string, text: string, names: Readonly<Record<string, string>>) {
    if (text.trim() === '') throw invalid(`Invalid ${what}: The expression can not be empty;`);
    if (Buffer.byteLength(text) > 4096)
      throw invalid(`Invalid ${what}: Expression size has exceeded the maximum allowed size;`);
    this.#what = what;
    this.#names = names;
    this.#tokens = tokensOf(text);
  }

  get at(): number {
    return this.#at;
  }
  get done(): boolean {
    return this.#at >= this.#tokens.length;
  }
  peek(ahead = 0): string | undefined {
    return this.#tokens[this.#at + ahead];
  }

  fault(message: string): never {
    throw invalid(`Invalid ${this.#what}: ${message}`);
  }
  unexpected(): never {
    const near = this.#tokens.slice(Math.max(0, this.#at - 1), this.#at + 2).join(' ');
    return this.fault(`Syntax error; token: "${this.peek() ?? '<EOF>'}", near: "${near}"`);
  }

  /** Takes the next token when it is the wanted one; keywords in any letter case. */
  take(wanted: string): boolean {
    const taken = this.peek()?.toUpperCase() === wanted;
    if (taken) this.#at++;
    return taken;
  }
  expect(wanted: string): void {
    if (!this.take(wanted)) this.unexpected();
  }
  end(): void {
    if (!this.done) this.unexpected();
  }

  path(): Path {
    const path: Step[] = [this.#name()];
    for (;;) {
      if (this.take('.')) path.push(this.#name());
      else if (this.take('[')) {
        const index = this.peek() ?? '';
        if (!/^\d+$/.test(index)) this.unexpected();
        this.#at++;
        this.expect(']');
        path.push(Number(index));
      } else return path;
    }
  }

  placeholder(): string {
    const name = this.peek() ?? '';
    if (!name.startsWith(':')) this.unexpected();
    this.#at++;
    this.placeholders.add(name);
    return name;
  }

  /** Notes that the value behind the placeholder must be of one of these kinds. */
  mustBe(placeholder: string, kinds: readonly Kind[], operator: string): void {
    this.checks.push((valueOf) => {
      const kind = kindOf(valueOf(placeholder));
      if (!kinds.includes(kind))
        this.fault(`Incorrect operand type for operator or function; ${operator}, operand type: ${kind}`);
    });
  }

  #name(): string {
    const word = this.peek() ?? '';
    if (!/^[#A-Za-z_]/.test(word)) this.unexpected();
    this.#at++;
    if (!word.startsWith('#')) {
      if (reservedWords.has(word.toUpperCase()))
        this.fault(`Attribute name is a reserved keyword; reserved keyword: ${word}`);
      return word;
    }
    this.aliases.add(word);
    if (Object.hasOwn(this.#names, word)) return this.#names[word] ?? '';
    return this.fault(`An expression attribute name used in the document path is not defined; attribute name: ${word}`);
  }
}
