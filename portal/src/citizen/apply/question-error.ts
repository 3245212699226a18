import type { FieldProblem } from '../../form/check.ts';

/** One fault of a step page: of a question, or of the box beside a locked value. */
export interface QuestionError {
  readonly path: string;
  readonly problem: FieldProblem | 'claim-missing';
}

export const claimId = (path: string): string => `${path}-claim`;
