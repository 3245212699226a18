import { noteOf, type Dossier } from '../api/dossier.ts';
import { formatMoment } from '../words/format.ts';
import { useSpeech } from '../words/language.tsx';
import { FoldedWritten } from './written.tsx';

/** Stands beside what ended the step before, and says no more than that. */
const untold = 'task-opened';

/** What happened to a dossier, oldest first, with what people wrote to it. */
export const Timeline = ({ dossier }: { dossier: Dossier }) => {
  const { say, language } = useSpeech();
  return (
    <ol class="timeline">
      {dossier.timeline
        .filter(({ type }) => type !== untold)
        .map((moment) => (
          <li key={`${moment.at} ${moment.type}`}>
            <span>{say(moment.text)}</span>
            <time dateTime={moment.at}>{formatMoment(moment.at, language)}</time>
            <FoldedWritten note={noteOf(dossier, moment)} />
          </li>
        ))}
    </ol>
  );
};
