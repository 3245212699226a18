import { useSpeech, useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { vietnamese } from '../words/writing.ts';

/** The other language, or a choice where there are several; what could not be loaded is said. */
export const LanguageButton = () => {
  const { language, languages, missed, speak } = useSpeech();
  const words = useWords(shared);
  const all = [
    [vietnamese.code, vietnamese.name] as const,
    ...Object.entries(languages).map(([code, { name }]) => [code, name] as const),
  ];
  const others = all.filter(([code]) => code !== language.code);
  return (
    <>
      {others.length > 1 ? (
        <select
          class="language"
          aria-label={words.language}
          value={language.code}
          onChange={(event) => speak(event.currentTarget.value)}
        >
          {all.map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        others.map(([code, name]) => (
          <button key="other" type="button" class="language" lang={code} onClick={() => speak(code)}>
            {name}
          </button>
        ))
      )}
      {missed !== undefined && <p role="alert">{words.languageMissed(missed)}</p>}
    </>
  );
};
