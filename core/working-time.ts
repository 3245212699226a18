import type { Calendar } from './calendar.ts';
import { projectedYear } from './projected-year.ts';
import { dateOfNumber, dayNumberOf, midnightOf, numberOfDate, timeOfDay, weekdayOfNumber } from './vietnam-time.ts';

/**
 * A calendar ready for reckoning. Instants and amounts are milliseconds, days are numbered from 1970-01-01. Every
 * answer is looked up in tables; one that they do not reach is a fault (RangeError).
 */
export interface WorkingTime {
  /** The first instant, not before this one, at which the counters are open; they no longer are at closing time. */
  opening(instant: number): number;
  /** Working time from the beginning of the calendar to this instant: a line on which working time is mere distance. */
  worked(instant: number): number;
  /** So much working time later; what is used up exactly at closing time ends there, not at the next opening. */
  add(instant: number, working: number): number;
  /** The n-th working day after a day, or before it when n is negative; 0 is the day itself or the next that is worked. */
  workingDay(dayNumber: number, n: number): number;
  /** How many working days lie after a day, up to and with another. */
  workingDays(after: number, upTo: number): number;
  /** The close of business of a working day. */
  closing(dayNumber: number): number;
}

interface Tables {
  /** Opening and closing of every span of opening hours, and the working time before it. */
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  readonly before: Float64Array;
  /** By day: its first span, and how many working days lie before it. */
  readonly firstSpan: Float64Array;
  readonly daysBefore: Float64Array;
  readonly workingDays: Float64Array;
}

/** So many days are laid out behind the last that is known, and behind the receipt: no dossier lives five years. */
const projectedDays = 5 * 366;

const yearOf = (dayNumber: number): number => Number(dateOfNumber(dayNumber).slice(0, 4));

const spansOf = (hours: readonly (readonly [string, string])[]) =>
  hours.map(([open, close]) => [timeOfDay(open), timeOfDay(close)] as const);

const tablesOf = ({ from, week, days }: Calendar, known: number, end: number): Tables => {
  const first = numberOfDate(from);
  const [opens, closes, before]: [number[], number[], number[]] = [[], [], [0]];
  const [firstSpan, daysBefore, workingDays]: [number[], number[], number[]] = [[], [], []];
  const usual = [0, 1, 2, 3, 4, 5, 6, 7].map((weekday) => spansOf(week[weekday] ?? []));
  const unlike = new Map(Object.entries(days).map(([date, hours]) => [numberOfDate(date), spansOf(hours)]));
  for (let year = yearOf(known); year <= yearOf(end); year++)
    for (const { date } of projectedYear(year).off) if (numberOfDate(date) >= known) unlike.set(numberOfDate(date), []);
  let sum = 0;
  for (let dayNumber = first; dayNumber < end; dayNumber++) {
    firstSpan.push(opens.length);
    daysBefore.push(workingDays.length);
    const begin = midnightOf(dayNumber);
    const hours = unlike.get(dayNumber) ?? usual[weekdayOfNumber(dayNumber)] ?? [];
    if (hours.length > 0) workingDays.push(dayNumber);
    for (const [open, close] of hours) {
      opens.push(begin + open);
      closes.push(begin + close);
      sum += close - open;
      before.push(sum);
    }
  }
  firstSpan.push(opens.length);
  daysBefore.push(workingDays.length);
  return {
    opens: new Float64Array(opens),
    closes: new Float64Array(closes),
    before: new Float64Array(before),
    firstSpan: new Float64Array(firstSpan),
    daysBefore: new Float64Array(daysBefore),
    workingDays: new Float64Array(workingDays),
  };
};

/** Lays a calendar out in tables; worth keeping, for every question is then answered without looking at dates. */
export const createWorkingTime = (calendar: Calendar): WorkingTime => {
  const { from } = calendar;
  const [first, known] = [numberOfDate(from), numberOfDate(calendar.until)];
  const reached = Math.max(first, known) + projectedDays;
  const { opens, closes, before, firstSpan, daysBefore, workingDays } = tablesOf(calendar, known, reached);

  const at = (table: Float64Array, index: number): number => {
    const value = table[index];
    if (value === undefined)
      throw new RangeError(`the calendar has no days but those from ${from} to ${dateOfNumber(reached)}`);
    return value;
  };
  /** The span that an instant lies in, or the next. */
  const spanAt = (instant: number): number => {
    const index = dayNumberOf(instant) - first;
    const end = at(firstSpan, index + 1);
    let span = at(firstSpan, index);
    while (span < end && at(closes, span) <= instant) span++;
    return span;
  };
  const worked = (instant: number): number => {
    const span = spanAt(instant);
    return at(before, span) + Math.max(0, instant - (opens[span] ?? instant));
  };

  return {
    worked,
    opening: (instant) => Math.max(instant, at(opens, spanAt(instant))),
    add: (instant, working) => {
      if (working === 0) return instant;
      const wanted = worked(instant) + working;
      let [low, high] = [0, closes.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (at(before, middle + 1) < wanted) low = middle + 1;
        else high = middle;
      }
      return at(opens, low) + wanted - at(before, low);
    },
    workingDay: (dayNumber, n) => {
      const index = dayNumber - first;
      return at(workingDays, n > 0 ? at(daysBefore, index + 1) + n - 1 : at(daysBefore, index) + n);
    },
    workingDays: (after, upTo) => at(daysBefore, upTo - first + 1) - at(daysBefore, after - first + 1),
    closing: (dayNumber) => {
      const index = dayNumber - first;
      const last = at(firstSpan, index + 1) - 1;
      if (last < at(firstSpan, index)) throw new RangeError(`nobody works on ${dateOfNumber(dayNumber)}`);
      return at(closes, last);
    },
  };
};
