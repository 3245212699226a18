import { existsSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import type { DataFault } from '../../core/validation/fault.ts';

const root = new URL('../../', import.meta.url);

/** What is written for people: the law behind a value, where it comes from, and what no source confirms. */
const forPeople: readonly string[] = ['ground', 'unverified', 'sources'];

/** Members of a public key (RFC 7517), which goes whole to the library that reads it. */
const ofKeys = /\.keys\[\]\.(kty|crv|x|y|kid|alg)$/;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const memberOf = (node: object, member: string): unknown => Reflect.get(node, member);
const nameIn = (node: unknown): unknown[] => (isObject(node) ? [memberOf(node, 'name'), memberOf(node, 'value')] : []);

/** Names by which a piece of code takes something out of an object: `a.name`, `{ name } =`, or a literal that tells which. */
const readBy: Readonly<Record<string, (node: object) => unknown[]>> = {
  MemberExpression: (node) => nameIn(memberOf(node, 'property')),
  ObjectPattern: (node) =>
    [memberOf(node, 'properties')].flat().flatMap((each) => (isObject(each) ? nameIn(memberOf(each, 'key')) : [])),
  CallExpression: (node) => [memberOf(node, 'arguments')].flat().flatMap(nameIn),
};

const namesRead = (node: unknown): unknown[] => {
  if (Array.isArray(node)) return node.flatMap(namesRead);
  if (!isObject(node)) return [];
  const own = readBy[String(memberOf(node, 'type'))]?.(node) ?? [];
  const inner = Object.entries(node).flatMap(([member, value]) =>
    member === 'typeAnnotation' ? [] : namesRead(value),
  );
  return [...own, ...inner];
};

const readIn = new Map<string, ReadonlySet<unknown>>();
const namesReadIn = (file: string): ReadonlySet<unknown> => {
  const place = new URL(file, root);
  const known = readIn.get(file);
  if (known !== undefined) return known;
  const names = new Set(existsSync(place) ? namesRead(parseSync(file, readFileSync(place, 'utf8')).program) : []);
  readIn.set(file, names);
  return names;
};

const checks = /^(test|core\/validation|procedures|provinces)\/|^core\/procedure\/(procedure|succession)\.ts$/;

/** Keys of a schema that no code reads: whoever fills them in believes that something comes of it. */
export const deadFields = (
  schema: string,
  keys: readonly string[],
  readers: Readonly<Record<string, string>>,
): DataFault[] =>
  keys
    .filter((key) => !forPeople.includes(key.split('.').at(-1) ?? '') && !ofKeys.test(key))
    .flatMap((key) => {
      const reader = readers[key];
      const fault = (reason: string) => [{ file: schema, place: key, reason }];
      if (reader === undefined) return fault('no code is named that reads it at run time');
      if (checks.test(reader)) return fault(`${reader} checks data, and does nothing with them`);
      const name = (key.split('.').at(-1) ?? '').replaceAll(/\W/g, '');
      return namesReadIn(reader).has(name) ? [] : fault(`${reader} does not read it`);
    });
