import { X509Certificate } from 'node:crypto';

const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The certificates (DER) of a PEM text; a fault when it holds none. */
export const readRoots = (pem: string): Uint8Array[] => {
  const roots = (pem.match(block) ?? []).map((text) => new Uint8Array(new X509Certificate(text).raw));
  if (roots.length === 0) throw new Error('no certificate in the list of roots');
  return roots;
};
