import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Json, parsePattern } from '../../local/cloud/bus/pattern.ts';
import { nextRun } from '../../local/cloud/bus/schedule.ts';
import { transform } from '../../local/cloud/bus/transform.ts';

const matches = (pattern: Json, event: Json): boolean => parsePattern(pattern)(event);

test.each<[Json, Json, boolean]>([
  [{ a: ['x', 1, null, true] }, { a: 1 }, true],
  [{ a: ['1'] }, { a: 1 }, false],
  [{ a: [null] }, {}, false],
  [{ a: ['x'] }, { a: ['y', 'x'] }, true],
  [{ a: { b: ['x'] } }, { a: [{ b: 'y' }, { b: 'x' }] }, true],
  [{ a: ['x'], b: ['y'] }, { a: 'x' }, false],
  [{ a: [{ prefix: 'H01' }] }, { a: 'H01-1' }, true],
  [{ a: [{ prefix: { 'equals-ignore-case': 'h01' } }] }, { a: 'H01-1' }, true],
  [{ a: [{ suffix: '.pdf' }] }, { a: 'x.PDF' }, false],
  [{ a: [{ suffix: { 'equals-ignore-case': '.pdf' } }] }, { a: 'x.PDF' }, true],
  [{ a: [{ 'equals-ignore-case': 'ĐƠN' }] }, { a: 'đơn' }, true],
  [{ a: [{ wildcard: 'H*-1' }] }, { a: 'H22-1' }, true],
  [{ a: [{ wildcard: 'H*.1' }] }, { a: 'H22x1' }, false],
  [{ a: [{ exists: false }] }, { b: 1 }, true],
  [{ a: { b: [{ exists: false }] } }, {}, true],
  [{ a: [{ exists: false }] }, { a: null }, false],
  [{ a: [{ exists: true }] }, { a: 0 }, true],
  [{ a: [{ 'anything-but': 'x' }] }, { a: 'y' }, true],
  [{ a: [{ 'anything-but': ['x', 1] }] }, { a: 1 }, false],
  [{ a: [{ 'anything-but': ['x'] }] }, {}, false],
  [{ a: [{ 'anything-but': { prefix: 'results/' } }] }, { a: 'results/1' }, false],
  [{ a: [{ 'anything-but': { suffix: ['.tmp', '.part'] } }] }, { a: 'x.part' }, false],
  [{ a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 5 }, true],
  [{ a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 0 }, false],
  [{ a: [{ numeric: ['=', 1] }] }, { a: '1' }, false],
  [{ $or: [{ a: [1] }, { b: [2] }] }, { b: 2 }, true],
  [{ c: [3], $or: [{ a: [1] }, { b: [2] }] }, { b: 2 }, false],
])('pattern %j against %j: %s', (pattern, event, expected) => {
  expect(matches(pattern, event)).toBe(expected);
});

test.each<Json>([
  {},
  { a: 'x' },
  { a: [] },
  { a: [{ like: 'x' }] },
  { a: [{ numeric: ['>'] }] },
  { $or: [{ a: [1] }] },
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

test('a wildcard matches whatever stands in its place', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (head, middle, tail) => {
      fc.pre(!head.includes('*') && !tail.includes('*'));
      expect(matches({ a: [{ wildcard: `${head}*${tail}` }] }, { a: head + middle + tail })).toBe(true);
    }),
  );
});

const next = (expression: string, from: string, zone?: string): string | undefined => {
  const time = nextRun(expression, Date.parse(from), zone);
  return time === undefined ? undefined : new Date(time).toISOString();
};

test.each([
  ['rate(5 minutes)', '2026-01-01T00:00:30Z', '2026-01-01T00:05:30.000Z'],
  ['rate(1 day)', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00.000Z'],
  ['cron(0 17 * * ? *)', '2026-01-01T17:00:00Z', '2026-01-02T17:00:00.000Z'],
  ['cron(0/15 8-9 ? * MON-FRI *)', '2026-11-20T09:50:00Z', '2026-11-23T08:00:00.000Z'],
  ['cron(30 1 L * ? *)', '2026-02-01T00:00:00Z', '2026-02-28T01:30:00.000Z'],
  ['cron(0 0 1 JAN ? 2028)', '2026-02-01T00:00:00Z', '2028-01-01T00:00:00.000Z'],
  ['cron(0 0 1 1 ? 2020)', '2026-02-01T00:00:00Z', undefined],
  ['at(2026-02-01T00:00:00)', '2026-01-01T00:00:00Z', '2026-02-01T00:00:00.000Z'],
  ['at(2026-01-01T00:00:00)', '2026-01-01T00:00:00Z', undefined],
])('%s after %s runs at %s', (expression, from, expected) => {
  expect(next(expression, from)).toBe(expected);
});

test('a schedule follows the clock of its zone', () => {
  const zone = 'Asia/Ho_Chi_Minh';
  expect(next('cron(0 7 * * ? *)', '2026-01-01T00:00:00Z', zone)).toBe('2026-01-02T00:00:00.000Z');
  expect(() => next('cron(0 7 * * ? *)', '2026-01-01T00:00:00Z', 'Europe/Berlin')).toThrow('summer time');
});

test.each([
  'rate(0 minutes)',
  'rate(5 weeks)',
  'cron(0 0 * * * *)',
  'cron(0 0 ? * ? *)',
  'cron(61 0 * * ? *)',
  'hourly',
])('the schedule %s is refused', (expression) => {
  expect(() => nextRun(expression, 0)).toThrow('not valid');
});

test('a target is given what its input says', () => {
  const event = {
    source: 's',
    detail: { code: 'H01-1', name: 'Nguyễn "An"', fees: [{ amount: 5000 }], place: { ward: 'x' } },
  };
  const template = (InputTemplate: string) =>
    transform(
      {
        InputTransformer: {
          InputPathsMap: {
            code: '$.detail.code',
            fee: '$.detail.fees[0].amount',
            name: '$.detail.name',
            place: '$.detail.place',
            gone: '$.detail.gone',
          },
          InputTemplate,
        },
      },
      event,
      { 'aws.events.rule-name': 'nightly' },
    );
  expect(transform({}, event)).toBe(event);
  expect(transform({ Input: '{"a":1}' }, event)).toEqual({ a: 1 });
  expect(transform({ InputPath: '$.detail.code' }, event)).toBe('H01-1');
  expect(template('{"code":<code>,"fee":<fee>,"place":<place>,"rule":<aws.events.rule-name>,"gone":<gone>}')).toEqual({
    code: 'H01-1',
    fee: 5000,
    place: { ward: 'x' },
    rule: 'nightly',
    gone: null,
  });
  expect(template('"Hồ sơ <code> của <name>: <fee> đồng"')).toBe('Hồ sơ H01-1 của Nguyễn "An": 5000 đồng');
  expect(template('{"text":"\\"<code>\\" <name>"}')).toEqual({ text: '"H01-1" Nguyễn "An"' });
});
