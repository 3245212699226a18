import { rawSignature } from './ecdsa-signature.ts';
import type { Signer } from './signer.ts';

const encoded = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

/** The certificates of a signer as JOSE carries them: DER in base64, the own one first (RFC 7515, `x5c`). */
export const x5cOf = ({ certificate, chain }: Pick<Signer, 'certificate' | 'chain'>): string[] =>
  [certificate, ...chain].map((der) => Buffer.from(der).toString('base64'));

/** A compact JWS (RFC 7515) over exactly these bytes, RS256 or ES256 by the signer’s key, with its certificates. */
export const compactJws = async (header: object, payload: Uint8Array, signer: Signer): Promise<string> => {
  const isRsa = signer.keyType === 'RSA';
  const whole = { alg: isRsa ? 'RS256' : 'ES256', ...header, x5c: x5cOf(signer) };
  const signed = `${encoded(JSON.stringify(whole))}.${encoded(payload)}`;
  const signature = await signer.sign(Buffer.from(signed));
  return `${signed}.${encoded(isRsa ? signature : rawSignature(signature))}`;
};
