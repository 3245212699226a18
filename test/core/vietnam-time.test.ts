import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dateOf, instantOf, timeOf, weekdayOf } from '../../core/vietnam-time.ts';

test('the civil date turns at 17:00 UTC', () => {
  expect(dateOf(Date.parse('2026-11-20T16:59:59.999Z'))).toBe('2026-11-20');
  expect(dateOf(Date.parse('2026-11-20T17:00:00.000Z'))).toBe('2026-11-21');
  expect(timeOf(Date.parse('2026-11-20T17:00:00.000Z'))).toBe('00:00');
});

test('weekdays are counted from Monday', () => {
  expect(weekdayOf('2026-11-23')).toBe(1);
  expect(weekdayOf('2026-11-21')).toBe(6);
  expect(weekdayOf('2026-11-22')).toBe(7);
});

const minute = fc.integer({ min: 0, max: 60_000_000 }).map((minutes) => minutes * 60_000);
const span = fc.integer({ min: -4000, max: 4000 });

test('law: date and time of an instant name it again', () => {
  fc.assert(
    fc.property(minute, (instant) => {
      expect(instantOf(dateOf(instant), timeOf(instant))).toBe(instant);
    }),
  );
});

test('law: days add up, and the weekday comes round', () => {
  fc.assert(
    fc.property(minute.map(dateOf), span, (date, days) => {
      expect(addDays(addDays(date, days), -days)).toBe(date);
      expect(weekdayOf(addDays(date, 7 * days))).toBe(weekdayOf(date));
    }),
  );
});
