const hour = 3_600_000;
/** Vietnam keeps UTC+7 all year. */
const offset = 7 * hour;
export const day = 24 * hour;

/** The civil date in Vietnam, `YYYY-MM-DD`, of an instant in milliseconds since the epoch. */
export const dateOf = (instant: number): string => new Date(instant + offset).toISOString().slice(0, 10);

/** The wall-clock time in Vietnam, `HH:MM`. */
export const timeOf = (instant: number): string => new Date(instant + offset).toISOString().slice(11, 16);

/** The instant at which the clocks in Vietnam show this date and time. */
export const instantOf = (date: string, time: string): number => Date.parse(`${date}T${time}:00+07:00`);

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (date: string): number => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
