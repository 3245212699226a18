import { isSharedMachine, type Session } from '../api/session.ts';
import { leavingNote } from '../api/leaving.ts';
import { forgetAnswers } from '../keeper/names.ts';
import { inStore } from './database.ts';

/** Sealed copies of drafts on this device, for whenever the server cannot be reached. */
export interface Vault {
  keep(id: string, content: object): Promise<void>;
  recall<Kept extends object>(id: string): Promise<Kept | undefined>;
  forget(id: string): Promise<void>;
}

/** Whose the copies are. The key cannot be exported: whoever copies the files of the browser cannot read the drafts. */
interface Owner {
  readonly key: CryptoKey;
  /** Nobody outside the platform can tell from it who that is. */
  readonly who: string;
  /** When the platform last said that they are there, in milliseconds since the epoch. */
  readonly at: number;
}
const ownerName = 'key';
const ownerIn = (value: unknown): Owner | undefined => {
  const { key, who, at }: Partial<Owner> = Object(value);
  return key instanceof CryptoKey && who !== undefined && at !== undefined ? { key, who, at } : undefined;
};
const cipher = 'AES-GCM';

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}
const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'iv' in value && 'data' in value;

/** Set when the person signs out, in this window or another: what is still on its way must not come back. */
let emptied = false;
// Pages are written at build time too, where nobody leaves.
globalThis.addEventListener?.('storage', ({ key, newValue }) => {
  if (key === leavingNote && newValue !== null) emptied = true;
});

/** Who is there, as far as the platform has said; where it has said nothing, whoever was there last. */
let present: Promise<'owner' | 'nobody' | 'unknown'> = Promise.resolve('unknown');
/** Whose this window is, for as long as it is open. */
let mine: string | undefined;

/**
 * What this device keeps belongs to who is there: what it kept of anybody else goes, in the same transaction in which
 * they get a key, so that neither another window nor a copy on its way comes between. On a machine that people share
 * nobody gets one.
 */
const claim = async (session: Session): Promise<'owner' | 'nobody'> => {
  if (!session.signedIn || session.audience !== 'citizen') return 'nobody';
  const { who, shared } = session;
  mine ??= who;
  const made = await crypto.subtle.generateKey({ name: cipher, length: 256 }, false, ['encrypt', 'decrypt']);
  await inStore<unknown>('readwrite', (store) => {
    const known = store.get(ownerName);
    known.addEventListener('success', () => {
      const owner = ownerIn(known.result);
      const key = owner?.who === who ? owner.key : made;
      if (key === made) store.clear();
      if (shared === undefined && !emptied) store.put({ key, who, at: Date.now() }, ownerName);
    });
    return known;
  });
  return 'owner';
};

/** Lets nothing be kept or opened before the platform has said who is there, or cannot be asked. */
export const awaitOwner = (session: Promise<Session>): void => {
  present = session.then(claim).catch(() => 'unknown');
};

/** Undefined as well where another person has come in another window. */
const ownerOf = async (): Promise<Owner | undefined> => {
  await present;
  const owner = ownerIn(await inStore<unknown>('readonly', (store) => store.get(ownerName)));
  mine ??= owner?.who;
  return owner?.who === mine ? owner : undefined;
};

/** As long as a sign-in lasts. */
const longestAlone = 8 * 3_600_000;

/** Whether copies open: to whoever is signed in; and where nobody can be asked, for as long as they might still be. */
export const opensHere = async (): Promise<boolean> => {
  const who = await present;
  return who === 'owner' || (who === 'unknown' && Number((await ownerOf())?.at) > Date.now() - longestAlone);
};

const placeOf = (id: string): string => `draft:${id}`;

export const vault: Vault = {
  async keep(id, content) {
    const owner = await ownerOf();
    if (owner === undefined || emptied || isSharedMachine()) throw new Error('nothing is kept here');
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(content));
    const data = await crypto.subtle.encrypt({ name: cipher, iv }, owner.key, text);
    // Whoever has signed out meanwhile, here or in another window, leaves nothing; nor does one for whom another came.
    const still = await inStore<unknown>('readwrite', (store) => {
      const known = store.get(ownerName);
      known.addEventListener('success', () => {
        if (ownerIn(known.result)?.who === owner.who) store.put({ iv, data, at: Date.now() }, placeOf(id));
      });
      return known;
    });
    if (ownerIn(still)?.who !== owner.who) throw new Error('nothing is kept here');
  },
  async recall<Kept>(id: string) {
    const owner = await ownerOf();
    const sealed = await inStore<unknown>('readonly', (store) => store.get(placeOf(id)));
    if (owner === undefined || !isSealed(sealed)) return undefined;
    const text = await crypto.subtle.decrypt({ name: cipher, iv: sealed.iv }, owner.key, sealed.data);
    const kept: Kept = JSON.parse(new TextDecoder().decode(text));
    return kept;
  },
  async forget(id) {
    await inStore('readwrite', (store) => store.delete(placeOf(id)));
  },
};

/** Forgets every copy, the key, and what was looked at; when somebody signs out, so that the next one finds nothing. */
export const emptyVault = async (): Promise<void> => {
  emptied = true;
  await Promise.all([inStore('readwrite', (store) => store.clear()), forgetAnswers()]);
};
