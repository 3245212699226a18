import { certificateAt, type Certificate } from '../../core/certificate.ts';

/** A certificate and those that lead from it to the root, DER. */
export const chainOf = ({ chain }: Certificate): Uint8Array[] =>
  chain.map((der) => new Uint8Array(Buffer.from(der, 'base64')));

/** The certificate valid at an instant (milliseconds since the epoch) and those that lead from it to the root, DER. */
export const chainAt = (
  certificates: readonly Certificate[] = [],
  at: number,
): readonly [certificate: Uint8Array, ...chain: Uint8Array[]] => {
  const valid = certificateAt(certificates, new Date(at).toISOString());
  const [own, ...others] = valid === undefined ? [] : chainOf(valid);
  if (own === undefined) throw new Error('no signing certificate is valid now');
  return [own, ...others];
};
