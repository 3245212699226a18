import * as z from 'zod/mini';
import { addDays, weekdayOf } from './vietnam-time.ts';

const Day = z.strictObject({
  date: z.iso.date(),
  vi: z.string(),
  kind: z.enum(['holiday', 'compensation', 'swap', 'make-up']),
  unverified: z.optional(z.string()),
});

/** One year of public holidays and swapped days, as the yearly decision orders them. */
export const HolidayYear = z.strictObject({
  year: z.int(),
  source: z.array(z.string()),
  unverified: z.optional(z.string()),
  off: z.array(Day),
  /** Saturdays or Sundays worked in exchange for a day off. */
  work: z.array(Day),
});
export type HolidayYear = z.infer<typeof HolidayYear>;

const Hours = z.tuple([z.string().check(z.regex(/^\d\d:\d\d$/)), z.string().check(z.regex(/^\d\d:\d\d$/))]);

/** When a province's counters work: weekdays (1 Monday … 7 Sunday) and hours, morning and afternoon. */
export const WorkingWeek = z.strictObject({
  days: z.array(z.int().check(z.gte(1), z.lte(7))),
  hours: z.array(Hours).check(z.minLength(1)),
  unverified: z.optional(z.string()),
});
export type WorkingWeek = z.infer<typeof WorkingWeek>;

/** A working week with the holidays of every known year. Frozen at intake by `years`. */
export const Calendar = z.strictObject({ week: WorkingWeek, years: z.array(HolidayYear) });
export type Calendar = z.infer<typeof Calendar>;

/** Whether the agencies work on this civil date. A year without a holiday file is a fault, never a guess. */
export const isWorkingDay = ({ week, years }: Calendar, date: string): boolean => {
  const year = years.find((candidate) => candidate.year === Number(date.slice(0, 4)));
  if (year === undefined) throw new Error(`no holiday file for ${date.slice(0, 4)}`);
  if (year.off.some((off) => off.date === date)) return false;
  return week.days.includes(weekdayOf(date)) || year.work.some((work) => work.date === date);
};

/** The first working day after `date`. */
export const nextWorkingDay = (calendar: Calendar, date: string): string => {
  const next = addDays(date, 1);
  return isWorkingDay(calendar, next) ? next : nextWorkingDay(calendar, next);
};
