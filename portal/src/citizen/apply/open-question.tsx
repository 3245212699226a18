import type { Answer } from '../../form/answers.ts';
import type { PlacedField } from '../../form/field.ts';
import { formatDay } from '../../words/format.ts';
import { Question } from '../../ui/question.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared, sourceName } from '../../words/words.ts';
import { citizen } from '../words/words.ts';
import type { Filling } from './filling.ts';
import { FieldInput, isGroup } from './field-input.tsx';

interface OpenQuestionProps {
  readonly filling: Filling;
  readonly placed: PlacedField;
  readonly error: string | undefined;
}

/** A question the person answers, with a word on where a value that stands there already comes from. */
export const OpenQuestion = ({ filling, placed: { path, field }, error }: OpenQuestionProps) => {
  const { say, language } = useSpeech();
  const words = useWords(shared);
  const { form } = useWords(citizen);
  const { content, answer, draft, change } = filling;

  const notes = field.hint === undefined ? [] : [say(field.hint)];
  const held = draft.prefill[path];
  const from = field.prefill?.from;
  const source = answer.lookups.find(({ id }) => id === from)?.source ?? '';
  if (held !== undefined) notes.push(form.filledFrom(sourceName(words, held.source), formatDay(held.asOf, language)));
  else if (from !== undefined && draft.lookups[from] === 'unavailable')
    notes.push(form.checkedLater(sourceName(words, source)));
  const hint = notes.length === 0 ? undefined : notes.join(' ');

  const label =
    field.optional === true ? (
      <>
        {say(field.label)} <span class="optional">{words.optional}</span>
      </>
    ) : (
      say(field.label)
    );
  const set = (value: Answer) => change({ ...content, answers: { ...content.answers, [path]: value } });
  return (
    <Question id={path} label={label} hint={hint} error={error} group={isGroup(field)}>
      <FieldInput
        id={path}
        field={field}
        value={content.answers[path]}
        communes={answer.communes}
        hint={hint}
        error={error}
        change={set}
      />
    </Question>
  );
};
