import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Known } from '../../core/guard/objection.ts';
import { silentTerm } from '../../core/guard/silent-term.ts';
import { endOf } from '../../core/term.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import type { Catalogue } from '../catalogue.ts';
import { lawIn } from '../dossiers/law-of.ts';

/** What is known of a dossier by its log, for whoever wants to ask for something; `at` in milliseconds. */
export const knownOf = (catalogue: Catalogue, dossier: Dossier, log: readonly RecordedEvent[], at: number): Known => ({
  edition: catalogue.edition(dossier),
  sources: catalogue.sources,
  log,
  dossier,
  at: new Date(at).toISOString(),
  silentUntil: (since) => {
    const time = createWorkingTime(lawIn(catalogue, log[0]).calendar);
    return new Date(endOf(time, silentTerm, Date.parse(since))).toISOString();
  },
});
