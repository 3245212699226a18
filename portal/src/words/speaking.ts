import type { LanguageFile } from './dictionaries.ts';
import { vietnamese, type Language } from './writing.ts';

/** What the files in `languages` offer beside Vietnamese, by their names. */
export type Languages = Readonly<Record<string, { readonly name: string; readonly load: () => Promise<LanguageFile> }>>;

/** The language of the page, and what it says of each dictionary; its words stay as they are until others have come. */
export interface Speaking {
  readonly language: Language;
  readonly words: Readonly<Record<string, unknown>>;
  /** What somebody chose and could not be loaded. */
  readonly missed?: string | undefined;
}

export const inVietnamese: Speaking = { language: vietnamese, words: {} };

/** A language by its file, and by Vietnamese where that leaves something out. */
export const speakingBy = (code: string, { name, writing, words }: LanguageFile): Speaking => ({
  language: { ...vietnamese, ...writing, code, name },
  words,
});

/** The choice of language is the only thing the portal keeps in clear storage. */
const memory = 'language';

/** This language, once its words have come; or what was spoken before, and which one did not come. */
export const speakingIn = async (code: string, languages: Languages, before: Speaking): Promise<Speaking> => {
  const offered = languages[code];
  try {
    return offered === undefined ? inVietnamese : speakingBy(code, await offered.load());
  } catch {
    return { ...before, missed: offered?.name };
  }
};

export const remember = (code: string): void => localStorage.setItem(memory, code);

export const remembered = (languages: Languages): Promise<Speaking> =>
  speakingIn(localStorage.getItem(memory) ?? '', languages, inVietnamese);
