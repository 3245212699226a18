import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalNumber, compareNumbers, numberSize, sum } from '../../../local/cloud/dynamodb/numbers.ts';

const fitting = fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 });

test('whole numbers add up and keep their order', () => {
  fc.assert(
    fc.property(fitting, fitting, (a, b) => {
      expect(sum(String(a), String(b))).toBe(String(a + b));
      expect(Math.sign(compareNumbers(String(a), String(b)))).toBe(Math.sign(a - b));
    }),
  );
});

test('arithmetic that a double could get wrong is refused', () => {
  expect(() => sum('0.1', '0.2')).toThrow('Arithmetic on fractions: not emulated');
  expect(() => sum('9007199254740991', '1')).toThrow('more than 15 digits: not emulated');
  expect(() => compareNumbers('1', '0.12345678901234567')).toThrow('more than 15 digits: not emulated');
});

test('a number that JavaScript writes is kept as it is written', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e20, max: 1e20, noNaN: true }), (number) => {
      fc.pre(!String(number).includes('e'));
      expect(canonicalNumber(String(number))).toBe(String(number || 0));
    }),
  );
});

test.each([
  ['0042.1200', '42.12'],
  ['1E5', '100000'],
  ['-0', '0'],
  ['.5', '0.5'],
  ['1e-3', '0.001'],
  ['12345678901234567890.5', '12345678901234567890.5'],
])('%s is written %s', (given, canonical) => {
  expect(canonicalNumber(given)).toBe(canonical);
});

test.each(['', 'x', '1.2.3', '1'.repeat(39), '1e126', '1e-131', '1.5e3x', '0x10', ' 1'])('%j is refused', (given) => {
  expect(() => canonicalNumber(given)).toThrow(expect.objectContaining({ name: 'ValidationException' }));
});

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
