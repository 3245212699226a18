import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import type { KeySpec, SigningAlgorithmSpec } from '@aws-sdk/client-kms';
import { AwsError } from '../engine.ts';

/** Base64: a symmetric key's bytes, or a pair as PKCS #8 and SubjectPublicKeyInfo. */
export interface Material {
  readonly symmetric?: string;
  readonly private?: string;
  readonly public?: string;
}

const rsaAlgorithms: readonly SigningAlgorithmSpec[] = [
  'RSASSA_PKCS1_V1_5_SHA_256',
  'RSASSA_PKCS1_V1_5_SHA_384',
  'RSASSA_PKCS1_V1_5_SHA_512',
  'RSASSA_PSS_SHA_256',
  'RSASSA_PSS_SHA_384',
  'RSASSA_PSS_SHA_512',
];

export const algorithmsOf = (spec: KeySpec): readonly SigningAlgorithmSpec[] => {
  if (spec === 'ECC_NIST_P256') return ['ECDSA_SHA_256'];
  return spec.startsWith('RSA_') ? rsaAlgorithms : [];
};

const pairOf = (spec: KeySpec) => {
  if (spec === 'ECC_NIST_P256') return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  if (spec === 'RSA_2048') return generateKeyPairSync('rsa', { modulusLength: 2048 });
  if (spec === 'RSA_3072') return generateKeyPairSync('rsa', { modulusLength: 3072 });
  throw new AwsError('UnsupportedOperationException', `Keys of ${spec} are not emulated locally`);
};

export const generateMaterial = (spec: KeySpec): Material => {
  if (spec === 'SYMMETRIC_DEFAULT') return { symmetric: randomBytes(32).toString('base64') };
  const { privateKey, publicKey } = pairOf(spec);
  return {
    private: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    public: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
};

export const privateKeyOf = (material: Material): KeyObject =>
  createPrivateKey({ key: Buffer.from(material.private ?? '', 'base64'), format: 'der', type: 'pkcs8' });

export const publicKeyOf = (material: Material): KeyObject =>
  createPublicKey({ key: Buffer.from(material.public ?? '', 'base64'), format: 'der', type: 'spki' });
