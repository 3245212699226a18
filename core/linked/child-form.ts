import type { Draft, Prefilled } from '../draft.ts';
import { answerAt, fieldsOf, isMet, isShown, withAnswer, type Answer, type Answers } from '../form/answers.ts';
import { answerTo } from '../form/form-schema.ts';
import type { Form } from '../form/field.ts';
import { valueAt } from '../prefill.ts';
import type { Answered, LinkedChild } from './linked.ts';

/** The result of an earlier child: what its file says, and the record of where it lies. */
export interface Gave {
  readonly document: object;
  readonly evidence: string;
  readonly hash: string;
}

/** What a child is filled in from. */
export interface Given {
  /** Who filed the one form. */
  readonly applicant: Draft['applicant'];
  /** The one form, as it was answered, and where its values came from. */
  readonly answers: Answers;
  readonly prefill: Readonly<Record<string, Prefilled>>;
  /** By slug of the child. */
  readonly results: Readonly<Record<string, Gave>>;
  /** Instant, ISO 8601. */
  readonly at: string;
  /** Civil date in Vietnam. */
  readonly today: string;
}

/** Whether a child is part of the matter, by the answers of the one form. */
export const isPart = ({ when = [] }: Pick<LinkedChild, 'when'>, answers: Answers): boolean =>
  when.every((condition) => isMet(condition, answers));

const joined = (answers: Answers, paths: readonly string[]): Answer | undefined => {
  const values = paths.flatMap((path) => answerAt(answers, path) ?? []);
  return values.length < 2 ? values[0] : values.map(String).join(' ');
};

const pathsIn = (from: Answered, answers: Answers): readonly string[] => {
  if (!('asked' in from)) return [];
  if (!('by' in from)) return from.asked;
  return from.asked[String(answerAt(answers, from.by))] ?? [];
};

const saidBy = (from: Answered, given: Given): { value: Answer | undefined; held?: Omit<Prefilled, 'value'> } => {
  if ('says' in from) return { value: from.says };
  if ('applicant' in from) return { value: given.applicant[from.applicant] };
  if ('of' in from) {
    const result = given.results[from.of];
    if (result === undefined) return { value: undefined };
    const { document, evidence, hash } = result;
    const held = { lock: true, source: 'repository', asOf: given.at, evidence, hash };
    return { value: valueAt(document, from.gave), held };
  }
  const paths = pathsIn(from, given.answers);
  const value = joined(given.answers, paths);
  const [path = ''] = paths;
  const held = paths.length === 1 ? given.prefill[path] : undefined;
  if (held === undefined || held.value !== value || held.unusable === true) return { value };
  const { lock, source, asOf, evidence, hash } = held;
  return { value, held: { lock, source, asOf, evidence, hash } };
};

/** The form of a child, filled in with what was answered once and what earlier children brought; nothing is asked. */
export const fillChild = (
  child: Pick<LinkedChild, 'answers'>,
  form: Form,
  given: Given,
): { answers: Answers; prefill: Record<string, Prefilled> } => {
  const prefill: Record<string, Prefilled> = {};
  let answers: Answers = {};
  for (const { path, field } of fieldsOf(form)) {
    const from = child.answers[path];
    if (from === undefined || !isShown(field, answers)) continue;
    const { value, held } = saidBy(from, given);
    const fits = answerTo(field, value, given.today);
    if (fits === undefined) continue;
    answers = withAnswer(answers, path, fits);
    if (held !== undefined) prefill[path] = { value: fits, ...held };
  }
  return { answers, prefill };
};
