import * as z from 'zod/mini';
import type { Condition, Field, Form } from './field.ts';

export const Answer = z.union([z.string(), z.int()]);
export type Answer = z.infer<typeof Answer>;

/** Answers by step and field: `{ child: { givenName: 'An' } }`. Not yet checked against a form. */
export const Answers = z.record(z.string(), z.record(z.string(), Answer));
export type Answers = z.infer<typeof Answers>;

export const answerAt = (answers: Answers, path: string): Answer | undefined => {
  const [step = '', field = ''] = path.split('.');
  return answers[step]?.[field];
};

/** `answers` with one more value at `step.field`. */
export const withAnswer = (answers: Answers, path: string, value: Answer): Answers => {
  const [step = '', field = ''] = path.split('.');
  return { ...answers, [step]: { ...answers[step], [field]: value } };
};

/** `answers` with nothing at `step.field`. */
export const withoutAnswer = (answers: Answers, path: string): Answers => {
  const [step = '', field = ''] = path.split('.');
  const { [field]: _gone, ...rest } = answers[step] ?? {};
  return { ...answers, [step]: rest };
};

/** Whether the question that a condition names has one of its answers; without a condition nothing is wanted. */
export const isMet = (condition: Condition | undefined, answers: Answers): boolean => {
  if (condition === undefined) return true;
  const given = answerAt(answers, condition.field);
  return given !== undefined && condition.in.includes(String(given));
};

/** Whether the question is put at all, given the other answers. */
export const isShown = ({ showIf }: Field, answers: Answers): boolean => isMet(showIf, answers);

export interface PlacedField {
  readonly path: string;
  readonly field: Field;
}

export const fieldsOf = (form: Form): PlacedField[] =>
  form.steps.flatMap((step) => step.fields.map((field) => ({ path: `${step.id}.${field.id}`, field })));

/** Without the answers to questions that are not put, or not put any more. */
export const withoutHidden = (fields: readonly PlacedField[], answers: Answers): Answers =>
  fields.reduce((all, { path, field }) => (isShown(field, all) ? all : withoutAnswer(all, path)), answers);
