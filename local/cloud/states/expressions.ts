import jsonata from 'jsonata';
import type { Clock } from '../clock.ts';
import { reasonOf, StatesError } from './failure.ts';
import { isArray, isObject, type Json, type JsonObject } from '../json.ts';

/** The source of `{% source %}`; nothing when the text is to be taken literally. */
export const sourceOf = (text: string): string | undefined => /^\{%([\s\S]*)%\}$/.exec(text)?.[1];

const functionsCalled = (node: unknown): string[] => {
  if (typeof node !== 'object' || node === null) return [];
  const procedure: unknown = 'procedure' in node ? node.procedure : undefined;
  const named = typeof procedure === 'object' && procedure !== null && 'value' in procedure;
  return [...(named ? [String(procedure.value)] : []), ...Object.values(node).flatMap(functionsCalled)];
};

/** Step Functions has no `$eval`; the others it adds to JSONata, and no route uses them. */
const refused = ['eval', 'hash', 'parse', 'partition', 'range', 'uuid'];

/** JSONata as Step Functions runs it, with time told by the cloud's clock. */
export class Expressions {
  readonly #clock: Clock;
  readonly #compiled = new Map<string, jsonata.Expression>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Throws what is wrong with the source: its syntax, or something in it that is not offered here. */
  compile(source: string): jsonata.Expression {
    const known = this.#compiled.get(source);
    if (known) return known;
    const expression = jsonata(source);
    const stray = functionsCalled(expression.ast()).find((name) => refused.includes(name));
    if (stray !== undefined) throw new Error(`$${stray} is not emulated`);
    if (/\$states\.context(?!\.Task\.Token\b)/.test(source))
      throw new Error('of $states.context only Task.Token is emulated');
    expression.registerFunction('millis', () => this.#clock.now(), '<:n>');
    expression.registerFunction('now', () => new Date(this.#clock.now()).toISOString(), '<:s>');
    this.#compiled.set(source, expression);
    return expression;
  }

  /** Fills in every `{% … %}` of a template. `location` is the field, for the message when one of them fails. */
  async fill(template: Json, bindings: JsonObject, location: string): Promise<Json> {
    if (typeof template === 'string') {
      const source = sourceOf(template);
      return source === undefined ? template : this.#evaluate(source, bindings, location);
    }
    if (isArray(template)) {
      return Promise.all(template.map((item, index) => this.fill(item, bindings, `${location}[${index}]`)));
    }
    return isObject(template) ? this.fillObject(template, bindings, location) : template;
  }

  async fillObject(template: JsonObject, bindings: JsonObject, location: string): Promise<JsonObject> {
    const members = Object.entries(template).map(
      async ([key, member]) => [key, await this.fill(member, bindings, `${location}/${key}`)] as const,
    );
    return Object.fromEntries(await Promise.all(members));
  }

  async #evaluate(source: string, bindings: JsonObject, location: string): Promise<Json> {
    const refuse = (problem: string): never => {
      const cause = `The JSONata expression '${source.trim()}' specified for the field '${location}' ${problem}`;
      throw new StatesError('States.QueryEvaluationError', cause);
    };
    let value: unknown;
    try {
      value = await this.compile(source).evaluate(undefined, bindings);
    } catch (error) {
      return refuse(`threw an error: ${reasonOf(error)}`);
    }
    if (value === undefined) return refuse('returned nothing (undefined).');
    const plain: Json = JSON.parse(JSON.stringify(value));
    return plain;
  }
}
