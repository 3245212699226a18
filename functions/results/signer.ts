import { X509Certificate } from 'node:crypto';

/** A key somewhere, with its certificate: KMS, a file, or a remote signing service. */
export interface Signer {
  /** DER. */
  readonly certificate: Uint8Array;
  /** DER, issuing authority first; the root may be left out. */
  readonly chain: readonly Uint8Array[];
  readonly keyType: KeyType;
  /** Signs the DER of the CMS signed attributes with SHA-256; RSA as PKCS #1 v1.5, EC as a DER sequence. */
  sign(signedAttributes: Uint8Array): Promise<Uint8Array>;
}
export type KeyType = 'EC' | 'RSA';

/** The kind of key a certificate speaks for; other kinds are a fault. */
export const keyTypeOf = (certificate: Uint8Array): KeyType => {
  const kind = new X509Certificate(certificate).publicKey.asymmetricKeyType;
  if (kind === 'ec') return 'EC';
  if (kind === 'rsa') return 'RSA';
  throw new Error(`cannot sign with a key of type ${kind}`);
};
