import { FieldInput, isGroup } from '../../../form/field-input.tsx';
import { Select } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useSpeech, useWords } from '../../../words/language.tsx';
import type { Asked, Correction } from './use-correction.ts';
import { acts } from './words/words.ts';

interface PutRightProps {
  readonly correction: Correction;
  /** Whether faults are shown: not before somebody has tried to send it. */
  readonly asked: boolean;
}

/** What is wrong in a result, and what stands there from now on. */
export const PutRight = ({ correction, asked }: PutRightProps) => {
  const { say } = useSpeech();
  const { correct, assess } = useWords(acts);
  const { id, path, choices, choose, questions, change } = correction;
  const fieldError = asked && path === '' ? correct.fieldMissing : undefined;
  const errorOf = ({ problem }: Asked): string | undefined => {
    if (!asked || problem === undefined) return undefined;
    return problem === 'required' ? correct.valueMissing : assess.wrong;
  };
  const hintOf = ({ field: { hint, optional } }: Asked): string | undefined =>
    [hint && say(hint), optional === true && correct.mayBeEmpty].filter(Boolean).join(' ') || undefined;
  return (
    <>
      <Question id={id} label={correct.field} error={fieldError}>
        <Select
          id={id}
          value={path}
          options={choices.map((choice) => ({
            value: choice.path,
            label: `${say(choice.title)}: ${say(choice.label)}`,
          }))}
          blank={correct.choose}
          error={fieldError}
          change={choose}
        />
      </Question>
      {questions.map((question) => {
        const shared = { id: question.id, hint: hintOf(question), error: errorOf(question) };
        const label = question.path === path ? correct.value : say(question.field.label);
        return (
          <Question key={question.path} {...shared} label={label} group={isGroup(question.field)}>
            <FieldInput
              {...shared}
              field={question.field}
              value={question.value}
              communes={[]}
              change={(value) => change(question.path, value)}
            />
          </Question>
        );
      })}
    </>
  );
};
