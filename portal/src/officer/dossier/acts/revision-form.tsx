import { useState } from 'preact/hooks';
import type { Reason } from '../../../api/dossier.ts';
import { nested, submittable, type Answer } from '../../../form/answers.ts';
import { checkAnswers, todayInVietnam } from '../../../form/check.ts';
import { FieldInput, isGroup } from '../../../form/field-input.tsx';
import type { Field, Form } from '../../../form/field.ts';
import { tidied } from '../../../form/writing.ts';
import { NoteInput, Radios, Select } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { shared } from '../../../words/words.ts';
import { FormButtons } from '../../form-buttons.tsx';
import { acts } from './words/words.ts';
import type { Writing } from './writing.ts';

interface RevisionFormProps extends Writing {
  readonly words: { readonly title: string; readonly hint: string; readonly send: string };
  readonly reasons: readonly (Reason & { readonly alike?: boolean })[];
  /** Where something of the result may be put right. */
  readonly form?: Form;
}

/** Where the dossier was filed is not put right here, and nobody declares for somebody else. */
const settled = new Set<Field['kind']>(['commune', 'declaration']);

/** Every question by itself: whatever else was answered, it may be put right. */
const questionsOf = (form: Form) =>
  form.steps.flatMap(({ id, title, fields }) =>
    fields
      .filter(({ kind }) => !settled.has(kind))
      .map(({ showIf: _shown, bornBefore: _between, ...field }) => ({ path: `${id}.${field.id}`, title, field })),
  );
const aloneIn = (path: string, field: Field): Form => {
  const [id = ''] = path.split('.');
  return { steps: [{ id, title: field.label, fields: [field] }] };
};

const ids = { reason: 'revision-reason', field: 'revision-field', value: 'revision-value', note: 'revision-note' };

/** A leader takes a result back, or has another one signed: why, in the law’s words and in their own. */
export const RevisionForm = ({ words, reasons, form, note, write, send, cancel }: RevisionFormProps) => {
  const { say } = useSpeech();
  const { ground: grounded } = useWords(shared);
  const { reasonMissing, correct, assess, revisionNote, revisionNoteMissing } = useWords(acts);
  const [code, setCode] = useState('');
  const [path, setPath] = useState('');
  const [value, setValue] = useState<Answer>('');
  const [asked, setAsked] = useState(false);
  const puts = form !== undefined && reasons.some((reason) => reason.code === code && reason.alike === false);
  const questions = questionsOf(form ?? { steps: [] });
  const chosen = puts ? questions.find((question) => question.path === path) : undefined;
  const alone = chosen && aloneIn(path, { ...chosen.field, optional: false });
  const [fault] = alone ? checkAnswers(alone, { [path]: value }, todayInVietnam()) : [];
  const missing = {
    reason: code === '',
    field: puts && path === '',
    value: fault !== undefined,
    note: tidied(note) === '',
  };
  const errorOf = (what: keyof typeof missing, text: string) => (asked && missing[what] ? text : undefined);
  const errors = {
    reason: errorOf('reason', reasonMissing),
    field: errorOf('field', correct.fieldMissing),
    value: errorOf('value', fault?.problem === 'required' ? correct.valueMissing : assess.wrong),
    note: errorOf('note', revisionNoteMissing),
  };
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const first = (['reason', 'field', 'value', 'note'] as const).find((what) => missing[what]);
    if (first !== undefined) return document.getElementById(ids[first])?.focus();
    const right = alone && nested(alone, submittable(alone, { [path]: value }));
    send({ code, note: tidied(note), ...(right === undefined ? {} : { answers: right }) });
  };
  const choose = (next: string) => {
    setPath(next);
    setValue('');
  };
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
              options={questions.map((question) => ({
                value: question.path,
                label: `${say(question.title)}: ${say(question.field.label)}`,
              }))}
              blank={correct.choose}
              error={errors.field}
              change={choose}
            />
          </Question>
          {chosen && (
            <Question
              key={path}
              id={ids.value}
              label={correct.value}
              hint={chosen.field.hint && say(chosen.field.hint)}
              error={errors.value}
              group={isGroup(chosen.field)}
            >
              <FieldInput
                id={ids.value}
                field={chosen.field}
                value={value}
                communes={[]}
                hint={chosen.field.hint && say(chosen.field.hint)}
                error={errors.value}
                change={setValue}
              />
            </Question>
          )}
        </>
      )}
      <Question id={ids.note} label={revisionNote} error={errors.note}>
        <NoteInput id={ids.note} value={note} error={errors.note} change={write} />
      </Question>
      <FormButtons send={words.send} cancel={cancel} />
    </form>
  );
};
