import { keyPart, namesOf, pastPrefix, type KeyNames } from './keys.ts';
import { invalid, wrong } from './refusals.ts';
import type { Reader } from './reader.ts';
import type { Stretch } from './rows.ts';

type Range = Pick<Stretch, 'from' | 'to'> & { readonly equal?: string };

const mismatch = `${wrong} Condition parameter type does not match schema type`;

/** One condition on one key attribute. */
const parsePart = (reader: Reader, keys: KeyNames): [name: string, range: Range] => {
  const prefixed = reader.call(['begins_with']) !== undefined;
  const name = reader.name();
  const bound = (): string => keyPart(keys, name, reader.value() ?? reader.unexpected(), mismatch);
  if (prefixed) {
    reader.expect(',');
    const [start, end] = ((prefix) => [prefix, pastPrefix(prefix)])(bound());
    reader.expect(')');
    return [
      name,
      { from: { text: start ?? '', open: false }, to: end === undefined ? end : { text: end, open: true } },
    ];
  }
  if (reader.take('BETWEEN')) {
    const from = { text: bound(), open: false };
    reader.expect('AND');
    return [name, { from, to: { text: bound(), open: false } }];
  }
  reader.expect('=');
  const equal = bound();
  return [name, { equal, from: { text: equal, open: false }, to: { text: equal, open: false } }];
};

/** The stretch of a table or index that a key condition names: one partition, and at most one range within it. */
export const parseKeyCondition = (reader: Reader, keys: KeyNames): Stretch => {
  const parts = new Map<string, Range>();
  do {
    const [name, range] = parsePart(reader, keys);
    if (parts.has(name)) throw invalid('KeyConditionExpressions must only contain one condition per key');
    if (!namesOf(keys).includes(name)) throw invalid(`Query condition on what is no key here: ${name}`);
    parts.set(name, range);
  } while (reader.take('AND'));
  reader.end();
  const partition = parts.get(keys.hash);
  if (!partition) throw invalid(`Query condition missed key schema element: ${keys.hash}`);
  if (partition.equal === undefined) throw invalid('Query key condition not supported');
  const { from, to } = parts.get(keys.range ?? '') ?? {};
  return { hash: partition.equal, from, to };
};
