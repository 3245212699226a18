import type { DossierEvent } from '../events/dossier-event.ts';
import { requireRight } from './authorisation.ts';
import { headOf, type Case } from './case.ts';
import type { Dossier } from './dossier.ts';
import { allows } from './fold.ts';
import type { DossierStanding } from '../events/standing.ts';
import { problemAt } from './form/check-answers.ts';
import type { Edition } from './procedure/edition.ts';
import { Refusal } from './refusal.ts';

/** Which of the results of a dossier the next one is, counted from 1. */
export const nextIssue = ({ result, former = [] }: Pick<Dossier, 'result' | 'former'>): number =>
  former.length + (result === undefined ? 0 : 1) + 1;

type Event<Type extends DossierEvent['type']> = Extract<DossierEvent, { type: Type }>;
type Reasons = Edition['result']['revocations'];

const reasonIn = (reasons: Reasons, code: string): { code: string; ground: string } => {
  const reason = reasons.find((known) => known.code === code);
  if (reason === undefined) throw new Refusal('no-such-reason', [problemAt('/code', 'invalid')]);
  return { code, ground: reason.ground };
};

/** There is a result that stands, and no other is on its way in its place. */
const requireStanding = ({ dossier }: Case, type: DossierEvent['type']): void => {
  if (dossier.validity === 'revoked') throw new Refusal('result-revoked');
  if (dossier.validity === 'correcting') throw new Refusal('correction-under-way');
  if (!allows(dossier, type)) throw new Refusal('no-result-yet');
};

/**
 * Who issued the result, or whose own office carries the mandate to sign, takes it back for a reason that the procedure
 * knows. Nothing when it is revoked by this very reason already.
 */
export const revokeResult = (given: Case, { result }: Edition, code: string): Event<'result-revoked'> | undefined => {
  requireRight(given.person, 'revoke-result', given.dossier);
  const reason = reasonIn(result.revocations, code);
  if (given.dossier.result?.revoked?.code === code) return undefined;
  requireStanding(given, 'result-revoked');
  return { ...headOf(given), type: 'result-revoked', data: reason };
};

/**
 * They have another result signed in the place of this one: with answers put right (`stands`), or with the same ones
 * where only the file is of no use.
 */
export const requestCorrection = (
  given: Case,
  { result }: Edition,
  code: string,
  stands: DossierStanding | undefined,
): Event<'result-correction-requested'> => {
  requireRight(given.person, 'correct-result', given.dossier);
  const { ground } = reasonIn(result.corrections, code);
  const { alike = false } = result.corrections.find((known) => known.code === code) ?? {};
  requireStanding(given, 'result-correction-requested');
  if (alike && stands !== undefined) throw new Refusal('nothing-to-correct');
  if (!alike && stands === undefined) throw new Refusal('correction-missing', [problemAt('/answers', 'required')]);
  return {
    ...headOf(given),
    type: 'result-correction-requested',
    data: { code, ground, ...(stands === undefined ? {} : { stands }) },
  };
};

/** What becomes of a dossier whose approver does not sign: another leader is asked, or the result it has stays. */
export const lapseOf = (
  { validity }: Pick<Dossier, 'validity'>,
  head: Pick<DossierEvent, 'v' | 'at' | 'by'>,
  data: Event<'approval-lapsed'>['data'],
): Event<'approval-lapsed' | 'correction-lapsed'> =>
  validity === 'correcting'
    ? { ...head, type: 'correction-lapsed', data: {} }
    : { ...head, type: 'approval-lapsed', data };
