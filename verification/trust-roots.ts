import { fromBase64 } from './bytes.ts';

const block = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g;

/** DER of a certificate is a SEQUENCE. Reading it whole would take a library into functions that need no other. */
const sequence = 0x30;

/** The certificates (DER) of a PEM text; a fault when it holds none, or something else. */
export const readRoots = (pem: string): Uint8Array[] => {
  const roots = [...pem.matchAll(block)].map(([, text = '']) => fromBase64(text));
  if (roots.length === 0) throw new Error('no certificate in the list of roots');
  if (roots.some(([first]) => first !== sequence))
    throw new Error('no certificate but something else in the list of roots');
  return roots;
};
