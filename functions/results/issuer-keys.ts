import { createHash, X509Certificate } from 'node:crypto';
import type { Certificate } from '../../core/certificate.ts';
import { IssuerKey, PublicKey } from '../../verification/trust-list.ts';

const leafOf = ({ chain: [leaf = ''] }: Certificate): X509Certificate =>
  new X509Certificate(Buffer.from(leaf, 'base64'));

/** By what a signature names the certificate: the first eight bytes of its SHA-256, which fit into a small code. */
export const keyIdOf = (certificate: Certificate): Uint8Array =>
  createHash('sha256').update(leafOf(certificate).raw).digest().subarray(0, 8);

/** What others need to check signatures made under this certificate; its key must be one for ES256. */
export const issuerKeyOf = (certificate: Certificate): IssuerKey => {
  const leaf = leafOf(certificate);
  const kid = Buffer.from(keyIdOf(certificate)).toString('base64url');
  return IssuerKey.parse({
    from: certificate.from,
    until: certificate.until ?? new Date(leaf.validTo).toISOString(),
    chain: certificate.chain,
    key: PublicKey.parse({ ...leaf.publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid }),
  });
};
