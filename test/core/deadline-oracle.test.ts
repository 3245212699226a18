import { describe, expect, test } from 'vitest';
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

describe('a row stands on what its answer hangs on', () => {
  test('one that reaches into a projected year says so', () => {
    const reaching = cases.filter(({ due }) => written(due).startsWith('2027'));
    expect(reaching.length).toBeGreaterThan(40);
    expect(reaching.filter(({ ground }) => !ground.includes('lịch 2027 là dự kiến')).map(({ id }) => id)).toEqual([]);
  });
  test('one that counts hours only does not cite the Civil Code, nor any the passing on of dossiers for a cut-off', () => {
    const hourly = cases.filter(
      ({ term, happenings }) => term.endsWith('wh') && happenings.every(({ kind }) => kind !== 'extended'),
    );
    expect(hourly.filter(({ ground }) => ground.includes('Bộ luật Dân sự')).map(({ id }) => id)).toEqual([]);
    expect(cases.filter(({ ground }) => ground.includes('Điều 18 khoản 2'))).toEqual([]);
  });
  test('what was read in an excerpt only is marked', () => {
    const grounds = cases.flatMap(({ ground }) => ground.split(' / '));
    const excerpts = grounds.filter((ground) => /28\/2026\/QH16|63\/2024\/NĐ-CP/.test(ground));
    expect(excerpts.length).toBeGreaterThan(20);
    expect(excerpts.filter((ground) => !ground.startsWith('unverified: '))).toEqual([]);
  });
});
