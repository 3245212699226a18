import * as z from 'zod/mini';
import { outsides } from '../../core/looking-up.ts';
import { SourceId } from '../../core/procedure/lookup.ts';

const Seen = z.strictObject({ at: z.string(), by: z.string() });
export type Seen = z.infer<typeof Seen>;

/**
 * Staff have asked a national source about somebody without an open dossier for it. No member is personal by itself; the
 * reason is in an officer’s own words, kept as written, and may yet tell of somebody: only leaders and operators read it,
 * and each reading is on the record of whom it is about.
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
  /** In the words of whoever asked, who is told to name nobody; long runs of digits are refused. */
  reason: z.string(),
  /** By whom it was seen to, the first first. */
  seen: z.array(Seen),
});
export type AccessAlert = z.infer<typeof AccessAlert>;
