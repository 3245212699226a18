import { createHash, randomUUID } from 'node:crypto';
import jsonata from 'jsonata';
import type { Clock } from '../clock.ts';
import { reasonOf, StatesError } from './failure.ts';
import { isArray, isObject, type Json, type JsonObject } from './json.ts';

/** The source of `{% source %}`; nothing when the text is to be taken literally. */
export const sourceOf = (text: string): string | undefined => /^\{%([\s\S]*)%\}$/.exec(text)?.[1];

const namesCalled = (node: unknown): string[] => {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && node.type === 'variable' && 'value' in node ? [String(node.value)] : [];
  return [...own, ...Object.values(node).flatMap(namesCalled)];
};

/** JSONata's functions are objects with a mark of its own. */
const holdsFunction = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return typeof value === 'function';
  return '_jsonata_function' in value || '_jsonata_lambda' in value || Object.values(value).some(holdsFunction);
};

/** Functions that Step Functions adds to JSONata. */
const additions = {
  partition: (items: unknown[], size: number): unknown[][] =>
    Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size)),
  range: (from: number, to: number, step: number): number[] => {
    if (!step) throw new Error('the step of $range must not be 0');
    return Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, i) => from + i * step);
  },
  hash: (value: unknown, algorithm: string): string =>
    createHash(algorithm.replace('-', '').toLowerCase())
      .update(typeof value === 'string' ? value : JSON.stringify(value))
      .digest('hex'),
  random: (seed?: number): number =>
    seed === undefined ? Math.random() : createHash('sha256').update(String(seed)).digest().readUInt32BE() / 2 ** 32,
  uuid: (): string => randomUUID(),
  parse: (value: string): unknown => JSON.parse(value),
};

/** JSONata as Step Functions runs it: no `$eval`, six more functions, and time told by the cloud's clock. */
export class Expressions {
  readonly #clock: Clock;
  readonly #compiled = new Map<string, jsonata.Expression>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Throws what is wrong with the source: its syntax, or a function that Step Functions does not offer. */
  compile(source: string): jsonata.Expression {
    const known = this.#compiled.get(source);
    if (known) return known;
    const expression = jsonata(source);
    if (namesCalled(expression.ast()).includes('eval')) throw new Error('$eval is not supported');
    for (const [name, run] of Object.entries(additions)) expression.registerFunction(name, run);
    const formatted = jsonata('$fromMillis($at, $picture, $zone)');
    expression.registerFunction('millis', () => this.#clock.now());
    expression.registerFunction('now', (picture?: string, zone?: string) =>
      formatted.evaluate(undefined, { at: this.#clock.now(), picture, zone }),
    );
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
      throw new StatesError('States.QueryEvaluationError', cause, location);
    };
    let value: unknown;
    try {
      value = await this.compile(source).evaluate(undefined, bindings);
    } catch (error) {
      return refuse(`threw an error: ${reasonOf(error)}`);
    }
    if (value === undefined) return refuse('returned nothing (undefined).');
    if (holdsFunction(value)) return refuse('returned an unsupported result type.');
    const plain: Json = JSON.parse(JSON.stringify(value));
    return plain;
  }
}

const typed =
  <T extends Json>(expected: string, is: (value: Json) => value is T) =>
  (value: Json, location: string): T => {
    if (is(value)) return value;
    const cause = `The field '${location}' is ${JSON.stringify(value)}; expected ${expected}.`;
    throw new StatesError('States.QueryEvaluationError', cause, location);
  };
export const asCount = typed('a whole number that is not negative', (value): value is number => {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
});
export const asText = typed('a string', (value): value is string => typeof value === 'string');
export const asTruth = typed('a boolean', (value): value is boolean => typeof value === 'boolean');
export const asList = typed('an array', isArray);
