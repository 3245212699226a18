import type { DossierStanding } from '../events/standing.ts';
import { answerAt, isMet, type Answers } from './form/answers.ts';
import type { Edition } from './procedure/edition.ts';
import { addDays } from './vietnam-time.ts';

const marksOf = (edition: Edition, answers: Answers, receivedOn: string): string[] =>
  edition.marks
    .filter(({ when }) => {
      const date = answerAt(answers, when.field);
      return typeof date === 'string' && addDays(date, when.olderThanDays) < receivedOn;
    })
    .map(({ id }) => id);

const represents = ({ represents: asked }: Edition, answers: Answers): boolean =>
  asked !== undefined && isMet(asked, answers);

interface Filed {
  /** Keyed hashes of the people behind it. */
  readonly applicant: string;
  readonly transactor: string;
  /** Civil date in Vietnam of its submission. */
  readonly on: string;
}

/** Keyed hashes of all identifiers in the answers, and of the values that may stand once. */
export type Named = Pick<DossierStanding, 'named' | 'unique'>;

/** Who and what stands in a dossier by its answers. */
export const standingOf = (
  edition: Edition,
  answers: Answers,
  filed: Filed,
  { named, unique }: Named,
): DossierStanding => ({
  named: [...new Set([filed.applicant, filed.transactor, ...named])],
  unique: [...unique],
  marks: marksOf(edition, answers, filed.on),
  ...(represents(edition, answers) ? { representative: filed.transactor } : {}),
});
