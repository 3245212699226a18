import { randomBytes } from 'node:crypto';
import { documentsOf } from './documents.ts';
import type { Caller } from './engine.ts';
import type { Store } from './store.ts';

export interface Credential {
  readonly caller: Caller;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An access key for each caller, drawn at random on this install and kept with its data. */
export const createCredentials = (store: Store) => {
  const kept = documentsOf<Credential>(store, 'credential');
  return {
    byAccessKey: (accessKeyId: string): Credential | undefined => kept.find(accessKeyId),
    of: (caller: Caller): Credential => {
      const known = kept.all().find((one) => one.caller === caller);
      if (known) return known;
      const accessKeyId = `AKIA${Array.from(randomBytes(16), (byte) => base32[byte % 32]).join('')}`;
      const credential = { caller, accessKeyId, secretAccessKey: randomBytes(30).toString('base64') };
      kept.put(accessKeyId, credential);
      return credential;
    },
  };
};
