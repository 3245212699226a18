import type { Prefilled } from '../draft.ts';
import type { Answers } from './answers.ts';
import { checkAnswers, requireAnswers } from './check-answers.ts';
import type { Form } from './field.ts';

type Held = Readonly<Record<string, Pick<Prefilled, 'lock'>>>;

/** The form with no rule between a value that a source has locked and another answer. */
const withoutHeld = ({ steps }: Form, held: Held): Form => ({
  steps: steps.map((step) => ({
    ...step,
    fields: step.fields.map(({ bornBefore, ...field }) =>
      bornBefore === undefined || held[`${step.id}.${field.id}`]?.lock === true ? field : { ...field, bornBefore },
    ),
  })),
});

/**
 * The answers beside what sources have locked, or a Refusal naming every field that is not right. Nobody can change a
 * locked value, so that it does not go with another answer stops nobody: the officer sees both.
 */
export const requireBeside = (form: Form, held: Held, raw: unknown, today: string): Answers => {
  const checked = checkAnswers(form, raw, today);
  if ('answers' in checked) return checked.answers;
  const isHeld = checked.problems.some(
    ({ pointer, code }) => code === 'born-later' && held[pointer.slice(1).replace('/', '.')]?.lock === true,
  );
  return requireAnswers(isHeld ? withoutHeld(form, held) : form, raw, today, '/answers');
};
