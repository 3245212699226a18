import { compactJws } from './compact-jws.ts';
import { sha256 } from './sha256.ts';
import type { Signer } from './signer.ts';

/**
 * The data of a result for machines that read no PDF. The header carries the fingerprint of the certificate, as in
 * JAdES, and `at` as the time claimed.
 */
export const signResultJson = async (bytes: Uint8Array, signer: Signer, at: Date): Promise<string> => {
  const header = {
    typ: 'result+jws',
    cty: 'json',
    iat: Math.floor(at.getTime() / 1000),
    'x5t#S256': Buffer.from(sha256(signer.certificate)).toString('base64url'),
  };
  return compactJws(header, bytes, signer);
};
