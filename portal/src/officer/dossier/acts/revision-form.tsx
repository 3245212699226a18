import { useState } from 'preact/hooks';
import type { Reason } from '../../../api/dossier.ts';
import { fieldsOf, type Form } from '../../../form/field.ts';
import { tidied } from '../../../form/writing.ts';
import { NoteInput, Radios, Select, TextInput } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { shared } from '../../../words/words.ts';
import { asKept } from '../../written-day.ts';
import { FormButtons } from '../../form-buttons.tsx';
import { acts } from './words/words.ts';
import type { Writing } from './writing.ts';

interface RevisionFormProps extends Writing {
  readonly words: { readonly title: string; readonly hint: string; readonly send: string };
  readonly reasons: readonly (Reason & { readonly alike?: boolean })[];
  /** Where something of the result may be put right. */
  readonly form?: Form;
}

const days: ReadonlySet<string> = new Set(['date', 'day-or-year']);

const ids = { reason: 'revision-reason', field: 'revision-field', value: 'revision-value', note: 'revision-note' };

/** A leader takes a result back, or has another one signed: why, in the law’s words and in their own. */
export const RevisionForm = ({ words, reasons, form, note, write, send, cancel }: RevisionFormProps) => {
  const { say } = useSpeech();
  const { ground: grounded } = useWords(shared);
  const { reasonMissing, correct, revisionNote, revisionNoteMissing } = useWords(acts);
  const [code, setCode] = useState('');
  const [path, setPath] = useState('');
  const [value, setValue] = useState('');
  const [asked, setAsked] = useState(false);
  const puts = form !== undefined && reasons.some((reason) => reason.code === code && reason.alike === false);
  const missing = {
    reason: code === '',
    field: puts && path === '',
    value: puts && tidied(value) === '',
    note: tidied(note) === '',
  };
  const errorOf = (what: keyof typeof missing, text: string) => (asked && missing[what] ? text : undefined);
  const errors = {
    reason: errorOf('reason', reasonMissing),
    field: errorOf('field', correct.fieldMissing),
    value: errorOf('value', correct.valueMissing),
    note: errorOf('note', revisionNoteMissing),
  };
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const first = (['reason', 'field', 'value', 'note'] as const).find((what) => missing[what]);
    if (first !== undefined) return document.getElementById(ids[first])?.focus();
    const [step = '', field = ''] = path.split('.');
    const kind = fieldsOf(form ?? { steps: [] }).find((placed) => placed.path === path)?.field.kind ?? '';
    const answers = puts
      ? { answers: { [step]: { [field]: days.has(kind) ? asKept(tidied(value)) : tidied(value) } } }
      : {};
    send({ code, note: tidied(note), ...answers });
  };
  const choices = form?.steps.flatMap((step) =>
    step.fields
      .filter(({ kind }) => kind !== 'commune' && kind !== 'count')
      .map(({ id, label }) => ({ value: `${step.id}.${id}`, label: `${say(step.title)}: ${say(label)}` })),
  );
  return (
    <form noValidate onSubmit={go}>
      <Question id={ids.reason} label={words.title} hint={words.hint} error={errors.reason} group>
        <Radios
          id={ids.reason}
          value={code}
          options={reasons.map((reason) => ({
            value: reason.code,
            label: `${say(reason.label)} (${grounded(reason.ground)})`,
          }))}
          change={setCode}
        />
      </Question>
      {puts && (
        <>
          <Question id={ids.field} label={correct.field} error={errors.field}>
            <Select
              id={ids.field}
              value={path}
              options={choices ?? []}
              blank={correct.choose}
              error={errors.field}
              change={setPath}
            />
          </Question>
          <Question id={ids.value} label={correct.value} hint={correct.valueHint} error={errors.value}>
            <TextInput id={ids.value} value={value} hint={correct.valueHint} error={errors.value} change={setValue} />
          </Question>
        </>
      )}
      <Question id={ids.note} label={revisionNote} error={errors.note}>
        <NoteInput id={ids.note} value={note} error={errors.note} change={write} />
      </Question>
      <FormButtons send={words.send} cancel={cancel} />
    </form>
  );
};
