import { useState } from 'preact/hooks';
import type { Reason } from '../../api/dossier.ts';
import { tidied } from '../../form/writing.ts';
import { NoteInput, Tick } from '../../ui/inputs.tsx';
import { Question } from '../../ui/question.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared } from '../../words/words.ts';
import { officer } from '../words/words.ts';
import { FormButtons } from './form-buttons.tsx';
import type { Writing } from './writing.ts';

interface RefuseFormProps extends Writing {
  readonly reasons: readonly Reason[];
  readonly send: (reasons: readonly string[], note: string) => void;
}

/** The first box carries the question's id, to which an error leads. */
const idOf = (index: number) => (index === 0 ? 'reasons' : `reasons-${index}`);

/** A refusal has at least one of the edition's reasons; each stands with its legal ground. */
export const RefuseForm = ({ reasons, note, write, send, cancel }: RefuseFormProps) => {
  const { say } = useSpeech();
  const words = useWords(shared);
  const { act } = useWords(officer);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [error, setError] = useState<string | undefined>();
  const go = (event: Event) => {
    event.preventDefault();
    setError(chosen.length === 0 ? act.refuseMissing : undefined);
    if (chosen.length === 0) return document.getElementById(idOf(0))?.focus();
    send(chosen, tidied(note));
  };
  return (
    <form noValidate onSubmit={go}>
      <Question id="reasons" label={act.refuseTitle} hint={act.refuseHint} error={error} group>
        {reasons.map(({ code, label, ground }, index) => (
          <Tick
            key={code}
            id={idOf(index)}
            label={`${say(label)} (${words.ground(ground)})`}
            checked={chosen.includes(code)}
            change={(on) => setChosen(on ? [...chosen, code] : chosen.filter((other) => other !== code))}
          />
        ))}
      </Question>
      <Question
        id="refusal-note"
        label={
          <>
            {act.note} <span class="optional">{words.optional}</span>
          </>
        }
      >
        <NoteInput id="refusal-note" value={note} change={write} />
      </Question>
      <FormButtons send={act.refuseSend} danger cancel={cancel} />
    </form>
  );
};
