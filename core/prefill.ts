import type { Draft, Prefilled } from './draft.ts';
import { answerAt, fieldsOf, withAnswer, type Answer, type Answers } from './form/answers.ts';
import { answerTo } from './form/form-schema.ts';
import type { Field, Form } from './form/field.ts';

/** What a lookup brought: a flat or nested record in our words, with its origin. */
export type Looked =
  | {
      readonly status: 'found';
      readonly record: object;
      readonly source: string;
      readonly asOf: string;
      readonly evidence: string;
      readonly hash: string;
    }
  | { readonly status: 'missing' | 'unavailable' };

/** The value at an RFC 6901 pointer, if it is one that a form field can hold. */
const valueAt = (record: object, pointer: string): Answer | undefined => {
  let value: unknown = record;
  for (const part of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === part)?.[1];
  }
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value !== '' ? value.normalize('NFC') : undefined;
};

const prefilled = (field: Field, looked: Readonly<Record<string, Looked>>, today: string): Prefilled | undefined => {
  if (field.prefill === undefined) return undefined;
  const answer = looked[field.prefill.from];
  if (answer?.status !== 'found') return undefined;
  const value = valueAt(answer.record, field.prefill.pointer);
  if (value === undefined) return undefined;
  const { source, asOf, evidence, hash } = answer;
  const origin = { source, asOf, evidence, hash };
  const usable = answerTo(field, value, today);
  if (usable === undefined) return { value, lock: false, unusable: true, ...origin };
  return { value: usable, lock: field.prefill.lock, ...origin };
};

/**
 * Every value of the form that the sources already hold, by path. What no source gave stays a normal question, and so
 * does what a source gave wrongly: errors in national data stop nobody. `today` is a civil date in Vietnam.
 */
export const prefill = (
  form: Form,
  looked: Readonly<Record<string, Looked>>,
  today: string,
): Record<string, Prefilled> => {
  const values: Record<string, Prefilled> = {};
  for (const { path, field } of fieldsOf(form)) {
    const value = prefilled(field, looked, today);
    if (value !== undefined) values[path] = value;
  }
  return values;
};

type Filled = Pick<Draft, 'prefill' | 'answers'>;

/**
 * What sources have said of a form since, and its answers with that. Locked values follow their source, offered ones go where nothing
 * was answered. What a person typed while its source was silent stays: the officer sees both.
 */
export const filledIn = (before: Filled, said: Filled['prefill']): Filled => {
  const typed = (path: string): Answer | undefined =>
    before.prefill[path]?.lock === true ? undefined : answerAt(before.answers, path);
  const prefill: Filled['prefill'] = {};
  let answers: Answers = before.answers;
  for (const [path, given] of Object.entries(said)) {
    const lock = given.lock && [undefined, given.value].includes(typed(path));
    prefill[path] = { ...given, lock };
    if (lock || (typed(path) === undefined && given.unusable !== true))
      answers = withAnswer(answers, path, given.value);
  }
  return { prefill, answers };
};
