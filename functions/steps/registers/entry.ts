import type { Dossier } from '../../../core/dossier.ts';
import { answerAt, type Answers } from '../../../core/form/answers.ts';
import type { StepTools } from '../step-tools.ts';

/** An entry in a register: `citizenId` where somebody was given an identifier with it. */
export interface Entry {
  readonly book: string;
  readonly number: string;
  readonly citizenId?: string;
}

/** How something is entered in one register. */
export interface Adapter {
  /** Enters it, or finds it entered by the same dossier: a repeat is answered alike. */
  readonly enter: (tools: Pick<StepTools, 'sources'>, dossier: Dossier, answers: Answers) => Promise<Entry>;
  /** The words with which the register says no for good; an officer then looks again. */
  readonly refusals: readonly string[];
}

export const textAt = (answers: Answers, path: string): string | undefined => {
  const answer = answerAt(answers, path);
  return answer === undefined ? undefined : String(answer);
};

/** On whose behalf a dossier’s entry is written. */
export const writerOf = ({ code, procedure, unit, approvedBy }: Dossier) => ({
  procedure,
  actor: approvedBy ?? 'motcua',
  unit,
  dossier: code,
  requestId: `${code}-register`,
});
