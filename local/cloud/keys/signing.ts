import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  privateEncrypt,
  publicDecrypt,
  sign,
  verify,
} from 'node:crypto';
import type { KeySpec, SigningAlgorithmSpec } from '@aws-sdk/client-kms';
import { p256 } from '@noble/curves/nist.js';
import { AwsError } from '../engine.ts';

/** All signing is over SHA-256: ECDSA (as DER, as KMS gives it) or PKCS #1 v1.5. */
export const algorithmOf = (spec: KeySpec): SigningAlgorithmSpec =>
  spec === 'ECC_NIST_P256' ? 'ECDSA_SHA_256' : 'RSASSA_PKCS1_V1_5_SHA_256';

const pairOf = (spec: KeySpec) => {
  if (spec === 'ECC_NIST_P256') return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [, bits] = /^RSA_(2048|3072)$/.exec(spec) ?? [];
  if (bits !== undefined) return generateKeyPairSync('rsa', { modulusLength: Number(bits) });
  throw new AwsError('UnsupportedOperationException', `Keys of ${spec} are not emulated locally`);
};

/** A fresh pair, in base64. */
export const generatePair = (spec: KeySpec): { private: string; public: string } => {
  const { privateKey, publicKey } = pairOf(spec);
  return {
    private: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    public: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
};

const privateKeyOf = (der: Buffer): KeyObject => createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
const publicKeyOf = (der: Buffer): KeyObject => createPublicKey({ key: der, format: 'der', type: 'spki' });

export const signMessage = (key: Buffer, message: Uint8Array): Uint8Array => sign('sha256', message, privateKeyOf(key));

export const verifyMessage = (key: Buffer, message: Uint8Array, signature: Uint8Array): boolean =>
  verify('sha256', message, publicKeyOf(key), signature);

/** PKCS #1's DigestInfo: the DER head of SHA-256 (RFC 8017, section 9.2, note 1), then the digest. */
const digestInfo = (digest: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from('3031300d060960864801650304020105000420', 'hex'), digest]);

const raw = { prehash: false, lowS: false, format: 'der' } as const;

/** Node signs messages only; a ready digest goes through the curve itself, or as DigestInfo through raw RSA. */
export const signDigest = (der: Buffer, digest: Uint8Array): Uint8Array => {
  const key = privateKeyOf(der);
  if (key.asymmetricKeyType === 'rsa') return privateEncrypt(key, digestInfo(digest));
  return p256.sign(digest, Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url'), raw);
};

export const verifyDigest = (der: Buffer, digest: Uint8Array, signature: Uint8Array): boolean => {
  const key = publicKeyOf(der);
  try {
    if (key.asymmetricKeyType === 'rsa') return publicDecrypt(key, signature).equals(digestInfo(digest));
    const { x = '', y = '' } = key.export({ format: 'jwk' });
    const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
    return p256.verify(signature, digest, point, raw);
  } catch {
    // A signature that cannot be taken apart is not valid.
    return false;
  }
};
