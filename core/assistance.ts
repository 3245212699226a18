import type { DossierEvent } from '../events/dossier-event.ts';
import { requireRight } from './authorisation.ts';
import { headOf, requireOpen, type Case } from './case.ts';
import { allows } from './fold.ts';
import { Refusal } from './refusal.ts';

/**
 * A member of staff says that they helped the citizen to file, and so does not sign the result. Nobody can say it of
 * somebody else: with a word one could keep a leader from deciding. Nothing happens when they have said so.
 */
export const recordAssistance = (given: Case): DossierEvent | undefined => {
  requireRight(given.person, 'assist', given.dossier);
  requireOpen(given);
  if (!allows(given.dossier, 'assistance-recorded')) throw new Refusal('not-now');
  if (given.dossier.assistants.includes(given.person.id)) return undefined;
  return { ...headOf(given), type: 'assistance-recorded', data: {} };
};
