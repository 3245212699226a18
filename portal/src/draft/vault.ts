import { isSharedMachine } from '../api/session.ts';
import { forgetAnswers } from '../keeper/names.ts';
import { inStore } from './database.ts';

/** Sealed copies of drafts on this device, for whenever the server cannot be reached. */
export interface Vault {
  keep(id: string, content: object): Promise<void>;
  recall<Kept extends object>(id: string): Promise<Kept | undefined>;
  forget(id: string): Promise<void>;
}

const keyName = 'key';
const cipher = 'AES-GCM';

/** The key cannot be exported: whoever copies the files of the browser cannot read the drafts. */
const key = async (): Promise<CryptoKey> => {
  const known = await inStore<unknown>('readonly', (store) => store.get(keyName));
  if (known instanceof CryptoKey) return known;
  const made = await crypto.subtle.generateKey({ name: cipher, length: 256 }, false, ['encrypt', 'decrypt']);
  await inStore('readwrite', (store) => store.put(made, keyName));
  return made;
};

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}
const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'iv' in value && 'data' in value;

/** Set when the person signs out: what is still on its way must not come back. */
let emptied = false;

const placeOf = (id: string): string => `draft:${id}`;

export const vault: Vault = {
  async keep(id, content) {
    if (emptied || isSharedMachine()) throw new Error('nothing is kept here');
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(content));
    const data = await crypto.subtle.encrypt({ name: cipher, iv }, await key(), text);
    await inStore('readwrite', (store) => store.put({ iv, data, at: Date.now() }, placeOf(id)));
  },
  async recall<Kept>(id: string) {
    const sealed = await inStore<unknown>('readonly', (store) => store.get(placeOf(id)));
    if (!isSealed(sealed)) return undefined;
    const text = await crypto.subtle.decrypt({ name: cipher, iv: sealed.iv }, await key(), sealed.data);
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
