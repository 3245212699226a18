import * as z from 'zod/mini';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import { Conflict, conflictsContext, Findings, repeatedContext } from '../../core/particulars.ts';
import type { Vault } from '../vault/vault.ts';

/** Before sources were asked again, what was sealed was the list of conflicts alone. */
const Sealed = z.union([
  Findings,
  z.pipe(
    z.array(Conflict),
    z.transform((conflicts): Findings => ({ conflicts, said: {} })),
  ),
]);

const openOne = async (vault: Vault, { applicant, code }: Dossier, { event, sequence }: RecordedEvent) => {
  const context = event.type === 'checks-recorded' ? conflictsContext(code) : repeatedContext(code, sequence);
  return event.sealed === undefined
    ? { conflicts: [], said: {} }
    : Sealed.parse(JSON.parse(await vault.open(applicant, context, event.sealed)));
};

/** The last of each; what could not be asked before is left out once it was. */
const joined = (before: Findings, now: Findings): Findings => ({
  conflicts: [
    ...before.conflicts.filter(
      ({ id, outcome, evidence }) =>
        outcome !== 'unavailable' && !now.conflicts.some((each) => each.id === id && each.evidence === evidence),
    ),
    ...now.conflicts,
  ],
  said: { ...before.said, ...now.said },
});

/** What comparisons found: what stands elsewhere, and what the sources say since; for the officer who decides. */
export const openFindings = async (
  vault: Vault,
  dossier: Dossier,
  log: readonly RecordedEvent[],
): Promise<Findings> => {
  let all: Findings = { conflicts: [], said: {} };
  for (const recorded of log)
    if (recorded.event.type === 'checks-recorded' || recorded.event.type === 'checks-repeated')
      all = joined(all, await openOne(vault, dossier, recorded));
  return all;
};
