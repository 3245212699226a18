import * as z from 'zod/mini';
import { answerAt, Answer, fieldsOf, isShown, withAnswer } from '../form/answers.ts';
import { checkAnswers } from '../form/check-answers.ts';
import { answerTo } from '../form/form-schema.ts';
import type { Form } from '../form/field.ts';
import type { Particulars } from '../particulars.ts';

/** What the owner of the data answers to a case; sealed to its event. */
export const OwnerAnswer = z.strictObject({
  path: z.string(),
  /** What the source said before. */
  before: z.optional(Answer),
  /** What it says now; left out when it was kept. */
  value: z.optional(Answer),
  /** Day, in Vietnam, and ground of their decision, in their words. */
  on: z.string(),
  basis: z.string(),
  /** Instant of their answer, ISO 8601, with the record of the question and the answer’s own hash. */
  asOf: z.string(),
  evidence: z.string(),
  hash: z.string(),
});
export type OwnerAnswer = z.infer<typeof OwnerAnswer>;

/** What an officer has seen, in words, and the value that stands; sealed to its event. */
export const Settlement = z.strictObject({ note: z.string(), value: Answer });
export type Settlement = z.infer<typeof Settlement>;

/** The facts of a dossier that a dispute can change. */
export type Facts = Pick<Particulars, 'answers' | 'prefill'>;

/**
 * The facts as the owner of the data has put them right: the source’s value always, and the answer where it was the
 * source’s. `decided`: an officer has said by a paper what is right, and that stays; the two are shown side by side.
 * `today`: civil date in Vietnam.
 */
export const withOwnerAnswer = (
  form: Form,
  { answers, prefill }: Facts,
  { path, value, asOf, evidence, hash }: OwnerAnswer,
  { today, decided }: { readonly today: string; readonly decided: boolean },
): Facts => {
  const held = prefill[path];
  const field = fieldsOf(form).find((placed) => placed.path === path)?.field;
  if (value === undefined || held === undefined || field === undefined) return { answers, prefill };
  const origin = { source: held.source, asOf, evidence, hash };
  const usable = answerTo(field, value, today);
  if (usable === undefined)
    return { answers, prefill: { ...prefill, [path]: { value, lock: false, unusable: true, ...origin } } };
  const lock = held.lock && !decided;
  return {
    prefill: { ...prefill, [path]: { value: usable, lock, ...origin } },
    answers: lock && isShown(field, answers) ? withAnswer(answers, path, usable) : answers,
  };
};

/** The facts as an officer has settled them by a paper: the source’s value is shown beside, and does not lock any more. */
export const withSettlement = (
  { answers, prefill }: Facts,
  path: string,
  { value }: Pick<Settlement, 'value'>,
): Facts => {
  const held = prefill[path];
  return {
    prefill:
      held === undefined ? prefill : { ...prefill, [path]: { ...held, lock: held.lock && held.value === value } },
    answers: answerAt(answers, path) === value ? answers : withAnswer(answers, path, value),
  };
};

/** The questions whose answers do not go together any more, by their paths. */
export const unfitIn = (form: Form, { answers }: Pick<Facts, 'answers'>, today: string): string[] => [
  ...new Set(
    checkAnswers(form, answers, today).problems.map(({ pointer }) => pointer.split('/').slice(1, 3).join('.')),
  ),
];
