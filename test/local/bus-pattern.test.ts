import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Json, parsePattern } from '../../local/cloud/bus/pattern.ts';
import { parseRate } from '../../local/cloud/bus/rate.ts';

const matches = (pattern: Json, event: Json): boolean => parsePattern(pattern)(event);

test.each<[Json, Json, boolean]>([
  [{ a: ['x', 1, null, true] }, { a: 1 }, true],
  [{ a: ['1'] }, { a: 1 }, false],
  [{ a: [null] }, {}, false],
  [{ a: ['x'] }, { a: ['y', 'x'] }, true],
  [{ a: { b: ['x'] } }, { a: [{ b: 'y' }, { b: 'x' }] }, true],
  [{ a: ['x'], b: ['y'] }, { a: 'x' }, false],
  [{ a: [{ prefix: 'H01' }] }, { a: 'H01-1' }, true],
  [{ a: [{ prefix: 'H01' }, 'x'] }, { a: 'x' }, true],
  [{ a: [{ prefix: 'H01' }] }, { a: 'XH01' }, false],
  [{ a: [{ prefix: '1' }] }, { a: 1 }, false],
  [{ a: ['x'] }, { a: [] }, false],
])('pattern %j against %j: %s', (pattern, event, expected) => {
  expect(matches(pattern, event)).toBe(expected);
});

test.each<Json>([
  {},
  { a: 'x' },
  { a: [] },
  { a: [{ like: 'x' }] },
  { a: [{ numeric: ['>', 0] }] },
  { a: [{ exists: false }] },
  { a: [{ 'anything-but': 'x' }] },
  { a: [{ suffix: '.pdf' }] },
  { $or: [{ a: [1] }, { b: [1] }] },
  { a: [{ wildcard: 'x*' }] },
  { a: [{ prefix: { 'equals-ignore-case': 'x' } }] },
])('the pattern %j is refused', (pattern) => {
  expect(() => parsePattern(pattern)).toThrow('Event pattern is not valid');
});

test('a value is matched by itself and by each of its beginnings', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (start, rest) => {
      expect(matches({ a: [start] }, { a: start + rest })).toBe(rest === '');
      expect(matches({ a: [{ prefix: start }] }, { a: start + rest })).toBe(true);
    }),
  );
});

test.each([
  ['rate(5 minutes)', 300_000],
  ['rate(1 hour)', 3_600_000],
  ['rate(2 days)', 172_800_000],
])('%s runs every %d ms', (expression, every) => {
  expect(parseRate(expression)).toBe(every);
});

test.each(['rate(0 minutes)', 'rate(5 weeks)', 'cron(0 0 * * ? *)', 'at(2026-02-01T00:00:00)', 'hourly'])(
  'the schedule %s is refused',
  (expression) => {
    expect(() => parseRate(expression)).toThrow('not valid or not emulated');
  },
);
