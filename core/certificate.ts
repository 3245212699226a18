import * as z from 'zod/mini';
import { inForce, Period } from './mandate.ts';

/**
 * Where the key of a certificate is: held by the province (`kms`), at a remote signing service or on a SIM (`service`),
 * or on a token at its owner’s desk (`device`).
 */
export const SigningMeans = z.enum(['kms', 'service', 'device']);
export type SigningMeans = z.infer<typeof SigningMeans>;

/** A signature certificate: for how long, and it and its issuers, DER in base64. */
export const Certificate = z.extend(Period, {
  chain: z.array(z.string()).check(z.minLength(1)),
  /** With the province where nothing is said. */
  means: z.optional(SigningMeans),
  /** The name of the key at the remote signing service. */
  credential: z.optional(z.string()),
});
export type Certificate = z.infer<typeof Certificate>;

/** The certificate that a signature made at this instant can rest on: of several, the one given last. */
export const certificateAt = (certificates: readonly Certificate[], at: string): Certificate | undefined =>
  certificates.findLast((certificate) => inForce(certificate, at));

/** Where the key is with which somebody signs at this instant; nothing where they have none. */
export const meansAt = (certificates: readonly Certificate[], at: string): SigningMeans | undefined => {
  const certificate = certificateAt(certificates, at);
  return certificate === undefined ? undefined : (certificate.means ?? 'kms');
};
