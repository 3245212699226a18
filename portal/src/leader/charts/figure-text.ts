import type { FigureUnit } from '../../api/figures.ts';
import type { Language } from '../../words/text.ts';

const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : 'vi-VN');

const number = (value: number, language: Language, digits = 1): string =>
  new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: digits }).format(value);

export const countText = (value: number, language: Language): string => number(value, language, 0);

export const shareText = (value: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 1 }).format(value);

const units = {
  vi: { minute: 'phút', hour: 'giờ', day: 'ngày' },
  en: { minute: 'min', hour: 'h', day: 'days' },
} as const;

const hour = 60;
const day = 24 * hour;

/** Minutes of the clock, in the largest unit that is easy to read. Working time stays in hours: its day is shorter. */
export const timeText = (minutes: number, language: Language, isWorking = false): string => {
  const words = units[language === 'en' ? 'en' : 'vi'];
  if (Math.abs(minutes) < 90) return `${number(minutes, language)} ${words.minute}`;
  if (isWorking || Math.abs(minutes) < 2 * day) return `${number(minutes / hour, language)} ${words.hour}`;
  return `${number(minutes / day, language)} ${words.day}`;
};

/** A figure in words of its unit; hours at most, because a figure’s minutes can be those of working days. */
export const figureText = (value: number, unit: FigureUnit, language: Language): string => {
  if (unit === 'share') return shareText(value, language);
  if (unit === 'minutes') return timeText(value, language, true);
  return unit === 'count' ? countText(value, language) : number(value, language, 2);
};
