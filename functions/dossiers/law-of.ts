import type { FrozenLaw } from '../../events/frozen-law.ts';
import type { Dossier } from '../../core/dossier.ts';
import { createWorkingTime, type WorkingTime } from '../../core/working-time.ts';
import type { DossierStore } from './dossier-store.ts';

/** The law of the day on which the dossier was received. */
export const frozenLawOf = async (
  dossiers: Pick<DossierStore, 'event'>,
  { code }: Pick<Dossier, 'code'>,
): Promise<FrozenLaw> => {
  const first = await dossiers.event(code, 1);
  if (first?.event.type !== 'dossier-submitted') throw new Error(`${code} does not begin with its submission`);
  return first.event.data.frozen;
};

/** When the counters are open, as it counts for this dossier. */
export const timeOf = async (
  dossiers: Pick<DossierStore, 'event'>,
  dossier: Pick<Dossier, 'code'>,
): Promise<WorkingTime> => createWorkingTime((await frozenLawOf(dossiers, dossier)).calendar);
