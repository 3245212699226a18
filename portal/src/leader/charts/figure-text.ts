import type { FigureUnit } from '../../api/figures.ts';
import { formatNumber, formatShare } from '../../words/format.ts';
import type { Language } from '../../words/writing.ts';

export const countText = (value: number, language: Language): string => formatNumber(value, language, 0);

export const shareText = formatShare;

const hour = 60;
const day = 24 * hour;

/** Minutes of the clock, in the largest unit that is easy to read. Working time stays in hours: its day is shorter. */
export const timeText = (minutes: number, language: Language, isWorking = false): string => {
  const { units } = language;
  if (Math.abs(minutes) < 90) return `${formatNumber(minutes, language, 1)} ${units.minute}`;
  if (isWorking || Math.abs(minutes) < 2 * day) return `${formatNumber(minutes / hour, language, 1)} ${units.hour}`;
  return `${formatNumber(minutes / day, language, 1)} ${units.day}`;
};

/** A figure in words of its unit; hours at most, because a figure’s minutes can be those of working days. */
export const figureText = (value: number, unit: FigureUnit, language: Language): string => {
  if (unit === 'share') return shareText(value, language);
  if (unit === 'minutes') return timeText(value, language, true);
  return unit === 'count' ? countText(value, language) : formatNumber(value, language, 2);
};
