import { Ajv2020 } from 'ajv/dist/2020.js';
import * as z from 'zod';
import { Visitor, type Listen } from '../../local/visitor.ts';

/** An answer of the API as its client gets it. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const Response = z.object({ content: z.record(z.string(), z.unknown()).optional() });
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({ responses: z.record(z.string(), Response) }))),
});

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll('.', String.raw`\.`).replaceAll(/\{\w+\}/g, '[^/]+')}$`);

/** The RFC 6901 pointer to a place in the document, as the fragment of an address. */
export const pointer = (...parts: readonly string[]): string =>
  parts.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

/** The schemas of a document, each by its place, ready to check values. */
export const schemasOf = (description: object) => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).addSchema(description, 'api');
  return (place: string) => {
    const check = ajv.getSchema(`api#${place}`);
    if (check === undefined) throw new Error(`the description has no ${place}`);
    return check;
  };
};

/** Holds answers against the API’s own description; whatever it does not say of this operation and status is an error. */
export const describedBy = (description: object): ((heard: Heard) => void) => {
  const schemaAt = schemasOf(description);
  const { paths } = Document.parse(description);
  const templates = Object.entries(paths).map(([template, methods]) => ({
    template,
    methods,
    pattern: patternOf(template),
  }));

  /** Where the schema stands; undefined where nothing may be said. */
  const placeOf = ({ method, path, status, type }: Heard): string | undefined => {
    const found = templates.find(({ pattern }) => pattern.test(path));
    const verb = method.toLowerCase();
    const responses = found?.methods[verb]?.responses;
    if (found === undefined || responses === undefined) return pointer('components', 'schemas', 'Problem');
    const name = String(status) in responses ? String(status) : 'default';
    const content = responses[name]?.content;
    if (content === undefined) return undefined;
    if (!(type in content)) throw new Error(`${name} as ${type} is not described`);
    return pointer('paths', found.template, verb, 'responses', name, 'content', type, 'schema');
  };

  return (heard) => {
    const { method, path, status, type, text } = heard;
    try {
      const place = placeOf(heard);
      if (place === undefined) {
        if (text !== '') throw new Error('nothing should be said');
        return;
      }
      const check = schemaAt(place);
      if (check(type.endsWith('json') ? JSON.parse(text) : text) !== true)
        throw new Error(JSON.stringify(check.errors));
    } catch (error) {
      const why = `${String(error)}\n${text}`;
      throw new Error(`${method} ${path} answered ${status} not as it is described: ${why}`, { cause: error });
    }
  };
};

const listeners = new Map<string, Promise<(heard: Heard) => void>>();

/** Holds what comes from a running province against the document that it hands out. */
const listenTo =
  (origin: string): Listen =>
  async (method, { pathname: path }, response) => {
    const asked = async () =>
      describedBy(z.looseObject({}).parse(await (await fetch(`${origin}/v1/openapi.json`)).json()));
    const listener = listeners.get(origin) ?? asked();
    listeners.set(origin, listener);
    const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
    const hold = await listener;
    if (/^\/(v1|auth)\//.test(path)) hold({ method, path, status: response.status, type, text: await response.text() });
  };

/** Somebody at a browser; an answer that the API does not describe is an error. */
export const visitorTo = (origin: string): Visitor => new Visitor(origin, listenTo(origin));
