import * as z from 'zod/mini';
import { event } from './event.ts';

/** What one look-up said of the answers: `evidence` is its record, `fields` are those that differ. */
export const Check = z.strictObject({
  id: z.string(),
  source: z.string(),
  outcome: z.enum(['matches', 'differs', 'missing', 'unavailable', 'contradicts']),
  /** Of `contradicts`: the source that says something else. */
  against: z.optional(z.string()),
  evidence: z.optional(z.string()),
  fields: z.array(z.string()),
  /** Why the source has nothing that counts, where it had something. `another-name`: its record is somebody else’s. */
  why: z.optional(z.enum(['revoked', 'replaced', 'another-name'])),
  /** Of `missing`: it has no bearing on what was declared, and so was not asked. */
  unasked: z.optional(z.literal(true)),
});
export type Check = z.infer<typeof Check>;
const ChecksRecorded = event('checks-recorded', { checks: z.array(Check) });
/** These look-ups got no answer: they are asked again until the dossier is decided, and nobody has to do anything. */
const ChecksPostponed = event('checks-postponed', { lookups: z.array(z.string()).check(z.minLength(1)) });
/** What those said that were asked again. */
const ChecksRepeated = event('checks-repeated', { checks: z.array(Check).check(z.minLength(1)) });

/** What the sources say of the answers. */
export const checkEvents = [ChecksRecorded, ChecksPostponed, ChecksRepeated] as const;
