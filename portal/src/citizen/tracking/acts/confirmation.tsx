import { useState } from 'preact/hooks';
import { tidied } from '../../../form/writing.ts';
import { Failure } from '../../../ui/failure.tsx';
import { NoteInput } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { formatDue } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import type { ActProps } from './act-props.ts';
import { useAct } from './use-act.ts';
import { acts } from './words/words.ts';

const noteId = 'dispute-note';

/** The person reads the draft of the result and agrees, or says what is wrong. */
export const Confirmation = (props: ActProps) => {
  const { answerBy } = props.dossier;
  const { language } = useSpeech();
  const { confirm } = useWords(acts);
  const [disputing, setDisputing] = useState(false);
  const [note, setNote] = useState('');
  const [noteError, setNoteError] = useState<string | undefined>();
  const { failed, send } = useAct('confirmation', props);
  const dispute = (event: Event) => {
    event.preventDefault();
    const text = tidied(note);
    setNoteError(text === '' ? confirm.noteMissing : undefined);
    if (text === '') return document.getElementById(noteId)?.focus();
    void send({ agree: false, note: text });
  };
  return (
    <section class="panel act">
      <h2>{confirm.title}</h2>
      <p>{confirm.lead}</p>
      {props.children}
      {answerBy !== undefined && (
        <p>
          <strong>{confirm.silence(formatDue(answerBy, language))}</strong>
        </p>
      )}
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
          <button type="button" class="button" onClick={() => void send({ agree: true })}>
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
