import * as z from 'zod/mini';

type Schema = z.core.$ZodType;

/** What stands behind wrappings: that a value may be missing, or what it is then. */
const bare = (schema: Schema): Schema =>
  schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniPrefault ? bare(schema.def.innerType) : schema;

/**
 * Every key that data of this schema can have, as `editions[].term.count`; a schema that stands in several places tells
 * its own keys where it stands first.
 */
export const keysOf = (schema: Schema, path = '', seen = new Set<Schema>()): string[] => {
  const of = bare(schema);
  if (of instanceof z.ZodMiniArray) return keysOf(of.def.element, `${path}[]`, seen);
  if (of instanceof z.ZodMiniRecord) return keysOf(of.def.valueType, `${path}{}`, seen);
  if (!(of instanceof z.ZodMiniObject) || seen.has(of)) return [];
  seen.add(of);
  return Object.entries<Schema>(of.def.shape).flatMap(([key, member]) => {
    const own = path === '' ? key : `${path}.${key}`;
    return [own, ...keysOf(member, own, seen)];
  });
};
