import { answerAt } from '../../core/form/answers.ts';
import type { Particulars } from '../../core/particulars.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Represented } from '../../core/represented.ts';

const couple = ['wife', 'husband'] as const;

/**
 * Whom the applicant marries, before anything is sent: whoever fills the form in on the applicant’s mandate, so that both
 * have agreed that they are asked about. An identifier that somebody types opens nobody’s record to them.
 */
export const agreedPartner = (represented: Represented | undefined): string | undefined =>
  represented?.by === 'mandate' ? represented.actor.citizenId : undefined;

/** Whom the applicant marries as the form declares it, about whom the agency asks by law. */
export const declaredPartner = (
  { lookups }: Pick<Edition, 'lookups'>,
  { applicant, answers }: Pick<Particulars, 'applicant' | 'answers'>,
): string | undefined =>
  couple
    .filter((each) => lookups.some(({ person }) => person === each))
    .map((each) => String(answerAt(answers, `${each}.citizenId`) ?? ''))
    .find((id) => id !== '' && id !== applicant.citizenId);
