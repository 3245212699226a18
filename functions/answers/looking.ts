import * as z from 'zod/mini';
import { SourceId } from '../../core/procedure/lookup.ts';
import { Text } from '../../core/text.ts';
import { AccessAlert } from '../accesses/access-alert.ts';
import { Access } from '../accesses/access.ts';

/** What a national source says of somebody, as a procedure would see it. */
export const LookedUp = z.strictObject({
  question: z.string(),
  source: SourceId,
  sourceName: Text,
  status: z.enum(['found', 'missing', 'unavailable']),
  /** The source’s own time, and the number of its answer. */
  asOf: z.optional(z.string()),
  evidence: z.optional(z.string()),
  record: z.optional(z.record(z.string(), z.unknown())),
  /** The alert that was raised, where no open dossier of the unit stands for it. */
  alert: z.optional(z.string()),
});
export type LookedUp = z.infer<typeof LookedUp>;

/** `sources` names the sources of the rows, here and below. */
export const AccessAlerts = z.strictObject({
  items: z.array(AccessAlert),
  next: z.optional(z.string()),
  sources: z.record(z.string(), Text),
});
export type AccessAlerts = z.infer<typeof AccessAlerts>;

/** Who has read a citizen’s data; `units` names the units of the rows, and where one asks about them. */
export const AccessList = z.strictObject({
  /** `own`: the caller read it themself. */
  items: z.array(z.extend(Access, { own: z.optional(z.literal(true)) })),
  next: z.optional(z.string()),
  sources: z.record(z.string(), Text),
  units: z.record(z.string(), z.strictObject({ name: Text, ask: Text })),
});
export type AccessList = z.infer<typeof AccessList>;
