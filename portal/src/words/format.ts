import type { Language } from './writing.ts';

const timeZone = 'Asia/Ho_Chi_Minh';
const sevenHours = 7 * 3_600_000;

/** An instant of our time as the clocks in Vietnam show it: date and time by ISO 8601. */
const shownByClocks = (at: Date): string => new Date(at.getTime() + sevenHours).toISOString();

/** The civil date of an instant in Vietnam: 2026-11-24. */
export const civilDate = (instant: string): string => shownByClocks(new Date(instant)).slice(0, 10);

/** What a month or a day of the week is called. A slow phone takes longer to look it up than to draw a page. */
const named = (at: Date, { locale }: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at);

const dayOf = (at: Date, language: Language): string => {
  const [year = '', digits = '', day = ''] = shownByClocks(at).slice(0, 10).split('-');
  const month = language.month === undefined ? digits : named(at, language, { month: language.month });
  return language.day(day, month, year);
};

const timeOf = (at: Date): string => shownByClocks(at).slice(11, 16);

/** The time of day alone: 17:00. */
export const formatTime = (instant: string): string => timeOf(new Date(instant));

const isInstant = (at: Date): boolean => !Number.isNaN(at.getTime());

/** A civil date `YYYY-MM-DD` or an instant as people write the day: 05/06/1994, 5 June 1994. Other text stays as it is. */
export const formatDay = (value: string, language: Language): string => {
  if (!/^\d{4}-\d\d-\d\d/.test(value)) return value;
  const at = new Date(value.length === 10 ? `${value}T12:00:00+07:00` : value);
  return isInstant(at) ? dayOf(at, language) : value;
};

/** An instant as the clocks in Vietnam show it: 17:00 ngày 24/11/2026. */
export const formatMoment = (instant: string, language: Language): string => {
  const at = new Date(instant);
  return isInstant(at) ? language.moment(timeOf(at), dayOf(at, language)) : instant;
};

const weekdayOf = (at: Date, language: Language): string =>
  language.weekday(named(at, language, { weekday: 'long' }), dayOf(at, language));

/** The day of an instant, with its name in the week: thứ Ba, 24/11/2026. */
export const formatWeekday = (instant: string, language: Language): string => weekdayOf(new Date(instant), language);

/** A term's end, with the day of the week: 17:00 thứ Ba, 24/11/2026. */
export const formatDue = (instant: string, language: Language): string => {
  const at = new Date(instant);
  return isInstant(at) ? language.due(timeOf(at), weekdayOf(at, language)) : instant;
};

export const formatNumber = (value: number, { locale }: Language, maximumFractionDigits = 3): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits }).format(value);

/** Hundredths of the whole, from 0 to 1: 12,5%. */
export const formatShare = (value: number, { locale }: Language): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value);

export const formatMoney = (amount: number, { locale }: Language, currency = 'VND'): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
