import type { Draft, Other, Prefilled } from './draft.ts';
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
      /** Of several that the source has, those that the record is not about. */
      readonly others?: readonly Other[];
    }
  | {
      readonly status: 'missing' | 'unavailable';
      /** What it knows does not stand any more, or is somebody else’s: what it has under this number bears another name. */
      readonly why?: 'revoked' | 'replaced' | 'another-name';
    };

/** The value at an RFC 6901 pointer, if it is one that a form field can hold. */
export const valueAt = (record: object, pointer: string): Answer | undefined => {
  let value: unknown = record;
  for (const part of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === part)?.[1];
  }
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value !== '' ? value.normalize('NFC') : undefined;
};

/** Which look-up a field is filled from: the other one where the first knows nobody. */
export const heldBy = (
  { prefill: held }: Pick<Field, 'prefill'>,
  statuses: Readonly<Record<string, string | undefined>>,
): { readonly from: string; readonly pointer: string } | undefined =>
  held?.otherwise !== undefined && statuses[held.from] === 'missing' ? held.otherwise : held;

/** Two registers may write one name in capitals and not. */
const isAlike = (one: Answer, other: Answer): boolean =>
  String(one).toUpperCase().replaceAll(/\s+/g, ' ') === String(other).toUpperCase().replaceAll(/\s+/g, ' ');

const contradiction = (
  field: Field,
  value: Answer,
  looked: Readonly<Record<string, Looked>>,
  today: string,
): Prefilled['against'] => {
  const other = looked[field.prefill?.against?.from ?? ''];
  if (field.prefill?.against === undefined || other?.status !== 'found') return undefined;
  const said = answerTo(field, valueAt(other.record, field.prefill.against.pointer), today);
  if (said === undefined || isAlike(said, value)) return undefined;
  const { source, asOf, evidence, hash } = other;
  return { value: said, source, asOf, evidence, hash };
};

type Given = Prefilled & { readonly from: string };

const prefilled = (field: Field, looked: Readonly<Record<string, Looked>>, today: string): Given | undefined => {
  const statuses = Object.fromEntries(Object.entries(looked).map(([id, { status }]) => [id, status]));
  const held = heldBy(field, statuses);
  if (field.prefill === undefined || held === undefined) return undefined;
  const { from, pointer } = held;
  const answer = looked[from];
  if (answer?.status !== 'found') return undefined;
  const value = valueAt(answer.record, pointer);
  if (value === undefined) return undefined;
  const { source, asOf, evidence, hash } = answer;
  const origin = { source, asOf, evidence, hash, from };
  const usable = answerTo(field, value, today);
  if (usable === undefined) return { value, lock: false, unusable: true, ...origin };
  const against = contradiction(field, usable, looked, today);
  return against === undefined
    ? { value: usable, lock: field.prefill.lock, ...origin }
    : { value: usable, lock: false, against, ...origin };
};

/**
 * Every value of the form that the sources already hold, by path. What no source gave stays a normal question, and so
 * does what a source gave wrongly, or what two give differently: errors in national data stop nobody. Where sources do
 * not agree whose record it is, nothing of that record is locked. `today` is a civil date in Vietnam.
 */
export const prefill = (
  form: Form,
  looked: Readonly<Record<string, Looked>>,
  today: string,
): Record<string, Prefilled> => {
  const given = fieldsOf(form).flatMap(({ path, field }) => {
    const value = prefilled(field, looked, today);
    return value === undefined ? [] : [{ path, field, value }];
  });
  const doubtful = new Set(
    given.flatMap(({ field, value }) =>
      field.kind === 'citizen-id' && value.against !== undefined ? [value.from] : [],
    ),
  );
  return Object.fromEntries(
    given.map(({ path, value: { from, ...value } }) => [path, doubtful.has(from) ? { ...value, lock: false } : value]),
  );
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
    // Of two words neither is put into their mouth.
    const isOffered = given.unusable !== true && given.against === undefined;
    if (typed === undefined && isOffered) answers = withAnswer(answers, path, given.value);
  }
  return { prefill: held, answers: restoreLocked(answers, held) };
};
