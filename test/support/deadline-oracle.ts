import type { HolidayYear, WorkingWeek } from '../../core/calendar.ts';

/** Opening hours of one civil date, `['08:00', '12:00']` each, from opening to just before closing; none when closed. */
export type HoursOf = (date: string) => readonly (readonly [open: string, close: string])[];

/** What moves the due instant; instants in milliseconds since the epoch. */
export type Happening =
  /** Time that does not count against the agency; it takes effect at its end, an outage when it is credited. */
  | {
      readonly kind: '5' | '6' | '8' | 'confirmation' | 'outage';
      readonly from: number;
      readonly to: number;
      readonly at: number;
    }
  /** `by` is a term like `2wd`. */
  | { readonly kind: 'extended'; readonly by: string; readonly at: number }
  /** `to` is a working day. */
  | { readonly kind: 'rescheduled'; readonly to: string; readonly at: number };

export interface Question {
  readonly hoursOf: HoursOf;
  readonly receivedAt: number;
  /** `5d` calendar days, `3wd` working days, `8wh` working hours, `15wm` minutes of them. */
  readonly term: string;
  /** `15:00` when what comes later that day counts as the next working day’s. */
  readonly cutoff?: string | undefined;
  readonly happenings: readonly Happening[];
}

const minute = 60_000;
const hour = 60 * minute;
const wholeMinutes = (time: number): number => Math.floor(time / minute) * minute;
const dateOf = (instant: number): string => new Date(instant + 7 * hour).toISOString().slice(0, 10);
const instantOf = (date: string, time: string): number => Date.parse(`${date}T${time}:00+07:00`);
const dayAfter = (date: string, days = 1): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 24 * hour).toISOString().slice(0, 10);

type Span = readonly [from: number, to: number];

/** The opening hours of the date of `instant` and of every later date, one after another. */
function* openingsFrom(hoursOf: HoursOf, instant: number): Generator<Span, never> {
  for (let date = dateOf(instant); ; date = dayAfter(date))
    for (const [open, close] of hoursOf(date)) yield [instantOf(date, open), instantOf(date, close)];
}

/** The instant itself inside opening hours, else the next opening. */
const openAt = (hoursOf: HoursOf, instant: number): number => {
  for (const [open, close] of openingsFrom(hoursOf, instant)) if (instant < close) return Math.max(open, instant);
  return instant;
};

/** The instant at which that much opening time has passed. */
const afterOpenTime = (hoursOf: HoursOf, instant: number, length: number): number => {
  let left = length;
  for (const [open, close] of openingsFrom(hoursOf, instant)) {
    if (left === 0) return instant;
    const from = Math.max(open, instant);
    if (from + left <= close) return from + left;
    left -= Math.max(0, close - from);
  }
  return instant;
};

/** How much opening time lies in a span. */
const openTimeIn = (hoursOf: HoursOf, [from, to]: Span): number => {
  let sum = 0;
  for (const [open, close] of openingsFrom(hoursOf, from)) {
    if (open >= to) return sum;
    sum += Math.max(0, Math.min(close, to) - Math.max(open, from));
  }
  return sum;
};

/** The parts of a span that lie in none of the others. */
const outside = (span: Span, others: readonly Span[]): Span[] =>
  others.reduce<Span[]>(
    (parts, [from, to]) =>
      parts
        .flatMap(([a, b]): Span[] => [
          [a, Math.min(b, from)],
          [Math.max(a, to), b],
        ])
        .filter(([a, b]) => a < b),
    [span],
  );

const isWorked = (hoursOf: HoursOf, date: string): boolean => hoursOf(date).length > 0;
const workedOnOrAfter = (hoursOf: HoursOf, date: string): string => {
  let day = date;
  while (!isWorked(hoursOf, day)) day = dayAfter(day);
  return day;
};
const closeOf = (hoursOf: HoursOf, date: string): number => instantOf(date, hoursOf(date).at(-1)?.[1] ?? 'closed');

/** Where a term ends that begins at an instant, of which days count only the date, and hours only whole minutes. */
const endOf = (hoursOf: HoursOf, begin: number, term: string): number => {
  const [, count = '', unit = ''] = /^(\d+)(d|wd|wh|wm)$/.exec(term) ?? [];
  if (unit === '') throw new Error(`not a term: ${term}`);
  if (unit === 'wh' || unit === 'wm')
    return afterOpenTime(hoursOf, wholeMinutes(begin), Number(count) * (unit === 'wh' ? hour : minute));
  let date = dateOf(begin);
  if (unit === 'd') date = workedOnOrAfter(hoursOf, dayAfter(date, Number(count)));
  else for (let days = 0; days < Number(count); days++) date = workedOnOrAfter(hoursOf, dayAfter(date));
  return closeOf(hoursOf, date);
};

/** A span as it counts: the whole minutes of opening time in it, from the minute in which it begins. */
const inMinutes = (hoursOf: HoursOf, [from, to]: Span): Span => {
  const begin = wholeMinutes(openAt(hoursOf, from));
  return [begin, afterOpenTime(hoursOf, begin, wholeMinutes(openTimeIn(hoursOf, [from, to])))];
};

/** When the clock starts: what comes outside opening hours, or after the cut-off, counts at an opening. */
export const effectiveReceipt = ({ hoursOf, receivedAt, cutoff }: Question): number => {
  const date = dateOf(receivedAt);
  const isOpen = openAt(hoursOf, receivedAt) === receivedAt;
  const isLate = cutoff !== undefined && isOpen && receivedAt > instantOf(date, cutoff);
  return openAt(hoursOf, isLate ? instantOf(dayAfter(date), '00:00') : receivedAt);
};

/**
 * When the result is due, walked day by day from the rules alone: slow, and sharing nothing with the engine it judges.
 * Happenings act in the order in which they take effect; a pause that is not over yet is none of them.
 */
export const dueOf = (question: Question): number => {
  const { hoursOf, term, happenings } = question;
  const begin = effectiveReceipt(question);
  const credited: Span[] = [];
  let due = endOf(hoursOf, begin, term);
  for (const happening of happenings.toSorted((a, b) => a.at - b.at))
    if (happening.kind === 'extended') due = endOf(hoursOf, due, happening.by);
    else if (happening.kind === 'rescheduled') {
      due = closeOf(hoursOf, happening.to);
      // What was lost before the promise does not move it.
      credited.push([-Infinity, wholeMinutes(happening.at)]);
    } else {
      const span = inMinutes(hoursOf, [Math.max(happening.from, begin), Math.max(happening.to, begin)]);
      for (const part of outside(span, credited)) due = afterOpenTime(hoursOf, due, openTimeIn(hoursOf, part));
      credited.push(span);
    }
  return due;
};

/** The hours of a province’s week under its holidays; a year without a holiday file is a fault. */
export const hoursOfProvince =
  (week: WorkingWeek, years: readonly HolidayYear[]): HoursOf =>
  (date) => {
    const year = years.find((candidate) => date.startsWith(`${candidate.year}-`));
    if (year === undefined) throw new Error(`no holidays known for ${date}`);
    const off = year.off.find((day) => day.date === date);
    if (off !== undefined) return off.hours ?? [];
    const work = year.work.find((day) => day.date === date);
    if (work !== undefined) return work.hours ?? week.hours;
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
    const other = week.otherDays?.find(({ day }) => day === weekday);
    if (other !== undefined) return other.hours;
    return week.days.includes(weekday) ? week.hours : [];
  };
