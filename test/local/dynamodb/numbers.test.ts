import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalNumber, numberSize, sum } from '../../../local/cloud/dynamodb/numbers.ts';

test('whole numbers add up', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (a, b) => {
      fc.pre(Number.isSafeInteger(a - b));
      expect(sum(String(a), String(b), -1)).toBe(String(a - b));
    }),
  );
});

test('arithmetic that a double would get wrong is refused', () => {
  expect(() => sum('0.1', '0.2')).toThrow('not emulated');
  expect(() => sum('9007199254740991', '1')).toThrow('not emulated');
});

test('a number that JavaScript writes is kept as it is written', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e20, max: 1e20, noNaN: true }), (number) => {
      fc.pre(!String(number).includes('e'));
      expect(Number(canonicalNumber(String(number)))).toBe(number || 0);
    }),
  );
});

test.each([
  ['0042.1200', '42.12'],
  ['1E5', '100000'],
  ['-0', '0'],
  ['.5', '0.5'],
  ['1e-3', '0.001'],
])('%s is written %s', (given, canonical) => {
  expect(canonicalNumber(given)).toBe(canonical);
});

test.each(['', 'x', '1.2.3', '1'.repeat(39), '1e126', '1e-131', '0.1234567890123456789', '0x10', ' 1'])(
  '%j is refused',
  (given) => {
    expect(() => canonicalNumber(given)).toThrow(expect.objectContaining({ name: 'ValidationException' }));
  },
);

// Costs measured against AWS by the dynamodb-conformance suite (eu-west-2, August 2026), and the rule it found.
test.each([
  ['0', 1],
  ['1', 2],
  ['123456', 4],
  ['3.14159', 5],
  ['-5', 3],
])('%s counts for %i bytes', (given, bytes) => {
  expect(numberSize(given)).toBe(bytes);
});
