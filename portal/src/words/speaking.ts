import type { LanguageFile } from './dictionaries.ts';
import type { Language } from './text.ts';

/** What the files in `languages` offer beside Vietnamese, by their names. */
export type Languages = Readonly<
  Record<Language, { readonly name: string; readonly load: () => Promise<Pick<LanguageFile, 'words'>> }>
>;

/** The language of the page, and what it says of each dictionary; its words stay as they are until others have come. */
export interface Speaking {
  readonly language: Language;
  readonly words: Readonly<Record<string, unknown>>;
  /** What somebody chose and could not be loaded. */
  readonly missed?: string | undefined;
}

export const vietnamese: Speaking = { language: 'vi', words: {} };

/** The choice of language is the only thing the portal keeps in clear storage. */
const memory = 'language';

/** This language, once its words have come; or what was spoken before, and which one did not come. */
export const speakingIn = async (language: Language, languages: Languages, before: Speaking): Promise<Speaking> => {
  const offered = languages[language];
  try {
    return offered === undefined ? vietnamese : { language, words: (await offered.load()).words };
  } catch {
    return { ...before, missed: offered?.name };
  }
};

export const remember = (language: Language): void => localStorage.setItem(memory, language);

export const remembered = (languages: Languages): Promise<Speaking> =>
  speakingIn(localStorage.getItem(memory) ?? 'vi', languages, vietnamese);
