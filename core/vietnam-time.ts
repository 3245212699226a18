export const minute = 60_000;
export const hour = 60 * minute;
/** Vietnam keeps UTC+7 all year. */
const offset = 7 * hour;
export const day = 24 * hour;

/** Days from 1970-01-01 to the civil date in Vietnam of an instant. */
export const dayNumberOf = (instant: number): number => Math.floor((instant + offset) / day);

/** The number of a civil date `YYYY-MM-DD`, and the date of a number. */
export const numberOfDate = (date: string): number => Date.parse(`${date}T00:00:00Z`) / day;
export const dateOfNumber = (dayNumber: number): string => new Date(dayNumber * day).toISOString().slice(0, 10);

/** The instant at which the day with this number begins in Vietnam. */
export const midnightOf = (dayNumber: number): number => dayNumber * day - offset;

/** As much of an amount of time, or of an instant, as is whole minutes. */
export const wholeMinutes = (time: number): number => Math.floor(time / minute) * minute;

/** Milliseconds since midnight in Vietnam. */
export const sinceMidnight = (instant: number): number => instant - midnightOf(dayNumberOf(instant));

/** Milliseconds from midnight to a wall-clock time `HH:MM`. */
export const timeOfDay = (time: string): number => Number(time.slice(0, 2)) * hour + Number(time.slice(3)) * minute;

/** The civil date in Vietnam, `YYYY-MM-DD`, of an instant in milliseconds since the epoch. */
export const dateOf = (instant: number): string => new Date(instant + offset).toISOString().slice(0, 10);

/** The wall-clock time in Vietnam, `HH:MM`. */
export const timeOf = (instant: number): string => new Date(instant + offset).toISOString().slice(11, 16);

/** ISO 8601 to the second in Vietnam's time zone: `2026-03-05T17:30:00+07:00`. */
export const isoOf = (instant: number): string => `${new Date(instant + offset).toISOString().slice(0, 19)}+07:00`;

/** The instant at which the clocks in Vietnam show this date and time. */
export const instantOf = (date: string, time: string): number => Date.parse(`${date}T${time}:00+07:00`);

export const addDays = (date: string, days: number): string => dateOfNumber(numberOfDate(date) + days);

/** 1 Monday … 7 Sunday; day 0 was a Thursday. */
export const weekdayOfNumber = (dayNumber: number): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1;
export const weekdayOf = (date: string): number => weekdayOfNumber(numberOfDate(date));
