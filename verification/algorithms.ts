import { type AlgorithmIdentifier, RSASSAPSSParams } from 'pkijs';
import type { DigestName } from './digest.ts';

/** Digests accepted; SHA-1 and older are refused by not being here. */
const digests = new Map<string, DigestName>([
  ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
]);

/** How a signature is made. */
export type Scheme =
  | { readonly kind: 'RSASSA-PKCS1-v1_5' | 'ECDSA'; readonly digest: DigestName }
  | { readonly kind: 'RSA-PSS'; readonly digest: DigestName; readonly saltLength: number };

const schemes = new Map<string, Scheme>([
  ['1.2.840.113549.1.1.11', { kind: 'RSASSA-PKCS1-v1_5', digest: 'SHA-256' }],
  ['1.2.840.113549.1.1.12', { kind: 'RSASSA-PKCS1-v1_5', digest: 'SHA-384' }],
  ['1.2.840.113549.1.1.13', { kind: 'RSASSA-PKCS1-v1_5', digest: 'SHA-512' }],
  ['1.2.840.10045.4.3.2', { kind: 'ECDSA', digest: 'SHA-256' }],
  ['1.2.840.10045.4.3.3', { kind: 'ECDSA', digest: 'SHA-384' }],
  ['1.2.840.10045.4.3.4', { kind: 'ECDSA', digest: 'SHA-512' }],
]);

const rsaEncryption = '1.2.840.113549.1.1.1';
const rsassaPss = '1.2.840.113549.1.1.10';

/** WebCrypto’s name of the digest, or undefined when it is weak or unknown. */
export const digestName = (algorithm: string): DigestName | undefined => digests.get(algorithm);

/** WebCrypto masks with the digest of the signature, as everybody does. */
const pssScheme = (parameters: unknown): Scheme | undefined => {
  const { hashAlgorithm, maskGenAlgorithm, saltLength } = new RSASSAPSSParams({ schema: parameters });
  const digest = digestName(hashAlgorithm.algorithmId);
  const mask: { valueBlock?: { value?: { valueBlock?: unknown }[] } } = maskGenAlgorithm.algorithmParams ?? {};
  const masked = String(mask.valueBlock?.value?.[0]?.valueBlock);
  return digest && masked === hashAlgorithm.algorithmId ? { kind: 'RSA-PSS', digest, saltLength } : undefined;
};

/**
 * The scheme of a signature, or undefined when it is weak or unknown. Plain rsaEncryption, as CMS allows it, leaves the
 * digest to `named`, the digest algorithm beside it.
 */
export const schemeOf = (
  { algorithmId, algorithmParams }: AlgorithmIdentifier,
  named?: DigestName,
): Scheme | undefined => {
  if (algorithmId === rsaEncryption) return named && { kind: 'RSASSA-PKCS1-v1_5', digest: named };
  const scheme = algorithmId === rsassaPss ? pssScheme(algorithmParams) : schemes.get(algorithmId);
  return named === undefined || scheme?.digest === named ? scheme : undefined;
};
