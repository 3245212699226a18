import { fieldsOf, type Answers, type PlacedField } from './form/answers.ts';
import { problemAt, requireAnswers } from './form/check-answers.ts';
import type { Edition } from './procedure/edition.ts';
import { Refusal } from './refusal.ts';

/** What the officer who verifies has to establish; nothing in most editions. */
export const assessedFields = ({ assessment }: Pick<Edition, 'assessment'>): PlacedField[] =>
  assessment === undefined ? [] : fieldsOf(assessment);

/**
 * What the officer has established, checked like a form; nothing where the procedure asks for nothing. Refused, with all
 * fields that are not right, at `/assessed`. `today` is a civil date in Vietnam.
 */
export const requireAssessment = (
  { assessment }: Pick<Edition, 'assessment'>,
  raw: unknown,
  today: string,
): Answers | undefined => {
  if (assessment !== undefined) return requireAnswers(assessment, raw, today, '/assessed');
  if (raw !== undefined) throw new Refusal('invalid-fields', [problemAt('/assessed', 'unknown')]);
  return undefined;
};
