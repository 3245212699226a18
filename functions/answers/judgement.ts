import * as z from 'zod/mini';
import { Text } from '../../core/text.ts';

const moment = z.iso.datetime({ offset: true });

/** What is to be thought of a file. */
export const Judgement = z.strictObject({
  /**
   * Whole, signed by whom it names, and neither revoked nor replaced as far as is known: as the result in `result`, or as
   * the copy in `copy`, which is the result of no dossier.
   */
  genuine: z.boolean(),
  at: moment,
  /** Why not, in words for everybody. */
  reasons: z.array(
    z.strictObject({
      code: z.string(),
      text: Text,
      /** What to do about it. */
      todo: Text,
      /** For experts. */
      detail: z.optional(z.string()),
    }),
  ),
  /** Those that hold by themselves. */
  signatures: z.array(
    z.strictObject({
      field: z.string(),
      /** Whom the certificate was issued to. */
      name: z.string(),
      signedAt: moment,
      timestampAuthority: z.string(),
      /** The certificate was revoked later, which takes nothing from the signature. */
      revokedLater: z.optional(moment),
    }),
  ),
  /** How long the signatures stay provable (PAdES). */
  level: z.optional(z.enum(['B-T', 'B-LT', 'B-LTA'])),
  archivedAt: z.optional(moment),
  /** Whether it still stands; `unknown` for results that no list of this province speaks of. */
  status: z.enum(['valid', 'revoked', 'replaced', 'unknown']),
  /** An agency’s electronic copy of a paper; never where a dossier was named. */
  copy: z.optional(z.strictObject({ agency: z.string(), at: moment })),
  /** What the file says of itself, when it holds. */
  result: z.optional(
    z.strictObject({
      kind: z.string(),
      number: z.string(),
      dossier: z.string(),
      procedure: z.string(),
      agency: z.string(),
      signer: z.optional(z.string()),
      holder: z.string(),
      issuedAt: moment,
    }),
  ),
});
export type Judgement = z.infer<typeof Judgement>;
