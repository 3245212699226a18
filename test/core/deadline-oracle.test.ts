import { describe, expect, test } from 'vitest';
import { readHolidays } from '../../provinces/directory.ts';
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
    const excerpts = grounds.filter((ground) => /28\/2026\/QH16|63\/2024\/NĐ-CP|88\/2025\/QĐ-UBND/.test(ground));
    expect(excerpts.length).toBeGreaterThan(20);
    expect(excerpts.filter((ground) => !ground.startsWith('unverified: '))).toEqual([]);
  });
  test('a doubt begins the ground that it is about', () => {
    const grounds = cases.flatMap(({ ground }) => ground.split(' / '));
    expect(grounds.filter((ground) => ground.lastIndexOf('unverified:') > 0)).toEqual([]);
  });
  test('the page of birth registration grounds its own term only', () => {
    const citing = cases.filter(({ ground }) => ground.includes('Thủ tục 1.001193'));
    expect(new Set(citing.map(({ term, cutoff }) => `${term} ${cutoff}`))).toEqual(new Set(['0wd 15:00']));
  });
  test('a day that the table doubts is doubted by its holiday file, and the other way round', async () => {
    const days = (await readHolidays()).flatMap(({ off, work }) => [...off, ...work]);
    const doubted = (date: string) => days.find((day) => day.date === date)?.unverified !== undefined;
    const swaps = cases.flatMap(({ ground }) => ground.match(/hoán đổi .*? \(/g) ?? []);
    const dates = swaps.flatMap((swap) =>
      [...swap.matchAll(/(\d+)\/(\d+)\/(\d{4})/g)].map(
        ([, day = '', month = '', year = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
      ),
    );
    expect(new Set(dates)).toEqual(new Set(['2025-05-02', '2025-04-26', '2026-01-02', '2026-01-10']));
    expect(dates.filter((date) => !doubted(date))).toEqual([]);
  });
});
