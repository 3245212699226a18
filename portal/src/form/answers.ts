import { fieldsOf, type Field, type Form } from './field.ts';
import { spacedOnce, tidied } from './writing.ts';

export type Answer = string | number;
/** Answers by `step.field`, as they are typed: blanks and what is hidden now may be among them. */
export type Answers = Readonly<Record<string, Answer>>;
/** Answers by step and field, as the API speaks. */
export type NestedAnswers = Readonly<Record<string, Readonly<Record<string, Answer>>>>;

export const flattened = (answers: NestedAnswers): Answers =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([step, fields]) =>
      Object.entries(fields).map(([field, value]) => [`${step}.${field}`, value]),
    ),
  );

/** Every step of the form is there, if only as an empty one. */
export const nested = (form: Form, answers: Answers): NestedAnswers =>
  Object.fromEntries(
    form.steps.map((step) => [
      step.id,
      Object.fromEntries(
        Object.entries(answers).flatMap(([path, value]) =>
          path.startsWith(`${step.id}.`) ? [[path.slice(step.id.length + 1), value]] : [],
        ),
      ),
    ]),
  );

/** Whether what is asked of another answer is so; nothing may be asked. */
export const answered = (condition: Field['showIf'], answers: Answers): boolean =>
  condition === undefined || condition.in.includes(String(answers[condition.field] ?? ''));

export const isShown = (field: Field, answers: Answers): boolean => answered(field.showIf, answers);

const tidiedFor = (field: Field, value: Answer): Answer => {
  if (typeof value === 'number') return value;
  const text = tidied(value);
  if (field.kind === 'name') return spacedOnce(text);
  const bare = text.replaceAll(/\s/g, '');
  if (field.code === true) return bare.toUpperCase();
  return field.kind === 'citizen-id' ? bare : text;
};

/** What is submitted: tidy, without blanks, and without answers to questions that are not put. */
export const submittable = (form: Form, answers: Answers): Answers => {
  const fields = fieldsOf(form).filter(({ path }) => answers[path] !== undefined);
  let kept: Answers = Object.fromEntries(
    fields.map(({ path, field }) => [path, tidiedFor(field, answers[path] ?? '')]).filter(([, value]) => value !== ''),
  );
  for (;;) {
    const before = kept;
    kept = Object.fromEntries(
      fields.flatMap(({ path, field }) => {
        const value = before[path];
        return value !== undefined && isShown(field, before) ? [[path, value]] : [];
      }),
    );
    if (Object.keys(kept).length === Object.keys(before).length) return kept;
  }
};
