import type { Copy } from '../../draft/draft-keeper.ts';
import { inStore } from '../../draft/database.ts';
import { vault } from '../../draft/vault.ts';

const place = 'draft:';
const owner = 'whose';
/** As long as the platform keeps a draft that nobody touches. */
const longest = 30 * 86_400_000;

const ids = async (): Promise<string[]> => {
  const keys = await inStore('readonly', (store) => store.getAllKeys());
  return keys.flatMap((key) =>
    typeof key === 'string' && key.startsWith(place) && key !== place + owner ? [key.slice(place.length)] : [],
  );
};

/** What this device keeps belongs to this person: what it kept of another one goes. */
export const claimDevice = async (who: string): Promise<void> => {
  const known = await vault.recall<{ who: string }>(owner);
  if (known?.who === who) return;
  if (known !== undefined) await inStore('readwrite', (store) => store.clear());
  await vault.keep(owner, { who });
};

const isOld = (kept: unknown): boolean =>
  typeof kept === 'object' && kept !== null && 'at' in kept && Number(kept.at) < Date.now() - longest;

export const dropOldCopies = async (): Promise<void> => {
  for (const id of await ids())
    if (isOld(await inStore<unknown>('readonly', (store) => store.get(place + id)))) await vault.forget(id);
};

/** Drafts that somebody pressed to submit, and that nobody has heard of. */
export const unsentDrafts = async (): Promise<Copy['draft'][]> => {
  const copies = await Promise.all((await ids()).map((id) => vault.recall<Copy>(id).catch(() => undefined)));
  return copies.flatMap((copy) => (copy?.isUnsent === true ? [copy.draft] : []));
};
