import { beginShared, endShared } from '../../keeper/names.ts';
import { dropOldCopies, dropStoredCopies } from './copies.ts';
import type { Session } from '../../api/session.ts';

/** What this device may keep, as whoever is there wants it. */
export const settleDevice = async (session: Session): Promise<void> => {
  const isCitizen = session.signedIn && session.audience === 'citizen';
  if (isCitizen && session.shared !== undefined) {
    await beginShared();
    return dropStoredCopies();
  }
  if (isCitizen) await endShared();
  await dropOldCopies();
  await navigator.serviceWorker.register('/keeper.js', { updateViaCache: 'none' });
};
