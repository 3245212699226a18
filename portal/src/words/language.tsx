import { createContext, type ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { filled, type Dictionary } from './dictionary.ts';
import { remember, speakingIn, vietnamese, type Languages, type Speaking } from './speaking.ts';
import { textIn, type Language, type Text } from './text.ts';

interface Speech extends Speaking {
  readonly languages: Languages;
  readonly speak: (language: Language) => void;
  /** The text in the reader's language. */
  readonly say: (text: Text) => string;
}

const Speech = createContext<Speech>({ ...vietnamese, languages: {}, speak: () => {}, say: (text) => text.vi });

interface LanguageProviderProps {
  readonly languages: Languages;
  readonly first?: Speaking;
  readonly children: ComponentChildren;
}

export const LanguageProvider = ({ languages, first = vietnamese, children }: LanguageProviderProps) => {
  const [speaking, setSpeaking] = useState(first);
  const wanted = useRef('');
  useLayoutEffect(() => {
    document.documentElement.lang = speaking.language;
  }, [speaking]);
  const speech = useMemo(
    () => ({
      ...speaking,
      languages,
      speak: (language: Language) => {
        wanted.current = language;
        remember(language);
        void speakingIn(language, languages, speaking).then((next) => wanted.current === language && setSpeaking(next));
      },
      say: (text: Text) => textIn(text, speaking.language),
    }),
    [speaking, languages],
  );
  return <Speech.Provider value={speech}>{children}</Speech.Provider>;
};

export const useSpeech = (): Speech => useContext(Speech);

/** A page’s words in the reader’s language, each in Vietnamese that it has not. */
export const useWords = <Words,>(dictionary: Dictionary<Words>): Words => {
  const { language, words } = useSpeech();
  return useMemo(
    () => (language === 'en' && dictionary.en) || filled(dictionary.vi, words[dictionary.name]),
    [dictionary, words],
  );
};
