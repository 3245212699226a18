import { useState } from 'preact/hooks';
import { isPaper } from '../../../api/dossier.ts';
import type { Askable, StaffDossier } from '../../../api/staff.ts';
import { tidied } from '../../../form/writing.ts';
import { NoteInput } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { ComponentChoice, questionsId } from './component-choice.tsx';
import { FormButtons } from '../../form-buttons.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { acts } from './words/words.ts';
import type { Writing } from './writing.ts';

const noteId = 'supplement-note';

/** The first box carries the question's id, to which an error leads. */
const idOf = (index: number) => (index === 0 ? 'supplement' : `supplement-${index}`);

/** Everything that is missing, in one notice: it can be asked for once only. */
export const SupplementRequestForm = ({ dossier, note, write, send, cancel }: Writing & { dossier: StaffDossier }) => {
  const { supplement } = useWords(acts);
  const { say } = useSpeech();
  const [chosen, setChosen] = useState<Readonly<Record<string, readonly string[] | undefined>>>({});
  const [asked, setAsked] = useState(false);
  const { askable, withheld = [] } = dossier;
  const items = askable.flatMap(({ id, ground }) => {
    const fields = chosen[id];
    return fields === undefined ? [] : [{ component: id, fields, ground }];
  });
  const isOpen = ({ id, fields }: Askable) => fields.length > 0 && chosen[id]?.length === 0;
  const wanted = askable.filter(({ id }) => chosen[id] !== undefined);
  const mixed = wanted.some(isPaper) && !wanted.every(isPaper);
  const text = tidied(note);
  const errors = {
    items: asked && items.length === 0 ? supplement.missing : undefined,
    questions: asked ? supplement.questionsMissing : undefined,
    note: asked && text === '' ? supplement.noteMissing : undefined,
  };
  const open = askable.findIndex(isOpen);
  const fault = items.length === 0 ? idOf(0) : open >= 0 ? questionsId(idOf(open)) : text === '' ? noteId : undefined;
  const body = fault === undefined ? { items, note: text } : undefined;
  const lead = () => {
    setAsked(true);
    if (fault !== undefined) document.getElementById(fault)?.focus();
  };
  const go = (event: Event) => {
    event.preventDefault();
    if (body === undefined) return lead();
    send(body);
  };
  return (
    <form noValidate onSubmit={go}>
      <Question id={idOf(0)} label={supplement.title} hint={supplement.hint} error={errors.items} group>
        {askable.map((component, index) => (
          <ComponentChoice
            key={component.id}
            id={idOf(index)}
            component={component}
            form={dossier.form}
            chosen={chosen[component.id]}
            error={isOpen(component) ? errors.questions : undefined}
            choose={(fields) => setChosen({ ...chosen, [component.id]: fields })}
          />
        ))}
      </Question>
      {withheld.length > 0 && (
        <details>
          <summary>{supplement.withheld}</summary>
          <ul>
            {withheld.map(({ id, why }) => (
              <li key={id}>{say(why)}</li>
            ))}
          </ul>
        </details>
      )}
      {mixed && <p class="hint">{supplement.mixed}</p>}
      <Question id={noteId} label={supplement.note} error={errors.note}>
        <NoteInput id={noteId} value={note} error={errors.note} change={write} />
      </Question>
      <PaperPreview dossier={dossier} paper="supplement-request" body={body} lead={lead} />
      <FormButtons send={supplement.send} cancel={cancel} />
    </form>
  );
};
