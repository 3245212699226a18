import type { DossierEventType } from '../../events/dossier-event.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { Settlement } from '../../core/dispute/facts.ts';
import type { Dossier } from '../../core/dossier.ts';
import { Answers } from '../../core/form/answers.ts';
import {
  assessmentContext,
  Correction,
  Handed,
  Note,
  noteContext,
  Particulars,
  particularsContext,
  Supplement,
  supplementContext,
} from '../../core/particulars.ts';
import type { Vault } from '../vault/vault.ts';
import { openSaid, putRight } from './said.ts';

/** The event with this number, from a log at hand or from the table. */
type Find = (sequence: number) => RecordedEvent | undefined | Promise<RecordedEvent | undefined>;

const openFirst = async (vault: Vault, { applicant, code }: Dossier, find: Find): Promise<Particulars> => {
  const first = await find(1);
  if (first?.event.sealed === undefined) throw new Error('the first event holds no particulars');
  return Particulars.parse(JSON.parse(await vault.open(applicant, particularsContext(code), first.event.sealed)));
};

/** Whose matter a dossier is and who filed it for them, from its first event. */
export const openBehind = async (
  vault: Vault,
  dossier: Dossier,
  find: Find,
): Promise<Pick<Particulars, 'applicant' | 'represented'>> => {
  const { applicant, represented } = await openFirst(vault, dossier, find);
  return { applicant, ...(represented === undefined ? {} : { represented }) };
};

/** What the result says as a correction has put it right, or is about to; nothing where none has. */
const openCorrected = async (vault: Vault, dossier: Dossier, find: Find): Promise<Partial<Particulars>> => {
  const { applicant, code, correction, corrected } = dossier;
  const sequence = correction?.stands === undefined ? corrected : correction.requested;
  const sealed = sequence === undefined ? undefined : (await find(sequence))?.event.sealed;
  if (sequence === undefined || sealed === undefined) return {};
  const opened = await vault.open(applicant, noteContext(code, sequence), sealed);
  const { answers, assessed } = Correction.parse(JSON.parse(opened));
  return { ...(answers === undefined ? {} : { answers }), ...(assessed === undefined ? {} : { assessed }) };
};

/** What the officer has established for the result; nothing where nobody had to. */
const openAssessed = async (vault: Vault, dossier: Dossier, find: Find): Promise<Partial<Particulars>> => {
  const { applicant, code, assessed } = dossier;
  const sealed = assessed === undefined ? undefined : (await find(assessed))?.event.sealed;
  if (assessed === undefined || sealed === undefined) return {};
  const opened = await vault.open(applicant, assessmentContext(code, assessed), sealed);
  return { assessed: Answers.parse(JSON.parse(opened)) };
};

/**
 * The personal part of a dossier, opened from its first event, with the answers of its supplement, with what an officer
 * established, and with what owners of data, officers and leaders have put right since.
 */
export const openParticulars = async (vault: Vault, dossier: Dossier, find: Find): Promise<Particulars> => {
  const { applicant, code, supplement } = dossier;
  const particulars = await openFirst(vault, dossier, find);
  const sealed = supplement?.answered === undefined ? undefined : (await find(supplement.answered))?.event.sealed;
  const supplied =
    sealed === undefined
      ? {}
      : Supplement.parse(JSON.parse(await vault.open(applicant, supplementContext(code), sealed)));
  const declared = {
    ...particulars,
    ...supplied,
    ...(await openAssessed(vault, dossier, find)),
    ...(await openCorrected(vault, dossier, find)),
  };
  return putRight(declared, dossier, await openSaid(vault, dossier, find));
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
  const note: unknown = JSON.parse(opened);
  if (event.type === 'result-correction-requested') return Correction.parse(note).note;
  if (event.type === 'paper-copy-handed') return Handed.parse(note).note;
  return event.type === 'dispute-settled' ? Settlement.parse(note).note : Note.parse(note).note;
};

/** The number at the post under which a paper was sent, where an officer noted one. */
export const openPostalItem = async (
  vault: Vault,
  { applicant, code }: Dossier,
  { event, sequence }: RecordedEvent,
): Promise<string | undefined> =>
  event.sealed === undefined
    ? undefined
    : Handed.parse(JSON.parse(await vault.open(applicant, noteContext(code, sequence), event.sealed))).item;

const noted = new Set<DossierEventType>([
  'draft-disputed',
  'task-reassigned',
  'approval-declined',
  'opinion-given',
  'dossier-refused',
  'supplement-requested',
  'dossier-withdrawn',
  'dossier-suspended',
  'term-extended',
  'dossier-rescheduled',
  'result-revoked',
  'paper-copy-requested',
  'paper-copy-handed',
  'result-correction-requested',
  'dispute-settled',
  'review-closed',
  'result-upheld',
]);
