import type { Opinion } from '../../api/opinions.ts';
import { Written } from '../../ui/written.tsx';
import { formatDue, formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { opinionsWords } from './words/words.ts';

/** Which agencies were asked, who has answered what, and for whom the dossier waits. */
export const Opinions = ({ opinions = [] }: { opinions?: readonly Opinion[] | undefined }) => {
  const { say, language } = useSpeech();
  const words = useWords(opinionsWords);
  if (opinions.length === 0) return null;
  return (
    <>
      <h2>{words.opinions}</h2>
      <ul>
        {opinions.map(({ agency, unit, question, askedAt, dueAt, said, at, note }) => (
          <li key={`${unit} ${askedAt}`}>
            {say(agency)} ({say(question)}):{' '}
            <strong class={said === 'objects' ? 'match no' : undefined}>
              {said === undefined ? words.waiting(formatDue(dueAt, language)) : words.said[said]}
            </strong>
            {at !== undefined && ` · ${formatMoment(at, language)}`}
            {note !== undefined && <Written note={note} />}
          </li>
        ))}
      </ul>
    </>
  );
};
