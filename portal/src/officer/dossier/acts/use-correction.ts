import { useState } from 'preact/hooks';
import { isShown, submittable, type Answer, type Answers } from '../../../form/answers.ts';
import { checkAnswers, todayInVietnam, type FieldError } from '../../../form/check.ts';
import { fieldsOf, fieldsOfStep, type Field, type Form } from '../../../form/field.ts';
import type { Text } from '../../../words/text.ts';

/** What a result says now, and the questions it answers: what people were asked, and what an officer had to establish. */
export interface Content {
  readonly form: Form;
  readonly answers: Answers;
}

/** A question of a correction: the one that was chosen, or one that the answer to it brings. */
export interface Asked {
  readonly id: string;
  readonly path: string;
  readonly field: Field;
  readonly value: Answer | undefined;
  readonly problem: FieldError['problem'] | undefined;
}

export interface Correction {
  /** Where somebody chooses what is to be put right. */
  readonly id: string;
  readonly path: string;
  readonly choices: readonly { readonly path: string; readonly title: Text; readonly label: Text }[];
  readonly questions: readonly Asked[];
  readonly choose: (path: string) => void;
  readonly change: (path: string, value: Answer) => void;
  /** Ids of what has no right answer yet. */
  readonly missing: readonly string[];
  /** What is put right, by step and question; null where nothing stands any more. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, Answer | null>>>>;
}

/** Where the dossier was filed is not put right, and nobody declares for somebody else. */
const settled = new Set<Field['kind']>(['commune', 'declaration']);

const chooser = 'revision-field';
const idOf = (path: string, chosen: string): string =>
  path === chosen ? 'revision-value' : `revision-${path.replace('.', '-')}`;

/** One value of a result is chosen and written anew, with all that its new answer asks for. */
export const useCorrection = (
  { form, answers: before }: Content = { form: { steps: [] }, answers: {} },
): Correction => {
  const [path, setPath] = useState('');
  const [changed, setChanged] = useState<Answers>({});
  const given = { ...before, ...changed };
  const [old, kept] = [submittable(form, before), submittable(form, given)];
  const faults = path === '' ? [] : checkAnswers(form, given, todayInVietnam());
  const questions = fieldsOf(form).flatMap(({ path: at, field }): Asked[] => {
    const problem = faults.find((fault) => fault.path === at)?.problem;
    const isAsked = (at in changed && isShown(field, kept)) || problem !== undefined;
    return isAsked ? [{ id: idOf(at, path), path: at, field, value: given[at], problem }] : [];
  });
  const answers: Record<string, Record<string, Answer | null>> = {};
  for (const each of questions) {
    const [step = '', field = ''] = each.path.split('.');
    answers[step] = { ...answers[step], [field]: kept[each.path] ?? null };
  }
  return {
    id: chooser,
    path,
    choices: form.steps.flatMap((step) =>
      fieldsOfStep(step)
        .filter(({ field }) => !settled.has(field.kind) && isShown(field, old))
        .map(({ path: at, field }) => ({ path: at, title: step.title, label: field.label })),
    ),
    questions,
    choose: (next) => {
      setPath(next);
      setChanged(next === '' ? {} : { [next]: '' });
    },
    change: (at, value) => setChanged((known) => ({ ...known, [at]: value })),
    missing: path === '' ? [chooser] : questions.filter(({ problem }) => problem !== undefined).map(({ id }) => id),
    answers,
  };
};
