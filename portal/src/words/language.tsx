import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { Language, Text } from './text.ts';

interface Speech {
  readonly language: Language;
  readonly speak: (language: Language) => void;
  /** The text in the reader's language. */
  readonly say: (text: Text) => string;
}

const Speech = createContext<Speech>({ language: 'vi', speak: () => {}, say: (text) => text.vi });

/** The choice of language is the only thing the portal keeps in clear storage. */
const memory = 'language';
const remembered = (): Language =>
  typeof localStorage !== 'undefined' && localStorage.getItem(memory) === 'en' ? 'en' : 'vi';

export const LanguageProvider = ({ children }: { children: ComponentChildren }) => {
  const [language, setLanguage] = useState(remembered);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speech = useMemo(
    () => ({
      language,
      speak: (chosen: Language) => {
        localStorage.setItem(memory, chosen);
        setLanguage(chosen);
      },
      say: (text: Text) => text[language],
    }),
    [language],
  );
  return <Speech.Provider value={speech}>{children}</Speech.Provider>;
};

export const useSpeech = (): Speech => useContext(Speech);

/** The reader's dictionary of a pair whose English is complete by its type. */
export const useWords = <Words,>(dictionaries: Readonly<Record<Language, Words>>): Words =>
  dictionaries[useSpeech().language];
