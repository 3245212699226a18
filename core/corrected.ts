import * as z from 'zod/mini';
import { Answer, fieldsOf, withAnswer, withoutAnswer, withoutHidden, type Answers } from './form/answers.ts';
import { problemAt, requireAnswers } from './form/check-answers.ts';
import type { Form } from './form/field.ts';
import type { Particulars } from './particulars.ts';
import type { Edition } from './procedure/edition.ts';
import { pointerTo, Refusal } from './refusal.ts';

/** What is put right, by step and question; null where it is to say nothing any more. */
export const Corrections = z.record(z.string(), z.record(z.string(), z.nullable(Answer)));
export type Corrections = z.infer<typeof Corrections>;

/** What a result says: what was declared, and what an officer established. */
export type Content = Pick<Particulars, 'answers' | 'assessed'>;

const pathsOf = (put: Corrections): string[] =>
  Object.entries(put).flatMap(([step, fields]) => Object.keys(fields).map((field) => `${step}.${field}`));

/** Where the dossier was filed is not put right here. */
const requireOpen = ({ commune }: Edition, paths: readonly string[]): void => {
  const settled = paths.filter((path) => path === commune);
  if (settled.length === 0) return;
  throw new Refusal(
    'field-settled',
    settled.map((path) => problemAt(pointerTo(['answers', ...path.split('.')]), 'invalid')),
  );
};

/**
 * The content with what is put right in it, and without what is not asked any more because of it; checked as a whole.
 * `today` is a civil date in Vietnam.
 */
export const corrected = (edition: Edition, before: Content, put: Corrections, today: string): Content => {
  const paths = pathsOf(put);
  requireOpen(edition, paths);
  const merged = paths.reduce<Answers>(
    (all, path) => {
      const [step = '', field = ''] = path.split('.');
      const value = put[step]?.[field] ?? undefined;
      return value === undefined ? withoutAnswer(all, path) : withAnswer(all, path, value);
    },
    { ...before.answers, ...before.assessed },
  );
  const { form, assessment } = edition;
  const isAssessed = (step: string): boolean => assessment?.steps.some(({ id }) => id === step) === true;
  const checked = (of: Form, assessed: boolean): Answers => {
    const own = Object.fromEntries(Object.entries(merged).filter(([step]) => isAssessed(step) === assessed));
    // What somebody puts right is refused where it is not asked, and not dropped.
    const old = fieldsOf(of).filter(({ path }) => !paths.includes(path));
    return requireAnswers(of, withoutHidden(old, own), today, '/answers');
  };
  return {
    answers: checked(form, false),
    ...(assessment === undefined ? {} : { assessed: checked(assessment, true) }),
  };
};
