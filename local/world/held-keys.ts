import { constants, generateKeyPair, privateEncrypt } from 'node:crypto';
import { promisify } from 'node:util';
import type { Authority, Subject } from './authority.ts';
import type { Registers } from './registers.ts';

/** Where a key lies that the province does not hold: at a remote signing service, or in a token at the desk. */
export type Means = 'service' | 'device';

export interface HeldKey {
  /** PKCS #8, PEM. */
  readonly key: string;
  /** DER in base64: the certificate, then those that lead from it to the root, without the root. */
  readonly chain: readonly string[];
}

export interface Holder {
  readonly staffId: string;
  readonly means: Means;
  readonly subject: Subject;
}

const generate = promisify(generateKeyPair);
const nameOf = (staffId: string, means: Means): string => `${means}/${staffId}`;

export const heldKey = (
  { heldKeys }: Pick<Registers, 'heldKeys'>,
  staffId: string,
  means: Means,
): HeldKey | undefined => heldKeys.get(nameOf(staffId, means));

/** The certificate of the holder’s key; both are made when there are none yet. */
export const certifyHeld = async (
  { heldKeys }: Registers,
  authority: Authority,
  { staffId, means, subject }: Holder,
): Promise<readonly string[]> => {
  const known = heldKey({ heldKeys }, staffId, means);
  if (known) return known.chain;
  const { publicKey: publicKeyDer, privateKey: key } = await generate('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const chain = await authority.certify({ publicKeyDer, subject, usage: 'officer' });
  heldKeys.put(nameOf(staffId, means), { key, chain });
  return chain;
};

/** DigestInfo of SHA-256 up to the digest (RFC 8017, 9.2). */
const digestInfo = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** RSA signature (PKCS #1 v1.5) over a SHA-256 digest made elsewhere, which is all that a token or service gets. */
export const signHash = ({ key }: HeldKey, hash: Uint8Array): Buffer =>
  privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat([digestInfo, hash]));
