import { createContext, type ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { beside, filled, type Dictionary } from './dictionary.ts';
import { inVietnamese, remember, speakingIn, type Languages, type Speaking } from './speaking.ts';
import { textIn, type Text } from './text.ts';

interface Speech extends Speaking {
  readonly languages: Languages;
  readonly speak: (code: string) => void;
  /** The text in the reader's language. */
  readonly say: (text: Text) => string;
}

const Speech = createContext<Speech>({ ...inVietnamese, languages: {}, speak: () => {}, say: (text) => text.vi });

interface LanguageProviderProps {
  readonly languages: Languages;
  readonly first?: Speaking;
  readonly children: ComponentChildren;
}

export const LanguageProvider = ({ languages, first = inVietnamese, children }: LanguageProviderProps) => {
  const [speaking, setSpeaking] = useState(first);
  const wanted = useRef('');
  useLayoutEffect(() => {
    document.documentElement.lang = speaking.language.code;
  }, [speaking]);
  const speech = useMemo(
    () => ({
      ...speaking,
      languages,
      speak: (code: string) => {
        wanted.current = code;
        remember(code);
        void speakingIn(code, languages, speaking).then((next) => wanted.current === code && setSpeaking(next));
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
    () => filled(dictionary.vi, beside(dictionary, language.code) ?? words[dictionary.name]),
    [dictionary, words],
  );
};
