import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { actOn, type Dossier } from '../../api/dossier.ts';
import { tidied } from '../../form/writing.ts';
import { Failure } from '../../ui/failure.tsx';
import { NoteInput } from '../../ui/inputs.tsx';
import { Question } from '../../ui/question.tsx';
import { useWords } from '../../words/language.tsx';
import { citizen } from '../words/words.ts';

interface ConfirmationProps {
  readonly dossier: Dossier;
  readonly answered: () => void;
  /** The draft of the result. */
  readonly children: ComponentChildren;
}

const noteId = 'dispute-note';

/** The person reads the draft of the result and agrees, or says what is wrong. */
export const Confirmation = ({ dossier, answered, children }: ConfirmationProps) => {
  const { confirm } = useWords(citizen);
  const [disputing, setDisputing] = useState(false);
  const [note, setNote] = useState('');
  const [noteError, setNoteError] = useState<string | undefined>();
  const [failed, setFailed] = useState<unknown>();
  const answer = async (body: object) => {
    setFailed(undefined);
    try {
      await actOn(dossier.code, 'confirmation', dossier.version, body);
      answered();
    } catch (error) {
      setFailed(error);
    }
  };
  const dispute = (event: Event) => {
    event.preventDefault();
    const text = tidied(note);
    setNoteError(text === '' ? confirm.noteMissing : undefined);
    if (text === '') return document.getElementById(noteId)?.focus();
    void answer({ agree: false, note: text });
  };
  return (
    <section class="panel act">
      <h2>{confirm.title}</h2>
      <p>{confirm.lead}</p>
      {children}
      <p>
        <strong>{confirm.silence}</strong>
      </p>
      {failed !== undefined && <Failure error={failed} />}
      {disputing ? (
        <form noValidate onSubmit={dispute}>
          <Question id={noteId} label={confirm.note} error={noteError}>
            <NoteInput id={noteId} value={note} error={noteError} change={setNote} />
          </Question>
          <div class="buttons">
            <button type="submit" class="button">
              {confirm.send}
            </button>
            <button type="button" class="button quiet" onClick={() => setDisputing(false)}>
              {confirm.cancel}
            </button>
          </div>
        </form>
      ) : (
        <div class="buttons">
          <button type="button" class="button" onClick={() => void answer({ agree: true })}>
            {confirm.agree}
          </button>
          <button type="button" class="button quiet" onClick={() => setDisputing(true)}>
            {confirm.dispute}
          </button>
        </div>
      )}
    </section>
  );
};
