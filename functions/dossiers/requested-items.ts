import type { SupplementItem } from '../../events/supplements.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { DossierRecords } from './dossier-records.ts';

/** What the one notice asked for; nothing when there was none. */
export const requestedItems = async (
  dossiers: Pick<DossierRecords, 'event'>,
  { code, supplement }: Dossier,
): Promise<readonly SupplementItem[]> => {
  const asked = supplement === undefined ? undefined : await dossiers.event(code, supplement.requested);
  return asked?.event.type === 'supplement-requested' ? asked.event.data.items : [];
};
