import type { Draft } from './draft.ts';
import { answerAt, fieldsOf, type Answers } from './form/answers.ts';
import type { Form } from './form/field.ts';

/** Personal identifiers in a form. */
export interface Identifiers {
  /**
   * Of everybody whose data a source gave. One that was only typed is not among them: with it anybody could write into
   * another’s access log.
   */
  readonly given: readonly string[];
  /** Those, and all that were typed. */
  readonly all: readonly string[];
}

const texts = (values: readonly unknown[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined).map(String)),
];

export const identifiersIn = (form: Form, answers: Answers, prefill: Draft['prefill']): Identifiers => {
  const paths = fieldsOf(form).flatMap(({ path, field }) => (field.kind === 'citizen-id' ? [path] : []));
  const held = paths.flatMap((path) => prefill[path] ?? []);
  return {
    given: texts(held.flatMap(({ lock, value }) => (lock ? [value] : []))),
    all: texts([...held.map(({ value }) => value), ...paths.map((path) => answerAt(answers, path))]),
  };
};
