import type { Prefilled } from '../draft.ts';
import { answerAt, fieldsOf, isShown, type Answer } from '../form/answers.ts';
import { checkAnswers } from '../form/check-answers.ts';
import type { Form } from '../form/field.ts';
import { answerTo } from '../form/form-schema.ts';
import { answerableFor } from '../sign-in.ts';
import type { Facts, Patch } from './facts.ts';

/** Where and when the owner’s value comes from. */
export type Origin = Pick<Prefilled, 'asOf' | 'evidence' | 'hash'>;

/**
 * What the corrected value puts right: the source’s value always, and the answer where it was the source’s. `decided`: an
 * officer has said by a paper what is right, and that stays; the two are shown side by side. `today`: civil date in Vietnam.
 */
export const ownersPatch = (
  form: Form,
  { answers, prefill }: Facts,
  { path, value, origin }: { readonly path: string; readonly value: Answer; readonly origin: Origin },
  { today, decided }: { readonly today: string; readonly decided: boolean },
): Patch => {
  const held = prefill[path];
  const field = fieldsOf(form).find((placed) => placed.path === path)?.field;
  if (held === undefined || field === undefined) return {};
  const from = { source: answerableFor(held.source), ...origin };
  const usable = answerTo(field, value, today);
  if (usable === undefined) return { held: { value, lock: false, unusable: true, ...from } };
  const lock = held.lock && !decided;
  const changes = lock && isShown(field, answers) && answerAt(answers, path) !== usable;
  return { held: { value: usable, lock, ...from }, ...(changes ? { answer: usable } : {}) };
};

/** What an officer settles by a paper: the source’s value is shown beside, and locks no other one any more. */
export const settlementPatch = ({ answers, prefill }: Facts, path: string, value: Answer): Patch => {
  const held = prefill[path];
  return {
    ...(held === undefined ? {} : { held: { ...held, lock: held.lock && held.value === value } }),
    ...(answerAt(answers, path) === value ? {} : { answer: value }),
  };
};

/** The questions whose answers do not go together any more, by their paths. */
export const unfitIn = (form: Form, { answers }: Pick<Facts, 'answers'>, today: string): string[] => [
  ...new Set(
    checkAnswers(form, answers, today).problems.map(({ pointer }) => pointer.split('/').slice(1, 3).join('.')),
  ),
];
