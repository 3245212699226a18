import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, isWorkingDay, type Calendar, type WorkingWeek } from '../../core/calendar.ts';
import { dueAt, type Term } from '../../core/deadline.ts';
import { addDays, dateOf, instantOf, timeOf } from '../../core/vietnam-time.ts';
import { calendar, edition, holidays, province } from './samples.ts';

const sameDay: Term = edition.term;
const days = (count: number): Term => ({ kind: 'working-days', days: count, ground: '' });
const opening = (change: Partial<WorkingWeek>): Calendar => calendarOf({ ...province.week, ...change }, holidays);
const working = (week: number[]): Calendar => opening({ days: week });
const at = (local: string): number => Date.parse(`${local.replace(' ', 'T')}:00+07:00`);
const due = (received: string, term: Term, by = calendar): string => dateOf(dueAt(by, term, at(received)));

describe('the same working day, by 15:00', () => {
  test.each([
    ['2026-11-20 08:00', '2026-11-20', 'Friday morning'],
    ['2026-11-20 14:59', '2026-11-20', 'a minute before the cut-off'],
    ['2026-11-20 15:00', '2026-11-23', 'at the cut-off on a Friday: Monday'],
    ['2026-11-20 23:59', '2026-11-23', 'late on Friday'],
    ['2026-11-21 00:00', '2026-11-23', 'the first minute of Saturday'],
    ['2026-11-21 10:15', '2026-11-23', 'Saturday morning'],
    ['2026-11-22 23:59', '2026-11-23', 'the last minute of Sunday'],
    ['2026-11-23 00:00', '2026-11-23', 'the first minute of Monday'],
    ['2026-11-23 14:59', '2026-11-23', 'Monday'],
    ['2026-11-23 15:00', '2026-11-25', 'Monday at the cut-off: over 24/11'],
    ['2026-11-24 09:00', '2026-11-25', 'on 24/11, Vietnamese Culture Day'],
    ['2026-11-25 03:00', '2026-11-25', 'before the counters open'],
    ['2026-02-13 14:00', '2026-02-13', 'the last working day before Tết'],
    ['2026-02-13 16:00', '2026-02-23', 'the same day after the cut-off: over the whole of Tết'],
    ['2026-02-14 09:00', '2026-02-23', 'the Saturday before Tết'],
    ['2026-02-17 08:00', '2026-02-23', 'the first day of the lunar year'],
    ['2026-02-20 23:00', '2026-02-23', 'the last day of Tết'],
    ['2026-02-22 12:00', '2026-02-23', 'the Sunday behind Tết'],
    ['2026-08-21 15:30', '2026-08-22', 'Friday: the make-up Saturday is a working day'],
    ['2026-08-22 10:00', '2026-08-22', 'on the make-up Saturday'],
    ['2026-08-22 15:00', '2026-08-24', 'the make-up Saturday after the cut-off'],
    ['2026-08-28 15:00', '2026-09-03', 'Friday: over the swapped Monday and National Day'],
    ['2026-08-31 09:00', '2026-09-03', 'on the swapped Monday'],
    ['2026-09-02 12:00', '2026-09-03', 'on National Day'],
    ['2026-04-24 15:00', '2026-04-28', 'Friday: over the day in lieu of Hùng Vương'],
    ['2026-04-26 10:00', '2026-04-28', 'Hùng Vương itself, a Sunday'],
    ['2026-04-29 15:00', '2026-05-04', 'Wednesday: over 30/4 and 1/5'],
    ['2026-05-01 11:00', '2026-05-04', 'on 1/5'],
    ['2026-01-01 09:00', '2026-01-05', 'New Year: the Friday is swapped'],
    ['2026-01-09 15:00', '2026-01-10', 'Friday: Saturday makes up for 2/1'],
    ['2026-01-10 14:59', '2026-01-10', 'on the make-up Saturday of January'],
    ['2026-01-10 15:00', '2026-01-12', 'behind it'],
    ['2026-12-25 10:00', '2026-12-25', 'Christmas is a working day'],
    ['2026-12-31 14:59', '2026-12-31', 'the last day of the year'],
    ['2026-12-31 15:00', '2027-01-04', 'into the next year'],
    ['2025-12-31 15:00', '2026-01-05', 'into 2026'],
    ['2027-02-04 15:00', '2027-02-12', 'Tết 2027'],
  ])('received %s, due %s: %s', (received, expected) => {
    expect(due(received, sameDay)).toBe(expected);
  });
});

