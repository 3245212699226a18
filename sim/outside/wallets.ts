import { WalletUnavailable, type Wallet } from '../../functions/wallet/wallet.ts';
import type { Ask } from '../runtime/clients.ts';
import { isNewborn } from './registers.ts';

/** A document in somebody’s wallet. */
export interface Held {
  readonly person: string;
  readonly credential: string;
}

/** Everybody’s; which key it is moves no dossier. */
const key = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
} as const;

export type Wallets = (ask: Ask) => Wallet;

/** VNeID’s wallets: parents have one, the newborn do not. The same document again replaces nothing. */
export const createWallets =
  (held: Map<string, Held>): Wallets =>
  (ask) => {
    const asking = async <T>(what: string, answer: () => T): Promise<T> =>
      ask(what, answer).catch((error: unknown) => {
        throw new WalletUnavailable('no answer', { cause: error });
      });
    return {
      keyOf: async (person) => asking('wallet asked', () => (isNewborn(person) ? undefined : key)),
      put: async (person, { id, credential }) =>
        asking('wallet filled', () => {
          if (isNewborn(person)) return 'no-wallet';
          if (!held.has(id)) held.set(id, { person, credential });
          return 'put';
        }),
    };
  };
