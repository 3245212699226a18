import { noteOf, type Dossier } from '../api/dossier.ts';
import { formatMoment } from '../words/format.ts';
import { useSpeech } from '../words/language.tsx';
import { Written } from './written.tsx';

/** What happened to a dossier, oldest first, with what people wrote to it. */
export const Timeline = ({ dossier, without }: { dossier: Dossier; without: string }) => {
  const { say, language } = useSpeech();
  return (
    <ol class="timeline">
      {dossier.timeline
        .filter(({ type }) => type !== without)
        .map((moment) => (
          <li key={`${moment.at} ${moment.type}`}>
            <span>{say(moment.text)}</span>
            <time dateTime={moment.at}>{formatMoment(moment.at, language)}</time>
            <Written note={noteOf(dossier, moment)} />
          </li>
        ))}
    </ol>
  );
};
