import * as z from 'zod/mini';
import { SigningMeans } from '../../core/certificate.ts';
import { Text } from '../../core/text.ts';

/** What signers and agencies have to sign with, some units after the others. */
export const CertificateList = z.strictObject({
  items: z.array(
    z.strictObject({
      unit: z.string(),
      unitName: Text,
      whose: z.enum(['signer', 'seal']),
      id: z.optional(z.string()),
      name: z.string(),
      title: z.optional(z.string()),
      /** `expiring`: within sixty days; `none`: they never had one. */
      state: z.enum(['valid', 'expiring', 'expired', 'none']),
      means: z.optional(SigningMeans),
      serial: z.optional(z.string()),
      until: z.optional(z.string()),
      /** Since when their office lets them sign and no certificate does. */
      waitingSince: z.optional(z.string()),
    }),
  ),
  /** Agencies with staff of whom nobody can sign now. */
  unsigned: z.array(z.strictObject({ code: z.string(), name: Text })),
  /** The agency with which the next part begins. */
  next: z.optional(z.string()),
});
export type CertificateList = z.infer<typeof CertificateList>;
