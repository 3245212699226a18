import type { JWK } from 'jose';

/** A credential on its way into somebody’s wallet. */
export interface Offer {
  /** Its own name; the same one again replaces nothing and is no second document. */
  readonly id: string;
  /** SD-JWT VC. */
  readonly credential: string;
}

/** The wallet of documents that a person carries in their VNeID account. */
export interface Wallet {
  /** The public key that the wallet proves itself with; none where this person has no wallet. */
  keyOf(person: string): Promise<JWK | undefined>;
  /** Puts a credential in; answers whether this person has a wallet at all. */
  put(person: string, offer: Offer): Promise<'put' | 'no-wallet'>;
}

/** Nobody answered, or not what was asked: it may do so in a while. */
export class WalletUnavailable extends Error {
  override readonly name = 'WalletUnavailable';
}
