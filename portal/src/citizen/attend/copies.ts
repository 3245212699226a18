import type { Copy } from '../../draft/draft-keeper.ts';
import { inStore } from '../../draft/database.ts';
import { vault } from '../../draft/vault.ts';

const place = 'draft:';
/** As long as the platform keeps a draft that nobody touches. */
const longest = 30 * 86_400_000;

const ids = async (): Promise<string[]> => {
  const keys = await inStore('readonly', (store) => store.getAllKeys());
  return keys.flatMap((key) => (typeof key === 'string' && key.startsWith(place) ? [key.slice(place.length)] : []));
};

const isOld = (kept: unknown): boolean =>
  typeof kept === 'object' && kept !== null && 'at' in kept && Number(kept.at) < Date.now() - longest;

export const dropOldCopies = async (): Promise<void> => {
  for (const id of await ids())
    if (isOld(await inStore<unknown>('readonly', (store) => store.get(place + id)))) await vault.forget(id);
};

const copyOf = (id: string): Promise<Copy | undefined> => vault.recall<Copy>(id).catch(() => undefined);

/** What the server has is not needed here. */
export const dropStoredCopies = async (): Promise<void> => {
  for (const id of await ids()) {
    const copy = await copyOf(id);
    if (copy?.isUnstored === false && !copy.isUnsent) await vault.forget(id);
  }
};

/** Drafts that somebody pressed to submit, and that nobody has heard of. */
export const unsentDrafts = async (): Promise<Copy['draft'][]> => {
  const copies = await Promise.all((await ids()).map(copyOf));
  return copies.flatMap((copy) => (copy?.isUnsent === true ? [copy.draft] : []));
};
