import type { Term } from '../../../api/catalogue.ts';
import type { EditionWords } from './words/vi.ts';

/** `3 ngày làm việc`; no days at all are the same working day. */
export const termText = (words: EditionWords, { unit, count, cutoff }: Term): string => {
  if (count === 0 && (unit === 'day' || unit === 'working-day')) return words.sameDay;
  return `${count} ${words.units[unit]}${cutoff === undefined ? '' : ` (${cutoff})`}`;
};
