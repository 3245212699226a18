import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarOf, frozenCalendar, hoursOn, isWorkingDay, type Calendar } from '../../core/calendar.ts';
import {
  dateOf,
  dateOfNumber,
  dayNumberOf,
  hour,
  isoOf,
  minute,
  numberOfDate,
  timeOf,
} from '../../core/vietnam-time.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import { calendar, holidays } from './samples.ts';

const time = createWorkingTime(calendar);
const at = (local: string): number => Date.parse(`2026-${local}:00+07:00`);

test.each([
  ['03-02T10:00', '03-02T10:00', 'inside'],
  ['03-02T08:00', '03-02T08:00', 'at opening'],
  ['03-02T12:00', '03-02T13:30', 'at closing it is closed'],
  ['03-02T17:30', '03-03T08:00', 'in the evening'],
  ['03-06T17:30', '03-09T08:00', 'on Friday evening'],
  ['02-13T17:30', '02-23T08:00', 'before Tết'],
  ['08-21T20:00', '08-22T08:00', 'before a Saturday that is worked'],
])('from %s the counters open at %s: %s', (instant, opening) => {
  expect(isoOf(time.opening(at(instant)))).toBe(isoOf(at(opening)));
});

test.each([
  ['03-02T10:00', 0, '03-02T10:00'],
  ['03-02T10:00', 2, '03-02T12:00'],
  ['03-02T10:00', 3, '03-02T14:30'],
  ['03-02T08:00', 8, '03-02T17:30'],
  ['03-02T12:30', 1, '03-02T14:30'],
  ['03-02T17:30', 0, '03-02T17:30'],
  ['03-02T17:30', 1, '03-03T09:00'],
  ['02-13T16:30', 9, '02-23T17:30'],
])('%s and %i working hours: %s', (from, hours, to) => {
  expect(isoOf(time.add(at(from), hours * hour))).toBe(isoOf(at(to)));
});

test('working days are counted from a day, backwards too', () => {
  const day = (date: string, n: number): string => dateOfNumber(time.workingDay(numberOfDate(date), n));
  expect([0, 1, 2, -1].map((n) => day('2026-03-06', n))).toEqual([
    '2026-03-06',
    '2026-03-09',
    '2026-03-10',
    '2026-03-05',
  ]);
  expect([0, 1, 2, -1].map((n) => day('2026-03-07', n))).toEqual([
    '2026-03-09',
    '2026-03-09',
    '2026-03-10',
    '2026-03-06',
  ]);
  expect(time.workingDays(numberOfDate('2026-02-13'), numberOfDate('2026-02-24'))).toBe(2);
  expect(time.workingDays(numberOfDate('2026-03-06'), numberOfDate('2026-03-06'))).toBe(0);
});

test('a day that nobody works has no close of business', () => {
  expect(() => time.closing(numberOfDate('2026-03-07'))).toThrow('nobody works on 2026-03-07');
});

const on = (date: string): number => Date.parse(`${date}:00+07:00`);

test('five years behind the last known one are projected; what lies beyond is a fault, and what lies before', () => {
  expect(isoOf(time.opening(on('2027-12-31T17:30')))).toBe('2028-01-03T08:00:00+07:00');
  expect(isoOf(time.add(on('2028-04-28T17:00'), hour))).toBe('2028-05-02T08:30:00+07:00');
  expect(dateOfNumber(time.workingDay(numberOfDate('2032-09-01'), 1))).toBe('2032-09-03');
  const fault = 'the calendar has no days but those from 2025-01-01 to 2033-01-04';
  expect(() => time.worked(on('2033-01-05T09:00'))).toThrow(fault);
  expect(() => time.worked(on('2024-12-31T09:00'))).toThrow(fault);
  expect(() => time.workingDay(numberOfDate('2025-01-02'), -1)).toThrow(fault);
  expect(() => time.worked(Number.NaN)).toThrow(fault);
  const late = createWorkingTime(frozenCalendar(calendar, '2041-03-04'));
  expect(isoOf(late.add(on('2041-03-04T10:00'), 3 * hour))).toBe('2041-03-04T14:30:00+07:00');
});

test('law: beyond what is known the tables say what the calendar says', () => {
  for (let number = numberOfDate('2027-12-20'); number < numberOfDate('2032-12-31'); number++) {
    const date = dateOfNumber(number);
    expect([date, time.workingDays(number - 1, number) === 1]).toEqual([date, isWorkingDay(calendar, date)]);
  }
});

const instant = fc.integer({ min: at('01-01T00:00') / minute, max: at('12-20T00:00') / minute }).map((n) => n * minute);
const amount = fc.integer({ min: 1, max: 80 * 60 }).map((minutes) => minutes * minute);
const span = fc.constantFrom<[string, string][]>(
  [['07:30', '11:30']],
  [
    ['08:00', '12:00'],
    ['13:30', '17:30'],
  ],
  [['00:00', '23:59']],
  [
    ['06:00', '07:00'],
    ['10:10', '10:11'],
    ['22:00', '23:30'],
  ],
);
const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
const someCalendar = fc
  .record({ days, hours: span, other: span, day: fc.integer({ min: 1, max: 7 }) })
  .map(({ other, day, ...week }): Calendar => calendarOf({ ...week, otherDays: [{ day, hours: other }] }, holidays));

/** The working minutes of a stretch, one by one. */
const walked = (by: Calendar, from: number, to: number): number => {
  let sum = 0;
  for (let now = from; now < to; now += minute)
    if (hoursOn(by, dateOf(now)).some(([open, close]) => open <= timeOf(now) && timeOf(now) < close)) sum++;
  return sum;
};

test('law: the line of working time is the minutes counted one by one', () => {
  fc.assert(
    fc.property(someCalendar, instant, fc.nat(4 * 24 * 60), (by, from, length) => {
      const line = createWorkingTime(by);
      const to = from + length * minute;
      expect(line.worked(to) - line.worked(from)).toBe(walked(by, from, to) * minute);
    }),
    { numRuns: 40 },
  );
});

test('law: what is added is worked, ends in opening hours or at closing, and adds up', () => {
  fc.assert(
    fc.property(someCalendar, instant, amount, amount, (by, from, one, two) => {
      const line = createWorkingTime(by);
      const end = line.add(from, one);
      expect(line.worked(end) - line.worked(from)).toBe(one);
      expect(line.add(end, two)).toBe(line.add(from, one + two));
      expect(line.opening(end - 1)).toBe(end - 1);
      expect(line.add(from, 0)).toBe(from);
    }),
  );
});

test('law: an opening is the first open instant, and working days are those with hours', () => {
  fc.assert(
    fc.property(someCalendar, instant, fc.integer({ min: 1, max: 30 }), (by, from, n) => {
      const line = createWorkingTime(by);
      const opening = line.opening(from);
      expect(line.worked(opening)).toBe(line.worked(from));
      expect(line.opening(opening)).toBe(opening);
      const day = dayNumberOf(from);
      const later = line.workingDay(day, n);
      expect(isWorkingDay(by, dateOfNumber(later))).toBe(true);
      expect(line.workingDays(day, later)).toBe(n);
      expect(line.workingDays(later - 1, later)).toBe(1);
      expect(line.workingDay(later, -n)).toBe(isWorkingDay(by, dateOfNumber(day)) ? day : line.workingDay(day, -1));
      expect(dayNumberOf(line.closing(later))).toBe(later);
    }),
  );
});
