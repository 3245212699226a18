import type { Answer } from '../../../form/answers.ts';
import { fieldsOf, type PlacedField } from '../../../form/field.ts';
import { Radios } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useSpeech, useWords } from '../../../words/language.tsx';
import type { Filling } from '../filling.ts';
import { heldWords } from './words/words.ts';

/** The question by whose answer it is known who of a form the person is, where no source can tell. */
export const whoAsked = ({ answer, offered }: Pick<Filling, 'answer' | 'offered'>): PlacedField | undefined => {
  const path = Object.values(offered).find(({ when }) => when !== undefined)?.when?.field;
  return path === undefined ? undefined : fieldsOf(answer.form).find((placed) => placed.path === path);
};

/**
 * Whether a source that could not be asked for want of knowing whom about can be by this answer. For somebody else the
 * choice of whom would have to be made anew.
 */
export const tellsMore = ({ answer: { lookups }, draft, offered }: Filling, said: Answer | undefined): boolean =>
  draft.for === undefined &&
  Object.values(offered).some(({ when }) => when?.in.includes(String(said)) === true) &&
  lookups.some(
    ({ id, source, needs }) =>
      needs !== undefined &&
      draft.lookups[id] === 'unavailable' &&
      lookups.find((own) => own.id === needs)?.source !== source,
  );

interface WhoQuestionProps {
  readonly filling: Filling;
  readonly placed: PlacedField;
  readonly error: string | undefined;
}

/** Asked before all others: then their own name and number need not be typed. */
export const WhoQuestion = ({ filling, placed: { path, field }, error }: WhoQuestionProps) => {
  const { say } = useSpeech();
  const words = useWords(heldWords);
  const { answer, draft, content, offered, change } = filling;
  const hint = draft.for === undefined ? words.whoHint : words.whoHintFor(draft.for.name);
  const choose = (value: string) => {
    const answers = { ...content.answers, [path]: value };
    // Whoever says which of them they are declares that one, as far as the form asks whether to.
    for (const {
      path: told,
      field: { showIf },
    } of fieldsOf(answer.form))
      if (offered[told]?.when?.in.includes(value) === true && showIf !== undefined)
        answers[showIf.field] ??= showIf.in[0] ?? '';
    change({ ...content, answers });
  };
  return (
    <Question id={path} label={say(field.label)} hint={<p>{hint}</p>} error={error} group>
      <Radios
        id={path}
        value={String(content.answers[path] ?? '')}
        options={(field.options ?? []).map((option) => ({ value: option.value, label: say(option.label) }))}
        change={choose}
      />
    </Question>
  );
};
