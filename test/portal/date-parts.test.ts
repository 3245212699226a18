import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, partsOf } from '../../portal/src/form/date-parts.ts';

test('a real day comes back from its boxes, with or without leading zeros', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (at) => {
      const date = at.toISOString().slice(0, 10);
      const { day, month, year } = partsOf(date);
      expect(dateOf({ day, month, year })).toBe(date);
      expect(dateOf({ day: String(Number(day)), month: ` ${Number(month)} `, year })).toBe(date);
    }),
  );
});

test('nothing typed is lost while the date is unfinished', () => {
  const digits = fc.stringMatching(/^\d{0,4}$/);
  fc.assert(
    fc.property(digits, digits, digits, (day, month, year) => {
      const parts = partsOf(dateOf({ day, month, year }));
      expect([parts.day, parts.month, parts.year].map(Number)).toEqual([day, month, year].map(Number));
    }),
  );
});

test('a year alone is an answer too, and stands in its own box', () => {
  expect(dateOf({ day: '', month: ' ', year: ' 1993 ' })).toBe('1993');
  expect(partsOf('1993')).toEqual({ day: '', month: '', year: '1993' });
});

test('empty boxes are no answer', () => {
  expect(dateOf({ day: ' ', month: '', year: '' })).toBe('');
});
