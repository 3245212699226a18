import { beginShared, endShared } from '../../keeper/names.ts';
import { claimDevice, dropOldCopies } from './copies.ts';
import type { Session } from '../../api/session.ts';

/** What this device may keep, as whoever is there wants it. */
export const settleDevice = async (session: Session): Promise<void> => {
  const isCitizen = session.signedIn && session.audience === 'citizen';
  if (isCitizen && session.shared !== undefined) return beginShared();
  if (isCitizen) {
    await claimDevice(session.who);
    await endShared();
  }
  await dropOldCopies();
  await navigator.serviceWorker.register('/keeper.js', { updateViaCache: 'none' });
};
