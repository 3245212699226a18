import * as z from 'zod/mini';
import { inForce, Period } from './mandate.ts';

/** A signature certificate: for how long, and it and its issuers, DER in base64. */
export const Certificate = z.extend(Period, { chain: z.array(z.string()).check(z.minLength(1)) });
export type Certificate = z.infer<typeof Certificate>;

/** The certificate that a signature made at this instant can rest on: of several, the one given last. */
export const certificateAt = (certificates: readonly Certificate[], at: string): Certificate | undefined =>
  certificates.findLast((certificate) => inForce(certificate, at));
