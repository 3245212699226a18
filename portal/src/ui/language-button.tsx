import { useSpeech, useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';

export const LanguageButton = () => {
  const { language, speak } = useSpeech();
  const words = useWords(shared);
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" class="language" lang={other} onClick={() => speak(other)}>
      {words.otherLanguage}
    </button>
  );
};
