import * as z from 'zod/mini';
import { outsides } from '../../core/looking-up.ts';
import { SourceId } from '../../core/procedure/lookup.ts';

const Seen = z.strictObject({ at: z.string(), by: z.string() });
export type Seen = z.infer<typeof Seen>;

/**
 * Staff have asked a national source about somebody without an open dossier for it. No member is personal but the reason,
 * which is in an officer’s own words and may tell of somebody: it lies sealed, only leaders and operators read it, and each
 * reading is on the record of whom it is about.
 */
export const AccessAlert = z.strictObject({
  id: z.string(),
  at: z.string(),
  /** Staff id of who asked, and their unit then. */
  by: z.string(),
  unit: z.string(),
  question: z.string(),
  source: SourceId,
  outside: z.enum(outsides),
  /** The dossier that was named. */
  dossier: z.optional(z.string()),
  /** For which procedure a form was opened on behalf of somebody; there, no reason is written. */
  procedure: z.optional(z.string()),
  /**
   * In the words of whoever asked, who is told to name nobody; long runs of digits are refused. Nobody can read it any
   * more, and it is left out, once the key of whom it is about was erased.
   */
  reason: z.optional(z.string()),
  /** By whom it was seen to, the first first. */
  seen: z.array(Seen),
});
export type AccessAlert = z.infer<typeof AccessAlert>;
