import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../core/calendar.ts';
import { effectiveReceipt, endOf, later, parseTerm, phraseOf, Term } from '../../core/term.ts';
import { isoOf } from '../../core/vietnam-time.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import { amount, term } from './clock-questions.ts';
import { calendar, holidays } from './samples.ts';

const time = createWorkingTime(calendar);
const at = (local: string): number => Date.parse(`2026-${local}+07:00`);

test.each([
  ['3wd', { unit: 'working-day', count: 3 }],
  ['10d', { unit: 'day', count: 10 }],
  ['8wh', { unit: 'working-hour', count: 8 }],
  ['15wm', { unit: 'working-minute', count: 15 }],
  ['0wd', { unit: 'working-day', count: 0 }],
])('%s is a term', (text, parsed) => {
  expect(parseTerm(text)).toEqual(parsed);
});

test.each(['', '3', 'wd', '3w', '-1wd', '1.5wh', '3WD', ' 3wd', '3wd ', '3wd;', '99999d'])('%j is none', (text) => {
  expect(parseTerm(text)).toBeUndefined();
});

test.each([
  ['3wd', '3 ngày làm việc', '3 working days'],
  ['1wd', '1 ngày làm việc', '1 working day'],
  ['0wd', 'trong ngày làm việc', 'the same working day'],
  ['10d', '10 ngày', '10 days'],
  ['1wh', '1 giờ làm việc', '1 working hour'],
  ['15wm', '15 phút làm việc', '15 working minutes'],
])('%s reads %s, %s', (text, vi, en) => {
  expect(phraseOf(amount(text))).toEqual({ vi, en });
});

test('a cut-off is a time of the day, and a count a whole number', () => {
  expect(Term.safeParse(term('3wd', '15:00')).success).toBe(true);
  expect(Term.safeParse(term('3wd', '25:00')).success).toBe(false);
  expect(Term.safeParse({ ...term('3wd'), count: 1.5 }).success).toBe(false);
  expect(Term.safeParse({ ...term('3wd'), count: -1 }).success).toBe(false);
});

describe('what arrives after the cut-off counts from the next working day', () => {
  test.each([
    ['11-20T14:59:59', '11-20T14:59:59'],
    ['11-20T15:00:00', '11-20T15:00:00'],
    ['11-20T15:00:01', '11-23T08:00:00'],
    ['11-20T17:29:00', '11-23T08:00:00'],
    ['11-20T18:00:00', '11-23T08:00:00'],
    ['11-21T16:00:00', '11-23T08:00:00'],
    ['11-23T02:00:00', '11-23T08:00:00'],
    ['11-23T16:00:00', '11-25T08:00:00'],
    ['02-13T15:30:00', '02-23T08:00:00'],
  ])('%s counts from %s', (received, counted) => {
    expect(isoOf(effectiveReceipt(time, { cutoff: '15:00' }, at(received)))).toBe(isoOf(at(counted)));
  });

  test('in a break after the cut-off too: who comes later never counts earlier', () => {
    const siesta = createWorkingTime(
      calendarOf(
        {
          days: [1, 2, 3, 4, 5],
          hours: [
            ['08:00', '15:20'],
            ['16:00', '18:00'],
          ],
        },
        holidays,
      ),
    );
    const counted = (received: string): string => isoOf(effectiveReceipt(siesta, { cutoff: '15:00' }, at(received)));
    expect(['11-19T15:10:00', '11-19T15:30:00', '11-19T16:30:00'].map(counted)).toEqual(
      Array.from({ length: 3 }, () => isoOf(at('11-20T08:00:00'))),
    );
  });
});

const received = fc.integer({ min: at('01-01T00:00:00'), max: at('11-01T00:00:00') });
const unit = fc.constantFrom('d', 'wd', 'wh');
const cutoff = fc.constantFrom(undefined, '15:00', '09:30');
const count = fc.nat(40);

test('law: a term begins when the counters are open, and ends when they are or as they close', () => {
  fc.assert(
    fc.property(received, unit, fc.integer({ min: 1, max: 40 }), cutoff, (instant, of, n, by) => {
      const begin = effectiveReceipt(time, { cutoff: by }, instant);
      expect(begin).toBeGreaterThanOrEqual(instant);
      expect(time.opening(begin)).toBe(begin);
      const end = endOf(time, term(`${n}${of}`, by), instant);
      expect(end).toBeGreaterThan(begin);
      expect(time.opening(end - 1)).toBe(end - 1);
    }),
  );
});

test('law: who comes later, or is given more, is never due earlier', () => {
  fc.assert(
    fc.property(
      received,
      fc.nat(9 * 24 * 3_600_000),
      unit,
      count,
      fc.nat(5),
      cutoff,
      (instant, wait, of, n, more, by) => {
        const due = endOf(time, term(`${n}${of}`, by), instant);
        expect(endOf(time, term(`${n}${of}`, by), instant + wait)).toBeGreaterThanOrEqual(due);
        expect(endOf(time, term(`${n + more}${of}`, by), instant)).toBeGreaterThanOrEqual(due);
      },
    ),
  );
});

test('law: hours and working days that follow one another add up', () => {
  fc.assert(
    fc.property(received, fc.constantFrom('wd', 'wh'), count, count, (instant, of, one, two) => {
      const begin = effectiveReceipt(time, {}, instant);
      const both = later(time, amount(`${two}${of}`), later(time, amount(`${one}${of}`), begin));
      expect(both).toBe(later(time, amount(`${one + two}${of}`), begin));
    }),
  );
});
