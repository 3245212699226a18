import * as z from 'zod/mini';
import { Question, SourceId } from '../../core/procedure/lookup.ts';
import { Term } from '../../core/term.ts';
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

/** Who can be asked what the state holds of the caller: what, by what right, and by when a mistake should be put right. */
export const OwnSources = z.strictObject({
  items: z.array(
    z.strictObject({
      id: SourceId,
      name: Text,
      owner: Text,
      questions: z.array(Question),
      ground: z.string(),
      corrections: Term,
    }),
  ),
});
export type OwnSources = z.infer<typeof OwnSources>;

/** What one source holds of the caller, question by question; `asOf` is the source’s own time. */
export const OwnData = z.strictObject({
  source: SourceId,
  answers: z.array(
    z.strictObject({
      question: Question,
      status: z.enum(['found', 'missing', 'unavailable']),
      /** What it has under their number bears another name, and so is shown to nobody. */
      why: z.optional(z.literal('another-name')),
      asOf: z.optional(z.string()),
      evidence: z.optional(z.string()),
      record: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
});
export type OwnData = z.infer<typeof OwnData>;

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
