import { useState } from 'preact/hooks';
import type { StaffDossier } from '../../../api/staff.ts';
import { Tick } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { shared } from '../../../words/words.ts';
import { FormButtons } from '../../form-buttons.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { OptionalNote } from './optional-note.tsx';
import { acts } from './words/words.ts';
import { withNote, type Writing } from './writing.ts';

/** The first box carries the question's id, to which an error leads. */
const idOf = (index: number) => (index === 0 ? 'reasons' : `reasons-${index}`);

/** A refusal has at least one of the edition's reasons; each stands with its legal ground. */
export const RefuseForm = ({ dossier, note, write, send, cancel }: Writing & { dossier: StaffDossier }) => {
  const { say } = useSpeech();
  const words = useWords(shared);
  const { refuse } = useWords(acts);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [error, setError] = useState<string | undefined>();
  const body = chosen.length === 0 ? undefined : withNote({ reasons: chosen }, note);
  const lead = () => {
    setError(refuse.missing);
    document.getElementById(idOf(0))?.focus();
  };
  const go = (event: Event) => {
    event.preventDefault();
    if (body === undefined) return lead();
    send(body);
  };
  return (
    <form noValidate onSubmit={go}>
      <Question
        id="reasons"
        label={refuse.title}
        hint={refuse.hint}
        error={body === undefined ? error : undefined}
        group
      >
        {dossier.refusalReasons.map(({ code, label, ground }, index) => (
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
      <PaperPreview dossier={dossier} paper="refusal-notice" body={body} lead={lead} />
      <FormButtons send={refuse.send} danger cancel={cancel} />
    </form>
  );
};
