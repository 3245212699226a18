import type { DossierEvent } from '../events/dossier-event.ts';
import { requireRight } from './authorisation.ts';
import { atStep, headOf, requireHolder, requireOpen, type Case } from './case.ts';
import { requireUncontested } from './dispute/settle.ts';
import type { Dossier } from './dossier.ts';
import { problemAt } from './form/check-answers.ts';
import type { Edition } from './procedure/edition.ts';
import type { Particulars } from './particulars.ts';
import { pointerTo, Refusal } from './refusal.ts';

/** The officer finds the dossier right and proposes the result; where somebody outside decides, they are asked once more. */
export const proposeResult = (given: Case, { external }: Pick<Edition, 'external'> = {}): DossierEvent => {
  requireRight(given.person, 'verify', given.dossier);
  requireOpen(given);
  atStep(given, 'verify');
  requireHolder(given);
  if (given.dossier.finance === 'due') throw new Refusal('fee-due');
  requireUncontested(given);
  const type = external === undefined ? 'verification-completed' : 'outside-asked-again';
  return { ...headOf(given), type, data: {} };
};

type Contested = Pick<Particulars, 'flags' | 'prefill'>;

/**
 * Whether it may be refused for this reason now: not for what the citizen can still put right in the one supplement.
 * What they contest of a national source’s answer is not theirs to put right, and no supplement may ask for it again.
 */
export const isRefusable = (
  { supplement }: Dossier,
  { after }: Edition['refusalReasons'][number],
  { flags, prefill }: Contested,
): boolean => after === undefined || supplement !== undefined || flags.some(({ path }) => prefill[path]?.lock === true);

/** The officer refuses; every reason is one the procedure knows, with its legal ground, once however often it is named. */
export const refuseDossier = (
  given: Case,
  edition: Edition,
  codes: readonly string[],
  contested: Contested,
): DossierEvent => {
  requireRight(given.person, 'verify', given.dossier);
  requireOpen(given);
  atStep(given, 'verify');
  requireHolder(given);
  const reasons = [...new Set(codes)].map((code) => {
    const reason = edition.refusalReasons.find((known) => known.code === code);
    if (reason === undefined)
      throw new Refusal('no-such-reason', [problemAt(pointerTo(['reasons', codes.indexOf(code)]), 'invalid')]);
    if (!isRefusable(given.dossier, reason, contested)) throw new Refusal('supplement-first');
    return { code, ground: reason.ground };
  });
  return { ...headOf(given), type: 'dossier-refused', data: { reasons } };
};

/** The citizen agrees with the draft certificate, or says what is wrong with it. */
export const answerConfirmation = (given: Case, agrees: boolean): DossierEvent => {
  requireRight(given.person, 'confirm', given.dossier);
  requireOpen(given);
  atStep(given, 'confirm');
  return agrees
    ? { ...headOf(given), type: 'draft-confirmed', data: { by: 'citizen' } }
    : { ...headOf(given), type: 'draft-disputed', data: {} };
};

/** The leader approves and thereby orders the signature, or sends the dossier back to the officer. */
export const answerApproval = (given: Case, approves: boolean): DossierEvent => {
  requireRight(given.person, 'approve', given.dossier);
  requireOpen(given);
  atStep(given, 'approve');
  requireHolder(given);
  if (approves) requireUncontested(given);
  return { ...headOf(given), type: approves ? 'dossier-approved' : 'approval-declined', data: {} };
};

type Resumption = Extract<DossierEvent, { type: 'dossier-resumed' }>;

/** An operator lets a parked dossier go on at the step where it stopped. */
export const resumeDossier = (given: Case): Resumption => {
  requireRight(given.person, 'resume', given.dossier);
  requireOpen(given);
  const { parked } = given.dossier;
  if (parked === undefined) throw new Refusal('not-now');
  return { ...headOf(given), type: 'dossier-resumed', data: { step: parked.step } };
};
