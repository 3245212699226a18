import { useState } from 'preact/hooks';
import type { Reason } from '../../../api/dossier.ts';
import { Tick } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { shared } from '../../../words/words.ts';
import { FormButtons } from '../../form-buttons.tsx';
import { OptionalNote } from './optional-note.tsx';
import { acts } from './words/words.ts';
import { withNote, type Writing } from './writing.ts';

/** The first box carries the question's id, to which an error leads. */
const idOf = (index: number) => (index === 0 ? 'reasons' : `reasons-${index}`);

/** A refusal has at least one of the edition's reasons; each stands with its legal ground. */
export const RefuseForm = ({ reasons, note, write, send, cancel }: Writing & { reasons: readonly Reason[] }) => {
  const { say } = useSpeech();
  const words = useWords(shared);
  const { refuse } = useWords(acts);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [error, setError] = useState<string | undefined>();
  const go = (event: Event) => {
    event.preventDefault();
    setError(chosen.length === 0 ? refuse.missing : undefined);
    if (chosen.length === 0) return document.getElementById(idOf(0))?.focus();
    send(withNote({ reasons: chosen }, note));
  };
  return (
    <form noValidate onSubmit={go}>
      <Question id="reasons" label={refuse.title} hint={refuse.hint} error={error} group>
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
      <OptionalNote note={note} write={write} />
      <FormButtons send={refuse.send} danger cancel={cancel} />
    </form>
  );
};
