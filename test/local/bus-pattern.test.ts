import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Json, parsePattern } from '../../local/cloud/bus/pattern.ts';
import { nextRun } from '../../local/cloud/bus/schedule.ts';

const matches = (pattern: Json, event: Json): boolean => parsePattern(pattern)(event);

test.each<[Json, Json, boolean]>([
  [{ a: ['x', 1, null, true] }, { a: 1 }, true],
  [{ a: ['1'] }, { a: 1 }, false],
  [{ a: [null] }, {}, false],
  [{ a: ['x'] }, { a: ['y', 'x'] }, true],
  [{ a: { b: ['x'] } }, { a: [{ b: 'y' }, { b: 'x' }] }, true],
  [{ a: ['x'], b: ['y'] }, { a: 'x' }, false],
  [{ a: [{ prefix: 'H01' }] }, { a: 'H01-1' }, true],
  [{ a: [{ suffix: '.pdf' }] }, { a: 'x.PDF' }, false],
  [{ a: [{ exists: false }] }, { b: 1 }, true],
  [{ a: { b: [{ exists: false }] } }, {}, true],
  [{ a: [{ exists: false }] }, { a: null }, false],
  [{ a: [{ exists: true }] }, { a: 0 }, true],
  [{ a: [{ 'anything-but': 'x' }] }, { a: 'y' }, true],
  [{ a: [{ 'anything-but': ['x', 1] }] }, { a: 1 }, false],
  [{ a: [{ 'anything-but': ['x'] }] }, {}, false],
  [{ a: [{ 'anything-but': [{ prefix: 'results/' }] }] }, { a: 'results/1' }, false],
  [{ a: [{ 'anything-but': { suffix: '.part' } }] }, { a: 'x.part' }, false],
  [{ a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 5 }, true],
  [{ a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 0 }, false],
  [{ a: [{ numeric: ['=', 1] }] }, { a: '1' }, false],
])('pattern %j against %j: %s', (pattern, event, expected) => {
  expect(matches(pattern, event)).toBe(expected);
});

test.each<Json>([
  {},
  { a: 'x' },
  { a: [] },
  { a: [{ like: 'x' }] },
  { a: [{ numeric: ['>'] }] },
  { $or: [{ a: [1] }, { b: [1] }] },
  { a: [{ wildcard: 'x*' }] },
  { a: [{ prefix: { 'equals-ignore-case': 'x' } }] },
])('the pattern %j is refused', (pattern) => {
  expect(() => parsePattern(pattern)).toThrow('Event pattern is not valid');
});

test('a value is matched by exactly one of itself and anything but itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.integer()), fc.oneof(fc.string(), fc.integer()), (wanted, value) => {
      expect(matches({ a: [wanted] }, { a: value })).not.toBe(
        matches({ a: [{ 'anything-but': [wanted] }] }, { a: value }),
      );
    }),
  );
});

const next = (expression: string, from: string): string | undefined => {
  const time = nextRun(expression, Date.parse(from));
  return time === undefined ? undefined : new Date(time).toISOString();
};

test.each([
  ['rate(5 minutes)', '2026-01-01T00:00:30Z', '2026-01-01T00:05:30.000Z'],
  ['rate(1 day)', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00.000Z'],
  ['cron(0 17 * * ? *)', '2026-01-01T17:00:00Z', '2026-01-02T17:00:00.000Z'],
  ['cron(0/15 8-9 ? * 2-6 *)', '2026-11-20T09:50:00Z', '2026-11-23T08:00:00.000Z'],
  ['cron(0 0 1 1 ? 2028)', '2026-02-01T00:00:00Z', '2028-01-01T00:00:00.000Z'],
  ['cron(0 0 1 1 ? 2020)', '2026-02-01T00:00:00Z', undefined],
])('%s after %s runs at %s', (expression, from, expected) => {
  expect(next(expression, from)).toBe(expected);
});

test.each([
  'rate(0 minutes)',
  'rate(5 weeks)',
  'cron(0 0 * * * *)',
  'cron(0 0 ? * ? *)',
  'cron(61 0 * * ? *)',
  'cron(0 0 ? * MON-FRI *)',
  'cron(0 0 L * ? *)',
  'at(2026-02-01T00:00:00)',
  'hourly',
])('the schedule %s is refused', (expression) => {
  expect(() => nextRun(expression, 0)).toThrow('not valid');
});
