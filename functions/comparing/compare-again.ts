import type { Announced } from '../../events/announced.ts';
import { machine } from '../../events/actor.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import { allows } from '../../core/fold.ts';
import { repeatedContext } from '../../core/particulars.ts';
import { day } from '../../core/vietnam-time.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';
import { openFindings } from '../dossiers/findings.ts';
import { openParticulars } from '../dossiers/reader.ts';
import type { HearingTools } from '../steps/hear-sources.ts';
import { isoNow } from '../steps/step-tools.ts';
import { hearAgain } from './hear-again.ts';
import { namedBefore } from './named-before.ts';
import { noteAnswered, noting } from './reading-rows.ts';

/** Some sources are silent still, or the dossier is not checked yet: the message comes again. */
export class StillSilent extends Error {
  override readonly name = 'StillSilent';
}

/** A source that is silent for so long is left to the officer, who sees which. */
const longestMs = day;

/** The check of a dossier, which stands near the beginning of its log. */
const checkOf = async (
  { event }: Pick<DossierStore, 'event'>,
  { code, version }: Dossier,
): Promise<RecordedEvent[]> => {
  for (let sequence = 1; sequence <= version; sequence++) {
    const recorded = await event(code, sequence);
    if (recorded?.event.type === 'checks-recorded') return [recorded];
  }
  return [];
};

/** Whether what a source says now can still be of use: nobody has decided. */
const isOpen = (dossier: Dossier): boolean => allows(dossier, 'checks-repeated');

/**
 * Asks the sources again that were silent when a dossier was checked, until they answer, it is decided, or a day is
 * over; nobody has to do anything for it. What answers is on the log at once, beside what is silent still.
 */
export const compareAgain =
  (tools: HearingTools) =>
  async ({ dossier: code, type }: Announced): Promise<string> => {
    if (type !== 'checks-postponed') return 'nothing to compare';
    const { catalogue, dossiers, vault, now } = tools;
    const dossier = await dossiers.require(code);
    if (dossier.phase === 'check') throw new StillSilent('it is being checked');
    if (dossier.silent === undefined) return 'all have answered';
    if (!isOpen(dossier)) return 'decided';
    const { lookups: silent, since } = dossier.silent;
    if (now() - Date.parse(since) > longestMs) return 'left to the officer';

    const edition = catalogue.edition(dossier);
    const particulars = await openParticulars(vault, dossier, async (each) => dossiers.event(code, each));
    const { said } = await openFindings(vault, dossier, await checkOf(dossiers, dossier));
    const named = namedBefore(edition, { ...particulars.prefill, ...said });
    const [asking, answered] = [`check-${now()}`, isoNow(tools)];
    const lookups = edition.lookups.filter(({ id }) => silent.includes(id));
    const { accesses, rows } = noting(tools.accesses);
    const hearing = { edition, lookups, particulars, asking, at: since, named };
    const { checks, findings } = await hearAgain({ ...tools, accesses }, dossier, hearing, answered);
    const heard = checks.filter(({ outcome }) => outcome !== 'unavailable');
    await noteAnswered(tools.accesses, rows, heard, { since, answered });
    const left = silent.filter((id) => !heard.some((check) => check.id === id));
    if (left.length < silent.length) {
      const sealed = await vault.seal(dossier.applicant, repeatedContext(code, dossier.version + 1), findings);
      // Whoever moves it at the same time goes first: the message comes again.
      const data = { checks: heard };
      await dossiers.append(dossier, { v: 1, type: 'checks-repeated', at: isoNow(tools), by: machine, data, sealed });
    }
    if (left.length > 0) throw new StillSilent(left.join(' '));
    return `compared with ${silent.join(' ')}`;
  };
