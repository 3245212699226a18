import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import type { KeySpec, SigningAlgorithmSpec } from '@aws-sdk/client-kms';
import { AwsError } from '../engine.ts';

/** All signing is over SHA-256: ECDSA (as DER, as KMS gives it) or PKCS #1 v1.5. */
export const algorithmOf = (spec: KeySpec): SigningAlgorithmSpec =>
  spec === 'ECC_NIST_P256' ? 'ECDSA_SHA_256' : 'RSASSA_PKCS1_V1_5_SHA_256';

const pairOf = (spec: KeySpec) => {
  if (spec === 'ECC_NIST_P256') return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  if (spec === 'RSA_3072') return generateKeyPairSync('rsa', { modulusLength: 3072 });
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

export const signMessage = (key: Buffer, message: Uint8Array): Uint8Array =>
  sign('sha256', message, createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
