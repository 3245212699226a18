import { formatNumber } from '../../../words/format.ts';
import type { Language } from '../../../words/writing.ts';
import type { MeasuredWords } from './vi.ts';

const timeOf = (minutes: number, language: Language): string => {
  if (minutes < 60) return `${Math.max(1, Math.round(minutes))} working minutes`;
  const hours = minutes / 60;
  if (hours < 16) return `${formatNumber(Math.round(hours * 10) / 10, language)} working hours`;
  return `${formatNumber(Math.round((hours / 8) * 10) / 10, language)} working days`;
};

export const en: MeasuredWords = {
  title: (month, year) => `Measured in ${month}/${year}`,
  decided: (count, minutes, share, language) =>
    `Half of ${formatNumber(count, language)} dossiers had their result within ${timeOf(minutes, language)}; ${share}% on time or early.`,
  filled: (count, minutes, language) =>
    `Half of ${formatNumber(count, language)} people filled it in within ${minutes} minutes.`,
  satisfied: (count, share, language) => `${share}% of ${formatNumber(count, language)} ratings say satisfied.`,
};
