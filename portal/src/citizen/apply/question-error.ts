import type { ClaimProblem } from '../../draft/content.ts';
import type { FieldProblem } from '../../form/check.ts';

/** One fault of a step page: of a question, or of the box beside a locked value. */
export interface QuestionError {
  readonly path: string;
  readonly problem: FieldProblem | ClaimProblem;
}

export const claimId = (path: string): string => `${path}-claim`;
