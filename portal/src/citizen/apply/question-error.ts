import type { FieldProblem } from '../../form/check.ts';

export type ClaimMissing = 'claim-missing';

/** One fault of a step page: of a question, or of the box beside a locked value. */
export interface QuestionError {
  readonly path: string;
  readonly problem: FieldProblem | ClaimMissing;
}

export const claimId = (path: string): string => `${path}-claim`;
