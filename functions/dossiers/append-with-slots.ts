import type { DossierEvent } from '../../events/dossier-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import { attempted, type Guarded } from '../tables/transaction.ts';
import type { DossierStore } from './dossier-store.ts';

/**
 * Appends an event together with what it takes or gives back of the times to come. Where somebody else chose the same
 * time at once, there may be a place left all the same: it is tried again, as long as the dossier stays as it was.
 */
export const appendWithSlots = async (
  dossiers: DossierStore,
  dossier: Dossier,
  event: DossierEvent,
  writes: () => Promise<readonly Guarded<RefusalCode>[]>,
): Promise<Dossier> =>
  attempted('a time could not be chosen or given back', async () => {
    const extra = await writes();
    try {
      return await dossiers.append(dossier, event, extra);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'slot-taken') return undefined;
      const unchanged = async () => (await dossiers.require(dossier.code)).version === dossier.version;
      if (extra.length > 0 && error.code === 'changed-meanwhile' && (await unchanged())) return undefined;
      throw error;
    }
  });
