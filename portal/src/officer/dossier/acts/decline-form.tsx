import { useState } from 'preact/hooks';
import { tidied } from '../../../form/writing.ts';
import { NoteInput } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useWords } from '../../../words/language.tsx';
import { FormButtons } from '../../form-buttons.tsx';
import { acts } from './words/words.ts';
import type { Writing } from './writing.ts';

const noteId = 'decline-note';

/** A leader who sends a dossier back says why. */
export const DeclineForm = ({ note, write, cancel, send }: Writing) => {
  const { decline } = useWords(acts);
  const [error, setError] = useState<string | undefined>();
  const go = (event: Event) => {
    event.preventDefault();
    const text = tidied(note);
    setError(text === '' ? decline.missing : undefined);
    if (text === '') return document.getElementById(noteId)?.focus();
    send({ note: text });
  };
  return (
    <form noValidate onSubmit={go}>
      <Question id={noteId} label={decline.title} error={error}>
        <NoteInput id={noteId} value={note} error={error} change={write} />
      </Question>
      <FormButtons send={decline.send} cancel={cancel} />
    </form>
  );
};
