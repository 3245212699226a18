import { formatDay } from '../../../words/format.ts';
import type { Language } from '../../../words/writing.ts';
import type { EditionWords } from './words/vi.ts';

/** The civil day before: the last on which something holds that ends with this one. */
export const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** From when to when an edition holds; `until` is the first day on which it does not. */
export const periodOf = (
  words: EditionWords,
  language: Language,
  { from, until }: { readonly from: string; readonly until?: string },
): string => {
  const first = formatDay(from, language);
  return until === undefined ? words.from(first) : words.between(first, formatDay(dayBefore(until), language));
};
