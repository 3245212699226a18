import * as z from 'zod';
import { isInert } from './inert.ts';
import type { Physical } from './physical.ts';
import { isRecord, type Properties } from './template.ts';

export interface Resource<T = Properties> extends Physical {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly properties: T;
}

/** Paths of all members below a value, such as `AWS::SQS::Queue.RedrivePolicy`; elements of a list share theirs. */
const paths = (value: unknown, path: string): string[] => {
  if (Array.isArray(value)) return [path, ...value.flatMap((one) => paths(one, path))];
  const members = isRecord(value) ? Object.entries(value) : [];
  return [path, ...members.flatMap(([name, inner]) => paths(inner, `${path}.${name}`))];
};

/** The resources of one stage. Remembers what was read of them, so that what nobody reads can be said. */
export class Resources {
  readonly #all: readonly Resource[];
  readonly #read = new Set<string>();

  constructor(all: readonly Resource[]) {
    this.#all = all;
  }

  /** Those of one type, in the shape that `schema` reads out of their properties. An error when one has another shape. */
  of<T>(type: string, schema: z.ZodType<T>): Resource<T>[] {
    return this.#all
      .filter((one) => one.type === type)
      .map((resource) => {
        const { data, error } = schema.safeParse(resource.properties);
        if (error)
          throw new Error(`${type} ${resource.stack}/${resource.id} is not emulated: ${z.prettifyError(error)}`);
        for (const path of paths(data, type)) this.#read.add(`${resource.stack}/${resource.id} ${path}`);
        return { ...resource, properties: data };
      });
  }

  /** What the template declares and nobody has read, one line per resource and property. */
  notEmulated(): string[] {
    return this.#all.flatMap(({ type, stack, id, properties }) =>
      this.#unread(`${stack}/${id}`, properties, type).map((path) => `${path} (${stack}/${id})`),
    );
  }

  #unread(resource: string, value: unknown, path: string): string[] {
    if (isInert(path)) return [];
    if (!this.#read.has(`${resource} ${path}`)) return [path];
    if (Array.isArray(value)) return value.flatMap((one) => this.#unread(resource, one, path));
    const members = isRecord(value) ? Object.entries(value) : [];
    return members.flatMap(([name, inner]) => this.#unread(resource, inner, `${path}.${name}`));
  }
}
