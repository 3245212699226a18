import { readCertificate } from './asn1.ts';
import { fromBase64 } from './bytes.ts';

const block = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g;

/** The certificates (DER) of a PEM text; a fault when it holds none, or one that cannot be read. */
export const readRoots = (pem: string): Uint8Array[] => {
  const roots = [...pem.matchAll(block)].map(([, text = '']) => fromBase64(text));
  if (roots.length === 0) throw new Error('no certificate in the list of roots');
  for (const root of roots) readCertificate(root);
  return roots;
};