describe('working days', () => {
  test.each([
    ['2026-11-19 09:00', 1, '2026-11-20', 'Thursday to Friday'],
    ['2026-11-20 09:00', 1, '2026-11-23', 'Friday to Monday'],
    ['2026-11-20 23:59', 1, '2026-11-23', 'the evening of a working day is still that day'],
    ['2026-11-21 09:00', 1, '2026-11-25', 'Saturday counts from Monday; 24/11 is off'],
    ['2026-11-23 16:00', 3, '2026-11-27', 'over 24/11: 25, 26, 27'],
    ['2026-02-12 10:00', 5, '2026-02-26', 'over Tết: 13, 23, 24, 25, 26'],
    ['2026-02-18 10:00', 5, '2026-03-02', 'in Tết, counts from the 23rd'],
    ['2026-08-20 10:00', 5, '2026-08-26', 'the make-up Saturday counts: 21, 22, 24, 25, 26'],
    ['2026-08-21 10:00', 7, '2026-09-03', 'both the make-up Saturday and National Day'],
    ['2026-04-20 09:00', 10, '2026-05-07', 'over three holidays'],
    ['2026-12-30 09:00', 2, '2027-01-04', 'over New Year'],
    ['2026-01-05 08:00', 15, '2026-01-23', 'fifteen days with a make-up Saturday'],
    ['2025-04-25 09:00', 1, '2025-04-26', 'the make-up Saturday of 2025'],
  ])('received %s, %i days: due %s (%s)', (received, count, expected) => {
    expect(due(received, days(count))).toBe(expected);
  });
});

test('it is due when the counters close, as the province sets it', () => {
  expect(timeOf(dueAt(calendar, sameDay, at('2026-11-20 08:00')))).toBe('17:30');
  const early = opening({ hours: [['07:00', '11:30']] });
  expect(timeOf(dueAt(early, days(3), at('2026-11-20 08:00')))).toBe('11:30');
});

test('a province that works on Saturdays is due on Saturdays', () => {
  expect(due('2026-11-20 15:00', sameDay, working([1, 2, 3, 4, 5, 6]))).toBe('2026-11-21');
});

test('a year without a holiday file is a fault, never a guess', () => {
  expect(() => dueAt(calendar, sameDay, at('2028-01-03 09:00'))).toThrow('no holiday file for 2028');
  expect(() => dueAt(calendar, days(1), at('2027-12-31 09:00'))).toThrow('no holiday file for 2028');
  expect(() => dueAt({ ...calendar, until: '2026-01-01' }, sameDay, at('2026-11-20 08:00'))).toThrow('2026');
});

const instant = fc.integer({ min: instantOf('2025-01-01', '00:00'), max: instantOf('2027-04-01', '00:00') });
const someTerm = fc.oneof(fc.constant(sameDay), fc.integer({ min: 1, max: 25 }).map(days));
const someWeek = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });

test('law: never due on a day nobody works, and never before it was received', () => {
  fc.assert(
    fc.property(someWeek, someTerm, instant, (week, term, received) => {
      const by = working(week);
      const end = dueAt(by, term, received);
      expect(isWorkingDay(by, dateOf(end))).toBe(true);
      expect(timeOf(end)).toBe('17:30');
      expect(end).toBeGreaterThan(received);
    }),
  );
});

test('law: who comes later is never due earlier', () => {
  fc.assert(
    fc.property(someWeek, someTerm, instant, fc.nat(40 * 24 * 3_600_000), (week, term, received, later) => {
      const by = working(week);
      expect(dueAt(by, term, received + later)).toBeGreaterThanOrEqual(dueAt(by, term, received));
    }),
  );
});

test('law: between the day that counts and the day it is due lie exactly the days of the term', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 25 }), (received, count) => {
      let counted = 0;
      const end = dateOf(dueAt(calendar, days(count), received));
      let date = dateOf(received);
      while (!isWorkingDay(calendar, date)) date = addDays(date, 1);
      while (date < end) {
        date = addDays(date, 1);
        if (isWorkingDay(calendar, date)) counted++;
      }
      expect(counted).toBe(count);
    }),
  );
});
