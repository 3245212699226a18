import type { OfficerWords } from '../words/vi.ts';

const hour = 60;
const day = 24 * hour;

/** A length of time as people say it, in its largest unit: they plan by it, and the moment itself stands beside it. */
export const lengthOf = (minutes: number, { lengths }: OfficerWords['inbox']): string => {
  const length = Math.abs(minutes);
  if (length >= 2 * day) return lengths.day(Math.floor(length / day));
  if (length >= hour) return lengths.hour(Math.floor(length / hour));
  return lengths.minute(Math.max(1, length));
};
