import { useState } from 'preact/hooks';
import { tidied } from '../../../form/writing.ts';
import { Failure } from '../../../ui/failure.tsx';
import { NoteInput } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useWords } from '../../../words/language.tsx';
import { shared } from '../../../words/words.ts';
import type { ActProps } from './act-props.ts';
import { useAct } from './use-act.ts';
import { acts } from './words/words.ts';

const reasonId = 'withdrawal-reason';

/** The person takes the dossier back: one question, and a reason if they want to give one. */
export const Withdrawal = (props: ActProps) => {
  const { optional } = useWords(shared);
  const { withdraw } = useWords(acts);
  const [reason, setReason] = useState('');
  const { failed, send } = useAct('withdrawal', props);
  const go = (event: Event) => {
    event.preventDefault();
    const note = tidied(reason);
    void send(note === '' ? {} : { note });
  };
  const label = (
    <>
      {withdraw.reason} <span class="optional">{optional}</span>
    </>
  );
  return (
    <form noValidate onSubmit={go}>
      <p>
        <strong>{withdraw.question}</strong> {withdraw.meaning}
      </p>
      <Question id={reasonId} label={label}>
        <NoteInput id={reasonId} value={reason} change={setReason} />
      </Question>
      {failed !== undefined && <Failure error={failed} />}
      <div class="buttons">
        <button type="submit" class="button quiet">
          {withdraw.send}
        </button>
        <button type="button" class="button quiet" onClick={props.cancel}>
          {withdraw.keep}
        </button>
      </div>
    </form>
  );
};
