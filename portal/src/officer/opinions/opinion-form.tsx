import { useState } from 'preact/hooks';
import { giveOpinion, type AskedQuestion } from '../../api/opinions.ts';
import { tidied } from '../../form/writing.ts';
import { NoteInput, Radios } from '../../ui/inputs.tsx';
import { Question } from '../../ui/question.tsx';
import { useWords } from '../../words/language.tsx';
import { Outcome } from '../outcome.tsx';
import { useAct } from '../use-act.ts';
import { opinionsWords } from './words/words.ts';

const ids = { answer: 'opinion-answer', note: 'opinion-note' } as const;

/** One agency’s answer: it agrees, or says why it does not. */
export const OpinionForm = ({ question }: { question: AskedQuestion }) => {
  const words = useWords(opinionsWords);
  const [answer, setAnswer] = useState('');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const { done, error, act } = useAct();
  const faults = {
    answer: answer === '' ? words.chooseOne : undefined,
    note: answer === 'objects' && tidied(note) === '' ? words.sayWhy : undefined,
  };
  const errorAt = (name: keyof typeof ids) => (asked ? faults[name] : undefined);
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const first = (['answer', 'note'] as const).find((name) => faults[name] !== undefined);
    if (first !== undefined) return document.getElementById(ids[first])?.focus();
    const why = tidied(note);
    act(async () => {
      await giveOpinion(question, { agrees: answer === 'agrees', ...(why === '' ? {} : { note: why }) });
      return words.done;
    });
  };
  return (
    <>
      <Outcome done={done} error={error} />
      {done === undefined && (
        <form noValidate onSubmit={go}>
          <Question id={ids.answer} label={words.answer} error={errorAt('answer')} group>
            <Radios
              id={ids.answer}
              value={answer}
              change={setAnswer}
              options={[
                { value: 'agrees', label: words.choices.agrees },
                { value: 'objects', label: words.choices.objects },
              ]}
            />
          </Question>
          <Question id={ids.note} label={words.note} hint={words.noteHint} error={errorAt('note')}>
            <NoteInput id={ids.note} value={note} hint={words.noteHint} error={errorAt('note')} change={setNote} />
          </Question>
          <p class="muted">{words.once}</p>
          <button type="submit" class="button">
            {words.send}
          </button>
        </form>
      )}
    </>
  );
};
