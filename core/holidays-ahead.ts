import type { HolidayYear } from './calendar.ts';
import { endOf, type Term } from './term.ts';
import { dateOf, dateOfNumber, instantOf, numberOfDate } from './vietnam-time.ts';
import type { WorkingTime } from './working-time.ts';

/** A year of whose days off nobody can be sure yet: it has no file, or one that is projected. */
export interface UnsureYear {
  readonly year: number;
  readonly because: 'missing' | 'projected';
}

/** The years from this date on that are not sure: those whose file says so, and the first that has none. */
export const unsureYears = (years: readonly HolidayYear[], date: string): UnsureYear[] => {
  const now = Number(date.slice(0, 4));
  const last = Math.max(now - 1, ...years.map(({ year }) => year));
  const projected = years
    .filter(({ year, unverified }) => year >= now && unverified !== undefined)
    .map(({ year }): UnsureYear => ({ year, because: 'projected' }))
    .toSorted((one, other) => one.year - other.year);
  return [...projected, { year: last + 1, because: 'missing' }];
};

/**
 * The first day from this one on, on which what is received at noon is due in that year or later: from then on dossiers
 * get a day that may still move.
 */
export const runsInto = (time: WorkingTime, term: Term, year: number, from: string): string => {
  const isReached = (dayNumber: number): boolean =>
    Number(dateOf(endOf(time, term, instantOf(dateOfNumber(dayNumber), '12:00'))).slice(0, 4)) >= year;
  let [low, high] = [numberOfDate(from), Math.max(numberOfDate(from), numberOfDate(`${year}-01-01`))];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return dateOfNumber(low);
};
