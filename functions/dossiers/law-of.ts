import type { FrozenLaw } from '../../events/frozen-law.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import { createWorkingTime, type WorkingTime } from '../../core/working-time.ts';
import type { DossierStore } from './dossier-store.ts';

/** The law of the day on which the dossier was received, as its first event has it. */
export const frozenLawIn = (first: RecordedEvent | undefined): FrozenLaw => {
  if (first?.event.type !== 'dossier-submitted') throw new Error('a dossier begins with its submission');
  return first.event.data.frozen;
};

export const frozenLawOf = async (
  dossiers: Pick<DossierStore, 'event'>,
  { code }: Pick<Dossier, 'code'>,
): Promise<FrozenLaw> => frozenLawIn(await dossiers.event(code, 1));

/** When the counters are open, as it counts for this dossier. */
export const timeOf = async (
  dossiers: Pick<DossierStore, 'event'>,
  dossier: Pick<Dossier, 'code'>,
): Promise<WorkingTime> => createWorkingTime((await frozenLawOf(dossiers, dossier)).calendar);
