import * as z from 'zod/mini';
import type { FrozenCalendar } from '../events/frozen-law.ts';
import { isHolidayEachYear, projectedYear } from './projected-year.ts';
import type { Text } from './text.ts';
import { addDays, weekdayOf } from './vietnam-time.ts';

/** A wall-clock time, `HH:MM`. */
export const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** Opening hours of one day: spans from opening to closing, in order and apart. */
const Hours = z
  .array(z.tuple([TimeOfDay, TimeOfDay]))
  .check(
    z.refine((spans) => spans.flat().every((time, i, all) => i === 0 || (all[i - 1] ?? '') < time), 'not in order'),
  );
type Hours = z.infer<typeof Hours>;
const Open = Hours.check(z.minLength(1));

const Weekday = z.int().check(z.gte(1), z.lte(7));

/** When a province's counters work: weekdays (1 Monday … 7 Sunday) and hours, morning and afternoon. */
export const WorkingWeek = z.strictObject({
  days: z.array(Weekday).check(z.minLength(1)),
  hours: Open,
  /** Weekdays with hours of their own, such as Saturday mornings. */
  otherDays: z.optional(z.array(z.strictObject({ day: Weekday, hours: Open }))),
  unverified: z.optional(z.string()),
});
export type WorkingWeek = z.infer<typeof WorkingWeek>;

const Day = z.strictObject({
  date: z.iso.date(),
  vi: z.string(),
  kind: z.enum(['holiday', 'compensation', 'swap', 'make-up']),
  /** Of a day that is worked in part, or not as its week has it. */
  hours: z.optional(Open),
  /** Where the law says so, if not where it says it of all days of this kind. */
  ground: z.optional(z.string()),
  unverified: z.optional(z.string()),
});
type Day = z.infer<typeof Day>;

/** One year of public holidays and swapped days, as the yearly decision orders them. */
export const HolidayYear = z.strictObject({
  year: z.int(),
  source: z.array(z.string()),
  unverified: z.optional(z.string()),
  /** The decision by which days are exchanged; a year without one has no such days. */
  swaps: z.optional(z.strictObject({ ground: z.string(), unverified: z.optional(z.string()) })),
  off: z.array(Day),
  /** Saturdays or Sundays worked in exchange for a day off; with an ordinary day's hours unless it has its own. */
  work: z.array(Day),
});
export type HolidayYear = z.infer<typeof HolidayYear>;

/**
 * When the counters are open from the first day `from` on: hours by weekday, and those of each day that is unlike its
 * weekday, which are known to the day before `until`; what comes then is projected. Plain data, so that a dossier can
 * keep that of its day of receipt.
 */
export type Calendar = FrozenCalendar;

/** A working week with the holidays of the known years, which follow one another without a gap. */
export const calendarOf = (week: WorkingWeek, years: readonly HolidayYear[]): Calendar => {
  const known = years.toSorted((a, b) => a.year - b.year);
  const [first] = known;
  if (first === undefined) throw new Error('no holiday file at all');
  if (known.some(({ year }, index) => year !== first.year + index))
    throw new Error('a holiday file is missing between');
  const weekday = (day: number): Hours =>
    week.otherDays?.find((other) => other.day === day)?.hours ?? (week.days.includes(day) ? week.hours : []);
  return {
    from: `${first.year}-01-01`,
    until: `${first.year + known.length}-01-01`,
    week: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [String(day), weekday(day)])),
    days: Object.fromEntries(
      known.flatMap(({ off, work }) => [
        ...off.map(({ date, hours = [] }) => [date, hours] as const),
        ...work.map(({ date, hours = week.hours }) => [date, hours] as const),
      ]),
    ),
  };
};

/** The part of a calendar from one day on. */
export const frozenCalendar = (calendar: Calendar, from: string): Calendar => ({
  ...calendar,
  from,
  days: Object.fromEntries(Object.entries(calendar.days).filter(([date]) => date >= from)),
});

/** A calendar that goes on with the later days another one knows; its own days stay as they are. */
export const continued = (calendar: Calendar, known: Calendar): Calendar => {
  if (known.until <= calendar.until || known.from > calendar.until) return calendar;
  const days = { ...calendar.days };
  const next = calendar.from > calendar.until ? calendar.from : calendar.until;
  for (let date = next; date < known.until; date = addDays(date, 1)) days[date] = hoursOn(known, date);
  return { ...calendar, until: known.until, days };
};

/**
 * The hours of a civil date, none when nobody works. A day before the calendar begins is a fault; after the last year
 * that has a holiday file only weekdays and the holidays of fixed date are known: dossiers come in all the same.
 */
export const hoursOn = ({ from, until, week, days }: Calendar, date: string): Hours => {
  if (date < from) throw new RangeError(`no holiday file for ${date.slice(0, 4)}: ${date}`);
  if (date >= until && isHolidayEachYear(date)) return [];
  return days[date] ?? week[weekdayOf(date)] ?? [];
};

/** Whether the agencies work on this civil date. */
export const isWorkingDay = (calendar: Calendar, date: string): boolean => hoursOn(calendar, date).length > 0;

/** The first working day after `date`. */
export const nextWorkingDay = (calendar: Calendar, date: string): string => {
  const next = addDays(date, 1);
  return isWorkingDay(calendar, next) ? next : nextWorkingDay(calendar, next);
};

const kinds = {
  holiday: 'public holiday',
  compensation: 'day in lieu of a holiday',
  swap: 'swapped day off',
  'make-up': 'worked in exchange',
} as const satisfies Record<Day['kind'], string>;

/** Why a date is unlike its weekday. */
export interface NamedDay extends Text {
  readonly kind: Day['kind'];
  /** Where the law says so, if not where the general rules say it of all days of this kind. */
  readonly ground: string | undefined;
  readonly unverified: string | undefined;
}

/** What the holiday files say beside the hours. */
export interface NamedDays {
  /** Why a date is unlike its weekday. */
  readonly day: (date: string) => NamedDay | undefined;
  /** Why the days of a whole year are not sure. */
  readonly projected: (year: number) => string | undefined;
}

const named = (day: Day, { swaps, unverified: projected }: HolidayYear): NamedDay => {
  const { vi, kind } = day;
  const exchange = kind === 'swap' || kind === 'make-up' ? swaps : undefined;
  const unverified = day.unverified ?? projected;
  return {
    vi,
    en: kinds[kind],
    kind,
    ground: day.ground ?? exchange?.ground,
    unverified: unverified ?? exchange?.unverified,
  };
};

/** Why dates are unlike their weekdays, and what of it no decision confirms; all of a year that has no file yet. */
export const namedDays = (years: readonly HolidayYear[]): NamedDays => {
  const known = new Map(years.map((year) => [year.year, year]));
  const last = Math.max(...known.keys());
  const yearOf = (year: number) => known.get(year) ?? (year > last ? projectedYear(year) : undefined);
  return {
    day: (date) => {
      const year = yearOf(Number(date.slice(0, 4)));
      const day = [...(year?.off ?? []), ...(year?.work ?? [])].find((each) => each.date === date);
      return year === undefined || day === undefined ? undefined : named(day, year);
    },
    projected: (year) => yearOf(year)?.unverified,
  };
};
