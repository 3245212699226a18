import type { Powers } from '../../api/staffing.ts';
import { formatDay } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { staffWords } from './words/words.ts';

/** A mandate ends just before `until`, so its last day is the day before midnight. */
const lastDay = (until: string): string => new Date(Date.parse(until) - 1).toISOString();

/** Says what may be done, of which procedures, and from when to when. */
export const usePowersText = (): ((powers: Powers) => string) => {
  const { language } = useSpeech();
  const words = useWords(staffWords);
  return ({ to, procedures, from, until }) => {
    const first = formatDay(from, language);
    const period = until === undefined ? words.since(first) : words.period(first, formatDay(lastDay(until), language));
    return `${words.deeds[to]}: ${procedures === 'all' ? words.all : words.some(procedures)}; ${period}`;
  };
};
