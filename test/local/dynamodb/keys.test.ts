import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyText, pastPrefix } from '../../../local/cloud/dynamodb/keys.ts';
import { openStore, text } from '../../../local/cloud/store.ts';

const bytes = (given: string): Buffer => Buffer.from(given);
const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\0', '\u0001', '\u0002', 'a', '\u{10ffff}'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
});

test('keys of strings keep the order of their UTF-8 bytes, NUL and all', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const kept = Buffer.compare(bytes(keyText(a)), bytes(keyText(b)));
      expect(kept).toBe(Buffer.compare(bytes(a), bytes(b)));
    }),
  );
});

test('what begins with a prefix lies before what is past it, and nothing else does', () => {
  fc.assert(
    fc.property(words, words, (prefix, other) => {
      const past = pastPrefix(prefix);
      const [start, value] = [bytes(prefix), bytes(other)];
      const inside =
        Buffer.compare(value, start) >= 0 && (past === undefined || Buffer.compare(value, bytes(past)) < 0);
      expect(inside).toBe(other.startsWith(prefix));
      expect(past === undefined || Buffer.compare(bytes(prefix + other), bytes(past)) < 0).toBe(true);
    }),
  );
});

test('SQLite gives every key back as it was and in that order', () => {
  const store = openStore(':memory:');
  store.exec('CREATE TABLE keys (k TEXT PRIMARY KEY) WITHOUT ROWID');
  const values = ['', 'a', 'a\0', 'a\0b', 'a\u0001', 'a\u0002', 'b', '\ud7ff', '\ue000', '\u{10000}'];
  for (const value of values.toReversed()) store.run('INSERT INTO keys VALUES (?)', keyText(value));
  const kept = store.all('SELECT k FROM keys ORDER BY k').map((row) => text(row, 'k'));
  expect(kept).toEqual(values.map((value) => keyText(value)));
  store.close();
});
