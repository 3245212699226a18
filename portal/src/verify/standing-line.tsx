import { formatMoment } from '../words/format.ts';
import { useSpeech, useWords } from '../words/language.tsx';
import type { Standing } from './finding.ts';
import { verify } from './words/words.ts';

/** By which list it stands or not, and how old that list was when it was asked. */
export const StandingLine = ({ standing, at }: { standing: Standing; at: string }) => {
  const { standing: words } = useWords(verify);
  const { language } = useSpeech();
  if (standing.state === 'unknown')
    return (
      <section class="standing unknown">
        <h2>{words.heading}</h2>
        <p>{words[standing.because]}</p>
      </section>
    );
  const { state, listAt, freshUntil } = standing;
  const moment = formatMoment(listAt, language);
  return (
    <section class="standing">
      <h2>{words.heading}</h2>
      <p>{state === 'valid' ? words.valid(moment) : words.gone(moment)}</p>
      {Date.parse(at) > Date.parse(freshUntil) && <p class="old">{words.old}</p>}
    </section>
  );
};
