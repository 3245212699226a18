import { HolidayYear, WorkingWeek } from '../../core/calendar.ts';

/** A week and the holidays over it: what a calendar is made of. */
export interface Hours {
  readonly week: WorkingWeek;
  readonly years: readonly HolidayYear[];
}

interface Part {
  readonly when: string;
  readonly hours: WorkingWeek['hours'];
}

const partIn = (text: string): Part => {
  const [when = '', ...spans] = text.split(' ');
  return {
    when,
    hours: spans.flatMap((span): Part['hours'] => {
      const [open = '', close = ''] = span.split('-');
      return span === 'closed' ? [] : [[open, close]];
    }),
  };
};

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `mon-fri` is 1 to 5. */
const weekdaysIn = (range: string): number[] => {
  const [first = '', last = first] = range.split('-');
  return [1, 2, 3, 4, 5, 6, 7].slice(names.indexOf(first), names.indexOf(last) + 1);
};

/** The year with these dates as the province has them, whatever the yearly decision says. */
const withDates = (year: HolidayYear, parts: readonly Part[]): HolidayYear => {
  const own = parts.filter(({ when }) => when.startsWith(`${year.year}-`));
  const isOwn = ({ date }: { date: string }) => own.some(({ when }) => when === date);
  return HolidayYear.parse({
    ...year,
    off: [
      ...year.off.filter((day) => !isOwn(day)),
      ...own.map(({ when: date, hours }) => ({
        date,
        vi: 'giờ riêng của tỉnh',
        kind: 'swap',
        hours: hours.length > 0 ? hours : undefined,
      })),
    ],
    work: year.work.filter((day) => !isOwn(day)),
  });
};

const isDate = ({ when }: Part): boolean => /^\d/.test(when);

/**
 * `mon-fri 08:00-12:00 13:30-17:30, sat 08:00-11:30, 2027-05-01 closed`: weekdays, of which the first are the
 * ordinary ones, then dates with hours of their own.
 */
export const hoursIn = (text: string, years: readonly HolidayYear[]): Hours => {
  const parts = text.split(', ').map(partIn);
  const [ordinary, ...others] = parts.filter((part) => !isDate(part));
  if (ordinary === undefined) throw new Error(`no weekdays: ${text}`);
  return {
    week: WorkingWeek.parse({
      days: weekdaysIn(ordinary.when),
      hours: ordinary.hours,
      otherDays: others.flatMap(({ when, hours }) => weekdaysIn(when).map((day) => ({ day, hours }))),
    }),
    years: years.map((year) => withDates(year, parts.filter(isDate))),
  };
};
