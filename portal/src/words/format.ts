import type { Language } from './text.ts';

/** Other languages of Vietnam write days and sums as Vietnamese does. */
const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : 'vi-VN');
const timeZone = 'Asia/Ho_Chi_Minh';

const partsOf = (language: Language, options: Intl.DateTimeFormatOptions, at: Date): Record<string, string> =>
  Object.fromEntries(
    new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone })
      .formatToParts(at)
      .map((p) => [p.type, p.value]),
  );

const dayOf = (at: Date, language: Language): string => {
  if (language === 'en')
    return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(at);
  const { day = '', month = '', year = '' } = partsOf('vi', { day: '2-digit', month: '2-digit', year: 'numeric' }, at);
  return `${day}/${month}/${year}`;
};

const timeOf = (at: Date): string => {
  const { hour = '', minute = '' } = partsOf('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, at);
  return `${hour}:${minute}`;
};

/** A civil date `YYYY-MM-DD` or an instant as people write the day: 05/06/1994, 5 June 1994. Other text stays as it is. */
export const formatDay = (value: string, language: Language): string => {
  if (!/^\d{4}-\d\d-\d\d/.test(value)) return value;
  const at = new Date(value.length === 10 ? `${value}T12:00:00+07:00` : value);
  return Number.isNaN(at.getTime()) ? value : dayOf(at, language);
};

/** An instant as the clocks in Vietnam show it: 17:00 ngày 24/11/2026. */
export const formatMoment = (instant: string, language: Language): string => {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return language === 'en' ? `${timeOf(at)} on ${dayOf(at, 'en')}` : `${timeOf(at)} ngày ${dayOf(at, 'vi')}`;
};

/** A term's end, with the day of the week: 17:00 thứ Ba, 24/11/2026. */
export const formatDue = (instant: string, language: Language): string => {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const { weekday = '' } = partsOf(language, { weekday: 'long' }, at);
  const name = weekday.replace('Thứ', 'thứ').replace('Chủ Nhật', 'Chủ nhật');
  return `${timeOf(at)} ${name}, ${dayOf(at, language)}`;
};

export const formatNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language)).format(value);

export const formatMoney = (amount: number, language: Language, currency = 'VND'): string =>
  new Intl.NumberFormat(localeOf(language), { style: 'currency', currency }).format(amount);
