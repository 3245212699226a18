import { en as citizen } from '../citizen/words/en.ts';
import type { LanguageFile } from '../words/dictionaries.ts';
import { en as portal } from '../words/en.ts';

/** Pages that come later bring their English with them. */
export const language = { name: 'English', words: { portal, citizen } } satisfies LanguageFile;
