import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { kept } from './kept.ts';

/** The province’s account at a national system: user name and password. */
export interface Account {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What a request has to show that comes from the holder of the account. */
export const authorizationOf = ({ clientId, clientSecret }: Account): string =>
  `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;

export const openAccount = (directory: string, system: string): Promise<Account> =>
  kept(join(directory, `${system}.json`), () => ({
    clientId: 'motcua',
    clientSecret: randomBytes(24).toString('base64url'),
  }));
