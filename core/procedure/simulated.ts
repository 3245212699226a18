import * as z from 'zod/mini';
import { canonicalHash } from '../canonical-hash.ts';
import { Text } from '../text.ts';
import type { Edition } from './edition.ts';
import type { Procedure } from './procedure.ts';

const Count = z.int().check(z.nonnegative());
const Hours = z.number().check(z.nonnegative());

/** What became of synthetic citizens who asked for it on the real state machine: kept beside the procedure. */
export const Simulated = z.strictObject({
  procedure: z.string(),
  edition: z.string(),
  /** Of the edition as it was then, so that whoever reads it knows whether it has changed since. */
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  citizens: Count,
  seed: Count,
  /** How many could file; `turnedAway` says why the others could not. */
  dossiers: Count,
  turnedAway: z.record(z.string(), Count),
  /** How many dossiers stand where, when it is over. */
  ends: z.record(z.string(), Count),
  late: Count,
  /** Of a dossier: half lie below. State transitions, and working hours from the receipt to the result. */
  medianSteps: Count,
  medianHours: Hours,
  /** Likewise nineteen in twenty. */
  mostHours: Hours,
  /** Usual states that nobody came to. */
  unseen: z.array(z.string()),
  /** Why it must not be published; empty where nothing speaks against it. */
  faults: z.array(Text),
});
export type Simulated = z.infer<typeof Simulated>;

/** By what a report is known to be of this very edition. */
export const editionHash = (edition: Edition): string => canonicalHash(edition);

/** Of the edition that comes last as it stands, of another or an earlier text of it, or of none at all. */
export type Freshness = 'fresh' | 'stale' | 'none';

/** Whether what was simulated is what is offered, or will be. */
export const freshnessOf = (
  { editions }: Pick<Procedure, 'editions'>,
  report: Pick<Simulated, 'edition' | 'hash'> | undefined,
): Freshness => {
  if (report === undefined) return 'none';
  const last = editions.toSorted((one, other) => (one.from < other.from ? -1 : 1)).at(-1);
  return last?.id === report.edition && editionHash(last) === report.hash ? 'fresh' : 'stale';
};
