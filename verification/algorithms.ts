/** Digests accepted; SHA-1 and older are refused by not being here. */
const digests = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

/** Signature algorithms accepted, with the digest they imply; plain rsaEncryption leaves it to the digest algorithm. */
const signatures = new Map<string, string | undefined>([
  ['1.2.840.113549.1.1.1', undefined],
  ['1.2.840.113549.1.1.11', 'sha256'],
  ['1.2.840.113549.1.1.12', 'sha384'],
  ['1.2.840.113549.1.1.13', 'sha512'],
  ['1.2.840.10045.4.3.2', 'sha256'],
  ['1.2.840.10045.4.3.3', 'sha384'],
  ['1.2.840.10045.4.3.4', 'sha512'],
]);

/** Node's name of the digest, or undefined when it is weak or unknown. */
export const digestName = (algorithm: string): string | undefined => digests.get(algorithm);

/** True when the signature algorithm is accepted and goes with this digest. */
export const suits = (algorithm: string, digest: string): boolean =>
  signatures.has(algorithm) && (signatures.get(algorithm) ?? digest) === digest;
