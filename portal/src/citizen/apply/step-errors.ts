import { claimProblem } from '../../draft/content.ts';
import { checkAnswers } from '../../form/check.ts';
import { isShown } from '../../form/answers.ts';
import { fieldsOfStep, type PlacedField, type Step } from '../../form/field.ts';
import type { Filling } from './filling.ts';
import type { QuestionError } from './question-error.ts';

export const isLocked = ({ draft }: Pick<Filling, 'draft'>, { path }: PlacedField): boolean =>
  draft.prefill[path]?.lock === true;

/** What must be mended before this step is left; locked values are the sources' and are not checked. */
export const stepErrors = (filling: Filling, step: Step, today: string): QuestionError[] => {
  const { answer, content } = filling;
  const fields = fieldsOfStep(step);
  const open = fields.filter((placed) => !isLocked(filling, placed));
  const claims = fields.flatMap(({ path, field }) => {
    const claim = content.claims[path];
    const problem = claim === undefined || !isShown(field, content.answers) ? undefined : claimProblem(claim);
    return problem === undefined ? [] : [{ path, problem }];
  });
  return [...checkAnswers(answer.form, content.answers, today, open), ...claims];
};
