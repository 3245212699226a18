import type { Language } from '../../words/text.ts';

const hour = 60;
const day = 24 * hour;

const units = {
  vi: { day: (n: number) => `${n} ngày`, hour: (n: number) => `${n} giờ`, minute: (n: number) => `${n} phút` },
  en: {
    day: (n: number) => (n === 1 ? '1 day' : `${n} days`),
    hour: (n: number) => (n === 1 ? '1 hour' : `${n} hours`),
    minute: (n: number) => (n === 1 ? '1 minute' : `${n} minutes`),
  },
} as const;

/** A length of time as people say it, in its largest unit: they plan by it, and the moment itself stands beside it. */
export const lengthOf = (minutes: number, language: Language): string => {
  const words = units[language];
  const length = Math.abs(minutes);
  if (length >= 2 * day) return words.day(Math.floor(length / day));
  if (length >= hour) return words.hour(Math.floor(length / hour));
  return words.minute(Math.max(1, length));
};
