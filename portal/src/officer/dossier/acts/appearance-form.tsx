import { useState } from 'preact/hooks';
import type { Taken } from '../../../api/appointment.ts';
import { Tick } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useWords } from '../../../words/language.tsx';
import { FormButtons } from '../../form-buttons.tsx';
import { acts } from './words/words.ts';
import type { Writing } from './writing.ts';

const takenId = 'taken';
/** The first box carries the question's id, to which an error leads. */
const idOf = (index: number) => (index === 0 ? takenId : `${takenId}-${index}`);

/** Somebody has come: what was taken of them, by name only. */
export const AppearanceForm = ({ takes, send, cancel }: Writing & { takes: readonly Taken[] }) => {
  const { appearance } = useWords(acts);
  const [taken, setTaken] = useState<readonly Taken[]>([]);
  const [error, setError] = useState<string | undefined>();
  const go = (event: Event) => {
    event.preventDefault();
    setError(taken.length === 0 ? appearance.missing : undefined);
    if (taken.length === 0) return document.getElementById(takenId)?.focus();
    send({ taken });
  };
  return (
    <form noValidate onSubmit={go}>
      <Question id={takenId} label={appearance.title} hint={appearance.hint} error={error} group>
        {takes.map((what, index) => (
          <Tick
            key={what}
            id={idOf(index)}
            label={appearance.takes[what]}
            checked={taken.includes(what)}
            change={(on) => setTaken(on ? [...taken, what] : taken.filter((other) => other !== what))}
          />
        ))}
      </Question>
      <FormButtons send={appearance.send} cancel={cancel} />
    </form>
  );
};
