import { en as citizen } from '../citizen/words/en.ts';
import type { LanguageFile } from '../words/dictionaries.ts';
import { en as portal } from '../words/en.ts';

/** Pages that come later bring their English with them. */
export const language = {
  name: 'English',
  writing: {
    locale: 'en-GB',
    month: 'long',
    day: (day, month, year) => `${Number(day)} ${month} ${year}`,
    moment: (time, day) => `${time} on ${day}`,
    weekday: (name, day) => `${name}, ${day}`,
    units: { minute: 'min', hour: 'h', day: 'days' },
  },
  words: { portal, citizen },
} satisfies LanguageFile;
