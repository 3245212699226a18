import { expect, test } from 'vitest';
import { dueOf, hoursOfProvince } from '../support/deadline-oracle.ts';
import { readDeadlineCases } from './deadline-cases.ts';

const cases = await readDeadlineCases();

test('the table has a row for every kind of day, and no row twice', () => {
  expect(cases.length).toBeGreaterThanOrEqual(320);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  const questions = cases.map(({ receivedAt, term, cutoff, happenings, week, years }) =>
    JSON.stringify({ receivedAt, term, cutoff, happenings, week, off: years.map(({ off }) => off) }),
  );
  expect(new Set(questions).size).toBe(cases.length);
});

/** In Vietnam, to the millisecond. */
const written = (instant: number): string => new Date(instant + 7 * 3_600_000).toISOString().slice(0, 23);

test.each(cases)('$id: $reason', ({ week, years, due, ...question }) => {
  expect(written(dueOf({ ...question, hoursOf: hoursOfProvince(week, years) }))).toBe(written(due));
});
