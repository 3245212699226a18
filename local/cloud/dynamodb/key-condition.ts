import { keyPart, pastPrefix, type KeyNames } from './keys.ts';
import { invalid, wrong } from './refusals.ts';
import type { Reader } from './reader.ts';
import type { Stretch } from './rows.ts';

const mismatch = `${wrong} Condition parameter type does not match schema type`;

/** Reads `hash = :value`, alone or with `AND begins_with(range, :prefix)` or `AND range < :value`: a stretch of a table or index. */
export const parseKeyCondition = (reader: Reader, keys: KeyNames): Stretch => {
  const key = (wanted: string | undefined): string => {
    const name = reader.name();
    if (name === wanted) return name;
    throw invalid(`Query condition missed key schema element: ${wanted}, or is not on a key: ${name}`);
  };
  const given = (name: string): string => keyPart(keys, name, reader.value(), mismatch);

  const rangePart = (): Pick<Stretch, 'from' | 'before'> => {
    if (!reader.call('begins_with')) {
      const range = key(keys.range);
      reader.expect('<');
      return { before: given(range) };
    }
    const range = key(keys.range);
    reader.expect(',');
    const from = given(range);
    reader.expect(')');
    return { from, before: pastPrefix(from) };
  };

  const partition = key(keys.hash);
  reader.expect('=');
  const hash = given(partition);
  const part = reader.take('AND') ? rangePart() : {};
  reader.end();
  return { hash, ...part };
};
