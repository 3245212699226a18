import { constants, type KeyObject, privateEncrypt, publicDecrypt, sign, verify } from 'node:crypto';
import type { SigningAlgorithmSpec } from '@aws-sdk/client-kms';
import { p256 } from '@noble/curves/nist.js';
import { AwsError } from '../engine.ts';
import { type Material, privateKeyOf, publicKeyOf } from './material.ts';

interface Scheme {
  readonly hash: string;
  readonly kind: 'ECDSA' | 'PKCS1' | 'PSS';
}

const schemeOf = (algorithm: SigningAlgorithmSpec): Scheme => ({
  hash: `sha${algorithm.slice(-3)}`,
  kind: algorithm.startsWith('ECDSA') ? 'ECDSA' : algorithm.includes('PSS') ? 'PSS' : 'PKCS1',
});

const padded = (key: KeyObject, kind: Scheme['kind']) =>
  kind === 'PSS'
    ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
    : { key };

/** DER heads of PKCS #1's DigestInfo (RFC 8017, section 9.2, note 1). */
const digestHeads: Readonly<Record<string, string>> = {
  sha256: '3031300d060960864801650304020105000420',
  sha384: '3041300d060960864801650304020205000430',
  sha512: '3051300d060960864801650304020305000440',
};
const digestInfo = (hash: string, digest: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(digestHeads[hash] ?? '', 'hex'), digest]);

const noPss = (): AwsError =>
  new AwsError('UnsupportedOperationException', 'RSASSA_PSS of a ready digest is not emulated locally');

/** The signature of a message: ECDSA as DER, as KMS gives it. */
export const signMessage = (material: Material, algorithm: SigningAlgorithmSpec, message: Uint8Array): Uint8Array => {
  const { hash, kind } = schemeOf(algorithm);
  return sign(hash, message, padded(privateKeyOf(material), kind));
};

/** Node signs messages only; a ready digest goes through the curve itself, or as DigestInfo through raw RSA. */
export const signDigest = (material: Material, algorithm: SigningAlgorithmSpec, digest: Uint8Array): Uint8Array => {
  const { hash, kind } = schemeOf(algorithm);
  const key = privateKeyOf(material);
  if (kind === 'PSS') throw noPss();
  if (kind === 'PKCS1') return privateEncrypt(key, digestInfo(hash, digest));
  const scalar = Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url');
  return p256.sign(digest, scalar, { prehash: false, lowS: false, format: 'der' });
};

export const verifyMessage = (
  material: Material,
  algorithm: SigningAlgorithmSpec,
  message: Uint8Array,
  signature: Uint8Array,
): boolean => {
  const { hash, kind } = schemeOf(algorithm);
  return verify(hash, message, padded(publicKeyOf(material), kind), signature);
};

export const verifyDigest = (
  material: Material,
  algorithm: SigningAlgorithmSpec,
  digest: Uint8Array,
  signature: Uint8Array,
): boolean => {
  const { hash, kind } = schemeOf(algorithm);
  const key = publicKeyOf(material);
  if (kind === 'PSS') throw noPss();
  try {
    if (kind === 'PKCS1') return publicDecrypt(key, signature).equals(digestInfo(hash, digest));
    const { x = '', y = '' } = key.export({ format: 'jwk' });
    const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
    return p256.verify(signature, digest, point, { prehash: false, lowS: false, format: 'der' });
  } catch {
    // A signature that cannot be taken apart is not valid.
    return false;
  }
};
