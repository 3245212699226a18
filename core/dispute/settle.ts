import type { DossierEvent } from '../../events/dossier-event.ts';
import type { DossierStanding } from '../../events/standing.ts';
import { requireRight } from '../authorisation.ts';
import { atStep, headOf, requireHolder, requireOpen, type Case } from '../case.ts';
import { problemAt } from '../form/check-answers.ts';
import { Refusal } from '../refusal.ts';
import { isOpen } from './contested-result.ts';
import { disputeAt, isHolding, type Dispute } from './dispute.ts';

/** What a source has wrong is shown by a paper, and put right at the source too. */
export const paperGround = 'Nghị quyết 66.7/2025/NQ-CP, Điều 2 khoản 2';

type Event<Type extends DossierEvent['type']> = Extract<DossierEvent, { type: Type }>;

const requireDispute = ({ dossier }: Case, path: string): Dispute => {
  const dispute = disputeAt(dossier, path);
  if (dispute === undefined) throw new Refusal('no-such-dispute', [problemAt('/path', 'invalid')]);
  return dispute;
};

/** No result while it is not known whose the identity is that it would bear. */
export const requireUncontested = ({ dossier }: Pick<Case, 'dossier'>): void => {
  if (dossier.disputes?.some(isHolding) === true) throw new Refusal('dispute-open');
};

/** The officer who assesses it has seen a paper; once for each value that is called wrong. */
export const requireSettleable = (given: Case, path: string): void => {
  requireRight(given.person, 'settle-dispute', given.dossier);
  requireOpen(given);
  atStep(given, 'verify');
  requireHolder(given);
  if (requireDispute(given, path).settled !== undefined) throw new Refusal('dispute-settled');
};

export const settleDispute = (
  given: Case,
  path: string,
  by: 'source' | 'paper',
  more: { readonly stands?: DossierStanding; readonly unfit?: string[] },
): Event<'dispute-settled'> => {
  requireSettleable(given, path);
  return { ...headOf(given), type: 'dispute-settled', data: { path, by, ground: paperGround, ...more } };
};

/**
 * A leader has looked at what was corrected after the decision, or at what is called wrong of the result itself in another
 * dossier (then `path` is the case), and says why the result stays as it is.
 */
export const closeReview = (given: Case, path: string): Event<'review-closed' | 'result-upheld'> => {
  requireRight(given.person, 'close-review', given.dossier);
  if (given.dossier.contested?.some((each) => each.case === path && isOpen(each)) === true)
    return { ...headOf(given), type: 'result-upheld', data: { case: path } };
  if (requireDispute(given, path).review !== 'open') throw new Refusal('no-open-review');
  return { ...headOf(given), type: 'review-closed', data: { path } };
};
