import * as z from 'zod/mini';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import {
  Conflict,
  conflictsContext,
  Note,
  noteContext,
  Particulars,
  particularsContext,
} from '../../core/particulars.ts';
import type { Vault } from '../vault/vault.ts';

/** The personal part of a dossier, opened from its first event. */
export const openParticulars = async (
  vault: Vault,
  dossier: Dossier,
  first: RecordedEvent | undefined,
): Promise<Particulars> => {
  if (first?.event.sealed === undefined) throw new Error('the first event holds no particulars');
  const opened = await vault.open(dossier.applicant, particularsContext(dossier.code), first.event.sealed);
  return Particulars.parse(JSON.parse(opened));
};

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
  if (event.sealed === undefined || !noted.has(event.type)) return undefined;
  const opened = await vault.open(dossier.applicant, noteContext(dossier.code, sequence), event.sealed);
  return Note.parse(JSON.parse(opened)).note;
};

const noted = new Set<string>(['draft-disputed', 'task-reassigned', 'approval-declined', 'dossier-refused']);
