import { rawSignature } from './ecdsa-signature.ts';
import { sha256 } from './sha256.ts';
import type { Signer } from './signer.ts';

const encoded = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

/**
 * The data of a result for machines that read no PDF: a compact JWS (RFC 7515) over exactly these bytes. Its header
 * carries the certificates and their fingerprint, as in JAdES, and `at` as the time claimed.
 */
export const signResultJson = async (bytes: Uint8Array, signer: Signer, at: Date): Promise<string> => {
  const { certificate, chain, keyType } = signer;
  const header = {
    alg: keyType === 'RSA' ? 'RS256' : 'ES256',
    typ: 'result+jws',
    cty: 'json',
    iat: Math.floor(at.getTime() / 1000),
    x5c: [certificate, ...chain].map((each) => Buffer.from(each).toString('base64')),
    'x5t#S256': encoded(sha256(certificate)),
  };
  const signed = `${encoded(JSON.stringify(header))}.${encoded(bytes)}`;
  const signature = await signer.sign(Buffer.from(signed));
  return `${signed}.${encoded(keyType === 'RSA' ? signature : rawSignature(signature))}`;
};
