import { NoteInput } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useWords } from '../../../words/language.tsx';
import { shared } from '../../../words/words.ts';
import { acts } from './words/words.ts';
import type { Writing } from './writing.ts';

const noteId = 'act-note';

/** Words that may stand beside a decision. */
export const OptionalNote = ({ note, write }: Pick<Writing, 'note' | 'write'>) => {
  const { optional } = useWords(shared);
  const words = useWords(acts);
  const label = (
    <>
      {words.note} <span class="optional">{optional}</span>
    </>
  );
  return (
    <Question id={noteId} label={label}>
      <NoteInput id={noteId} value={note} change={write} />
    </Question>
  );
};
