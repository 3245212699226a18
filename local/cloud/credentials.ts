import { randomBytes } from 'node:crypto';
import type { Caller } from './engine.ts';
import { type Store, text } from './store.ts';

export interface Credential {
  readonly caller: Caller;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An access key for each caller, drawn at random on this install and kept with its data. */
export const createCredentials = (store: Store) => {
  store.exec(`CREATE TABLE IF NOT EXISTS credential(
    access_key TEXT PRIMARY KEY, caller TEXT UNIQUE NOT NULL, secret TEXT NOT NULL)`);
  const find = (column: 'access_key' | 'caller', value: string): Credential | undefined => {
    const row = store.get(`SELECT access_key, caller, secret FROM credential WHERE ${column} = ?`, value);
    if (!row) return undefined;
    const secretAccessKey = text(row, 'secret');
    return { caller: text(row, 'caller'), accessKeyId: text(row, 'access_key'), secretAccessKey };
  };
  return {
    byAccessKey: (accessKeyId: string): Credential | undefined => find('access_key', accessKeyId),
    of: (caller: Caller): Credential => {
      const known = find('caller', caller);
      if (known) return known;
      const accessKeyId = `AKIA${Array.from(randomBytes(16), (byte) => base32[byte % 32]).join('')}`;
      const secretAccessKey = randomBytes(30).toString('base64');
      store.run('INSERT INTO credential VALUES(?, ?, ?)', accessKeyId, caller, secretAccessKey);
      return { caller, accessKeyId, secretAccessKey };
    },
  };
};
