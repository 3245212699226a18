import type { DossierEvent } from '../events/dossier-event.ts';
import { requireRight } from './authorisation.ts';
import { headOf, type Case } from './case.ts';
import { allows } from './fold.ts';
import { problemAt } from './form/check-answers.ts';
import { Refusal } from './refusal.ts';
import type { Rules } from './rules.ts';

type Event<Type extends DossierEvent['type']> = Extract<DossierEvent, { type: Type }>;
export type PaperWay = Event<'paper-copy-requested'>['data']['way'];

/** The result was handed over, and stands as it is. */
const requireStanding = ({ dossier }: Case): void => {
  if (dossier.validity === 'revoked') throw new Refusal('result-revoked');
  if (dossier.validity === 'correcting') throw new Refusal('correction-under-way');
  if (dossier.result === undefined || dossier.phase !== 'closed') throw new Refusal('no-result-yet');
};

/**
 * Whoever has the result asks for it on paper too. The electronic one is worth the same, so nobody is given paper who
 * does not ask; one request is open at a time.
 */
export const requestPaperCopy = (
  given: Case,
  way: PaperWay,
  { paperCopies }: Pick<Rules, 'paperCopies'>,
): Event<'paper-copy-requested'> => {
  requireRight(given.person, 'request-paper-copy', given.dossier);
  requireStanding(given);
  if (given.dossier.delivery === 'paper-asked') throw new Refusal('paper-copy-open');
  if (paperCopies === undefined || !allows(given.dossier, 'paper-copy-requested')) throw new Refusal('not-now');
  const { fee, ground } = paperCopies;
  return { ...headOf(given), type: 'paper-copy-requested', data: { way, fee, ground } };
};

/** An officer has printed the signed file and given it to whoever asked, or to the post, which numbered it (`item`). */
export const handPaperCopy = (given: Case, item?: string): Event<'paper-copy-handed'> => {
  requireRight(given.person, 'hand-paper-copy', given.dossier);
  requireStanding(given);
  const { paperCopy } = given.dossier;
  if (paperCopy === undefined || !allows(given.dossier, 'paper-copy-handed')) throw new Refusal('paper-copy-not-asked');
  if (item !== undefined && paperCopy.way !== 'post')
    throw new Refusal('invalid-fields', [problemAt('/item', 'unknown')]);
  return { ...headOf(given), type: 'paper-copy-handed', data: { way: paperCopy.way } };
};
