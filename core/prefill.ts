import type { Draft, Prefilled } from './draft.ts';
import { answerAt, fieldsOf, withAnswer, withoutAnswer, type Answer, type Answers } from './form/answers.ts';
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
  | {
      readonly status: 'missing' | 'unavailable';
      /** What it knows does not stand any more. */
      readonly why?: 'revoked' | 'replaced';
    };

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
  const { lock, otherwise, ...first } = field.prefill;
  const { from, pointer } = looked[first.from]?.status === 'missing' ? (otherwise ?? first) : first;
  const answer = looked[from];
  if (answer?.status !== 'found') return undefined;
  const value = valueAt(answer.record, pointer);
  if (value === undefined) return undefined;
  const { source, asOf, evidence, hash } = answer;
  const origin = { source, asOf, evidence, hash };
  const usable = answerTo(field, value, today);
  if (usable === undefined) return { value, lock: false, unusable: true, ...origin };
  return { value: usable, lock, ...origin };
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

/** `answers` with every locked value as its source gave it, whatever stood there. */
export const restoreLocked = (answers: Answers, held: Draft['prefill']): Answers =>
  Object.entries(held).reduce((all, [path, { lock, value }]) => (lock ? withAnswer(all, path, value) : all), answers);

type Filled = Pick<Draft, 'prefill' | 'answers'>;

/**
 * A form after some of its sources were asked again: `standing` is what it keeps of their earlier values, `said` what
 * they said now. A locked value that does not stand leaves the form, because it was never the person’s own word; offered
 * ones go where nothing was answered. What a person typed stays: the officer sees both.
 */
export const filledIn = (before: Filled, standing: Filled['prefill'], said: Filled['prefill']): Filled => {
  const gone = Object.keys(before.prefill).filter((path) => before.prefill[path]?.lock === true && !(path in standing));
  let answers = gone.reduce(withoutAnswer, before.answers);
  const held = { ...standing };
  for (const [path, given] of Object.entries(said)) {
    const typed = answerAt(answers, path);
    const lock = given.lock && [undefined, given.value].includes(typed);
    held[path] = { ...given, lock };
    if (typed === undefined && given.unusable !== true) answers = withAnswer(answers, path, given.value);
  }
  return { prefill: held, answers: restoreLocked(answers, held) };
};
