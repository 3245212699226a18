import type { Prefilled } from './draft.ts';
import type { Answer } from './form/answers.ts';
import { fieldsOf } from './form/answers.ts';
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

const prefilled = (field: Field, looked: Readonly<Record<string, Looked>>): Prefilled | undefined => {
  if (field.prefill === undefined) return undefined;
  const answer = looked[field.prefill.from];
  if (answer?.status !== 'found') return undefined;
  const value = valueAt(answer.record, field.prefill.pointer);
  if (value === undefined) return undefined;
  const { source, asOf, evidence, hash } = answer;
  return { value, lock: field.prefill.lock, source, asOf, evidence, hash };
};

/** Every value of the form that the sources already hold, by path. What no source gave stays a normal question. */
export const prefill = (form: Form, looked: Readonly<Record<string, Looked>>): Record<string, Prefilled> => {
  const values: Record<string, Prefilled> = {};
  for (const { path, field } of fieldsOf(form)) {
    const value = prefilled(field, looked);
    if (value !== undefined) values[path] = value;
  }
  return values;
};
