import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalNumber, numberOrder, numberSize, sum } from '../../../local/cloud/dynamodb/numbers.ts';

/** A number as `digits × 10^exponent` with few enough digits that sums stay within 38. */
const parts = fc.record({
  digits: fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
  exponent: fc.integer({ min: -18, max: 0 }),
});
type Parts = { digits: bigint; exponent: number };
const written = ({ digits, exponent }: Parts): string => `${digits}e${exponent}`;
const scaled = ({ digits, exponent }: Parts): bigint => digits * 10n ** BigInt(exponent + 18);
const sign = (difference: bigint): number => (difference > 0n ? 1 : difference < 0n ? -1 : 0);
const order = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));

test('the order of the texts is the order of the numbers', () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      expect(order(numberOrder(written(a)), numberOrder(written(b)))).toBe(sign(scaled(a) - scaled(b)));
    }),
  );
});

test('sums and differences are exact', () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const total = { digits: scaled(a) + scaled(b), exponent: -18 };
      const difference = { digits: scaled(a) - scaled(b), exponent: -18 };
      expect(sum(written(a), written(b))).toBe(canonicalNumber(written(total)));
      expect(sum(written(a), written(b), -1)).toBe(canonicalNumber(written(difference)));
    }),
  );
});

test('canonical form is stable and means the same number', () => {
  fc.assert(
    fc.property(parts, (a) => {
      const canonical = canonicalNumber(written(a));
      expect(canonicalNumber(canonical)).toBe(canonical);
      expect(sum(canonical, written(a), -1)).toBe('0');
      expect(canonical).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d*[1-9])?)$/);
    }),
  );
});

test('the ends of the range keep their order', () => {
  const ascending = ['-9.9e125', '-1e10', '-1.5', '-1', '-1e-130', '0', '1e-130', '0.09', '0.1', '9', '10', '9.9e125'];
  expect(ascending.toSorted((a, b) => order(numberOrder(a), numberOrder(b)))).toEqual(ascending);
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

test.each(['', 'x', '1.2.3', '1'.repeat(39), '1e126', '1e-131', '0x10', ' 1'])('%j is refused', (given) => {
  expect(() => canonicalNumber(given)).toThrow(expect.objectContaining({ name: 'ValidationException' }));
});

// Costs measured against AWS by the dynamodb-conformance suite (eu-west-2, August 2026), and the rule it found.
test.each([
  ['0', 1],
  ['1', 2],
  ['1e125', 2],
  ['123456', 4],
  ['3.14159', 5],
  ['-5', 3],
])('%s counts for %i bytes', (given, bytes) => {
  expect(numberSize(given)).toBe(bytes);
});
