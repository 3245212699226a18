import { type KeyObject, verify } from 'node:crypto';
import type { BitString } from 'asn1js';
import type { AlgorithmIdentifier } from 'pkijs';

/** What an authority says of one certificate, sound and current; `since` is when it was revoked, if it was. */
export interface Status {
  readonly since?: Date;
}

/** An answer that proves nothing: of somebody else, about something else, or out of date. */
export class Unsound extends Error {
  override readonly name = 'Unsound';
}

/** Clocks of two machines may differ by this much. */
const tolerance = 5 * 60_000;
/** How old an answer may be that does not say when the next one comes. */
const fresh = 86_400_000;

export const requireCurrent = (thisUpdate: Date, nextUpdate: Date | undefined, now: number): void => {
  if (thisUpdate.getTime() > now + tolerance) throw new Unsound('the answer is of the future');
  if ((nextUpdate?.getTime() ?? thisUpdate.getTime() + fresh) < now - tolerance) throw new Unsound('out of date');
};

/** Algorithms that are not weak, with their digest: RSA (PKCS #1 v1.5) and ECDSA. */
const digests = new Map([
  ['1.2.840.113549.1.1.11', 'sha256'],
  ['1.2.840.113549.1.1.12', 'sha384'],
  ['1.2.840.113549.1.1.13', 'sha512'],
  ['1.2.840.10045.4.3.2', 'sha256'],
  ['1.2.840.10045.4.3.3', 'sha384'],
  ['1.2.840.10045.4.3.4', 'sha512'],
]);

/** A structure signed under X.509, such as a list of revocations. */
export interface Signed {
  readonly bytes: Uint8Array;
  readonly algorithm: AlgorithmIdentifier;
  readonly signature: BitString;
}

/** True when the key signed it, by an algorithm that is not weak. */
export const isSignedBy = ({ bytes, algorithm, signature }: Signed, key: KeyObject): boolean => {
  const digest = digests.get(algorithm.algorithmId);
  return digest !== undefined && verify(digest, bytes, key, signature.valueBlock.valueHexView);
};
