import type { DossierEvent } from '../events/dossier-event.ts';
import { requireRight } from './authorisation.ts';
import { atStep, headOf, requireHolder, requireOpen, type Case } from './case.ts';
import type { Dossier } from './dossier.ts';
import { problemAt } from './form/check-answers.ts';
import type { Edition } from './procedure/edition.ts';
import { Refusal } from './refusal.ts';
import type { Term } from './term.ts';

/** The time that the law gives for a reason is taken once, whether the clock stands still for it or it is added. */
export const isUnused = ({ suspensions, extensions }: Dossier, code: string): boolean =>
  !suspensions.includes(code) && !extensions.includes(code);

export const requireUnused = (dossier: Dossier, code: string): void => {
  if (!isUnused(dossier, code)) throw new Refusal('reason-used', [problemAt('/code', 'invalid')]);
};

/** The officer pauses for a reason that the procedure names with its ground and term; the clock stands still. */
export const suspendDossier = (
  given: Case,
  { suspensions }: Edition,
  code: string,
  endOf: (term: Term) => string,
): DossierEvent => {
  requireRight(given.person, 'suspend', given.dossier);
  requireOpen(given);
  atStep(given, 'verify');
  requireHolder(given);
  const reason = suspensions.find((known) => known.code === code);
  if (reason === undefined) throw new Refusal('no-such-reason', [problemAt('/code', 'invalid')]);
  requireUnused(given.dossier, code);
  return {
    ...headOf(given),
    type: 'dossier-suspended',
    data: { code, ground: reason.ground, until: endOf(reason.term) },
  };
};

/** What it waited for has come. */
export const continueDossier = (given: Case): DossierEvent => {
  requireRight(given.person, 'continue', given.dossier);
  requireOpen(given);
  if (given.dossier.phase !== 'suspended' || given.dossier.parked !== undefined) throw new Refusal('not-now');
  return { ...headOf(given), type: 'dossier-continued', data: {} };
};
