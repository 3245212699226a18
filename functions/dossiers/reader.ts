import * as z from 'zod/mini';
import type { DossierEventType } from '../../events/dossier-event.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import {
  Conflict,
  Correction,
  conflictsContext,
  Note,
  noteContext,
  Particulars,
  particularsContext,
  Supplement,
  supplementContext,
} from '../../core/particulars.ts';
import type { Vault } from '../vault/vault.ts';

/** The event with this number, from a log at hand or from the table. */
type Find = (sequence: number) => RecordedEvent | undefined | Promise<RecordedEvent | undefined>;

const openFirst = async (vault: Vault, { applicant, code }: Dossier, find: Find): Promise<Particulars> => {
  const first = await find(1);
  if (first?.event.sealed === undefined) throw new Error('the first event holds no particulars');
  return Particulars.parse(JSON.parse(await vault.open(applicant, particularsContext(code), first.event.sealed)));
};

/** Who filed a dossier, from its first event. */
export const openApplicant = async (vault: Vault, dossier: Dossier, find: Find): Promise<Particulars['applicant']> =>
  (await openFirst(vault, dossier, find)).applicant;

/** The answers as a correction has put them right, or is about to; nothing where none has. */
const openCorrected = async (vault: Vault, dossier: Dossier, find: Find): Promise<Partial<Particulars>> => {
  const { applicant, code, correction, corrected } = dossier;
  const sequence = correction?.stands === undefined ? corrected : correction.requested;
  const sealed = sequence === undefined ? undefined : (await find(sequence))?.event.sealed;
  if (sequence === undefined || sealed === undefined) return {};
  const opened = await vault.open(applicant, noteContext(code, sequence), sealed);
  const { answers } = Correction.parse(JSON.parse(opened));
  return answers === undefined ? {} : { answers };
};

/** The personal part of a dossier, opened from its first event, with the answers of its supplement. */
export const openParticulars = async (vault: Vault, dossier: Dossier, find: Find): Promise<Particulars> => {
  const { applicant, code, supplement } = dossier;
  const particulars = await openFirst(vault, dossier, find);
  const sealed = supplement?.answered === undefined ? undefined : (await find(supplement.answered))?.event.sealed;
  const supplied =
    sealed === undefined
      ? {}
      : Supplement.parse(JSON.parse(await vault.open(applicant, supplementContext(code), sealed)));
  return { ...particulars, ...supplied, ...(await openCorrected(vault, dossier, find)) };
};

/** Ids of the look-ups that the check found to agree with the dossier. */
export const agreedIn = (log: readonly RecordedEvent[]): string[] =>
  log.flatMap(({ event }) =>
    event.type === 'checks-recorded'
      ? event.data.checks.flatMap(({ id, outcome }) => (outcome === 'matches' ? [id] : []))
      : [],
  );

/** What the check found to stand elsewhere, for the officer who decides. */
export const openConflicts = async (
  vault: Vault,
  dossier: Dossier,
  log: readonly RecordedEvent[],
): Promise<Conflict[]> => {
  const sealed = log.find(({ event }) => event.type === 'checks-recorded')?.event.sealed;
  if (sealed === undefined) return [];
  const opened = await vault.open(dossier.applicant, conflictsContext(dossier.code), sealed);
  return z.array(Conflict).parse(JSON.parse(opened));
};

/** The words a person added to an event, if any. */
export const openNote = async (
  vault: Vault,
  dossier: Dossier,
  recorded: RecordedEvent,
): Promise<string | undefined> => {
  const { event, sequence } = recorded;
  // Of the system and of nobody: as plain as the window itself.
  if (event.type === 'outage-credited') return event.data.reason;
  if (event.sealed === undefined || !noted.has(event.type)) return undefined;
  const opened = await vault.open(dossier.applicant, noteContext(dossier.code, sequence), event.sealed);
  return event.type === 'result-correction-requested'
    ? Correction.parse(JSON.parse(opened)).note
    : Note.parse(JSON.parse(opened)).note;
};

const noted = new Set<DossierEventType>([
  'draft-disputed',
  'task-reassigned',
  'approval-declined',
  'dossier-refused',
  'supplement-requested',
  'dossier-withdrawn',
  'dossier-suspended',
  'term-extended',
  'dossier-rescheduled',
  'result-revoked',
  'result-correction-requested',
]);
