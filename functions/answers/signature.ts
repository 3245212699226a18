import * as z from 'zod/mini';
import { SigningMeans } from '../../core/certificate.ts';
import { Dossier } from '../../core/dossier.ts';
import { Text } from '../../core/text.ts';

const { hash, number, kind, means } = Dossier.shape.signing.def.innerType.shape;

/** What waits for the caller’s own signature, and with what they sign. */
export const Signatures = z.strictObject({
  /** Where the signing device answers at the desk; empty where the province has none. */
  device: z.string(),
  /** The name under which that device knows its owner. */
  owner: z.string(),
  /** Where the key is with which the caller signs now; absent where they have none. */
  means: z.optional(SigningMeans),
  items: z.array(
    z.strictObject({
      dossier: z.string(),
      /** Of the procedure. */
      name: Text,
      number,
      kind,
      means,
      /** SHA-256 of the bytes that the key has to sign, in hexadecimal digits. */
      hash,
      dueAt: z.string(),
      late: z.boolean(),
      /** The certificate that has to sign, DER in base64. */
      certificate: z.string(),
    }),
  ),
});
export type Signatures = z.infer<typeof Signatures>;

/** What became of each signature that was sent in, in its order. */
export const SignaturesTaken = z.strictObject({
  items: z.array(
    z.strictObject({
      dossier: z.string(),
      accepted: z.boolean(),
      /** Why not. */
      code: z.optional(z.string()),
      text: z.optional(Text),
    }),
  ),
});
export type SignaturesTaken = z.infer<typeof SignaturesTaken>;
