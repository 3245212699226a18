import { later } from '../../ui/later.tsx';

/** The words of everything that a source may tell. */
export const LaterRecord = later('record', async () => (await import('./record/record.tsx')).OwnRecord);

export const LaterAccesses = later(
  'accesses',
  async () => (await import('../accesses/accesses-page.tsx')).LatestAccesses,
);
