import type { DossierEvent } from '../events/dossier-event.ts';
import { requireRight } from './authorisation.ts';
import { atStep, headOf, requireHolder, requireOpen, type Case } from './case.ts';
import type { Edition } from './procedure/edition.ts';
import { Refusal } from './refusal.ts';

/** The officer pauses for a reason that the procedure names with its ground; the clock stands still. */
export const suspendDossier = (given: Case, { suspensions }: Edition, code: string): DossierEvent => {
  requireRight(given.person, 'suspend', given.dossier);
  requireOpen(given);
  atStep(given, 'verify');
  requireHolder(given);
  const reason = suspensions.find((known) => known.code === code);
  if (reason === undefined) throw new Refusal('no-such-reason');
  return { ...headOf(given), type: 'dossier-suspended', data: { code, ground: reason.ground } };
};

/** What it waited for has come. */
export const continueDossier = (given: Case): DossierEvent => {
  requireRight(given.person, 'continue', given.dossier);
  requireOpen(given);
  if (given.dossier.phase !== 'suspended' || given.dossier.parked !== undefined) throw new Refusal('not-now');
  return { ...headOf(given), type: 'dossier-continued', data: {} };
};
