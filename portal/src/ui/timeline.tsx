import type { Dossier } from '../api/dossier.ts';
import { formatMoment } from '../words/format.ts';
import { useSpeech } from '../words/language.tsx';

/** What happened to a dossier, oldest first. */
export const Timeline = ({ moments }: { moments: Dossier['timeline'] }) => {
  const { say, language } = useSpeech();
  return (
    <ol class="timeline">
      {moments.map(({ type, at, text }) => (
        <li key={`${at} ${type}`}>
          <span>{say(text)}</span>
          <time dateTime={at}>{formatMoment(at, language)}</time>
        </li>
      ))}
    </ol>
  );
};
