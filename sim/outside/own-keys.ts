import { generateKeyPairSync } from 'node:crypto';
import { signHash } from '../../local/world/held-keys.ts';

/** A signature by a key that is not the province’s. */
export interface OwnSignature {
  /** Whose name stands in the certificate. */
  readonly owner: string;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string;
  /** In base64. */
  readonly value: string;
}

/** The one key of all leaders who sign on a phone or with a token, as the province’s is that of all others. */
export interface OwnKeys {
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array;
  sign(owner: string, hash: string): OwnSignature;
}

export const makeOwnKeys = (): OwnKeys => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const held = { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), chain: [] };
  return {
    publicKey: new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })),
    sign: (owner, hash) => ({ owner, hash, value: signHash(held, Buffer.from(hash, 'hex')).toString('base64') }),
  };
};
