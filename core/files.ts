import type { DossierEvent } from '../events/dossier-event.ts';
import type { FileType, FileSigned } from '../events/files.ts';
import { type DossierCommand, requireRight } from './authorisation.ts';
import { headOf, requireOpen, type Case } from './case.ts';
import type { Dossier } from './dossier.ts';
import { mostFiles } from './file-limits.ts';
import type { Person } from './person.ts';
import { canBePaper, type Component } from './procedure/component.ts';
import type { Edition } from './procedure/edition.ts';
import { Refusal } from './refusal.ts';

const commandOf = ({ kind }: Person): DossierCommand => (kind === 'citizen' ? 'send-file' : 'scan-file');

/** Components a file may be sent for now: what was asked for; at the counter also any paper while the dossier is assessed. */
const openFor = ({ kind }: Person, { phase, supplement }: Dossier, { components }: Edition): Component[] => {
  const asked = (id: string): boolean => supplement?.papers?.includes(id) ?? false;
  if (phase === 'supplement') return components.filter(({ id }) => asked(id));
  return phase === 'verify' && kind === 'staff' ? components.filter(canBePaper) : [];
};

/** Those that this person may send a file for now; none where they may not or the time is over. */
export const sendable = (given: Case, edition: Edition): Component[] => {
  const { dossier, person } = given;
  return openFor(person, dossier, edition).filter(({ id }) => {
    try {
      requireSendable(given, edition, id);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  });
};

/** Refuses a file for a component that none may be sent for now, by this person. */
export const requireSendable = (given: Case, edition: Edition, component: string): void => {
  const { dossier, person, at } = given;
  requireRight(person, commandOf(person), dossier);
  requireOpen(given);
  const { phase, parked, supplement, files = [] } = dossier;
  if (parked !== undefined || (phase !== 'supplement' && phase !== 'verify')) throw new Refusal('not-now');
  if (phase === 'verify' && person.kind === 'citizen') throw new Refusal('not-now');
  if (phase === 'supplement' && supplement !== undefined && at > supplement.answerBy)
    throw new Refusal('answer-too-late');
  const known = edition.components.find(({ id }) => id === component);
  if (known === undefined) throw new Refusal('unknown-component');
  if (!openFor(person, dossier, edition).includes(known)) throw new Refusal('not-asked');
  if (known.undigitised !== undefined) throw new Refusal('not-digitised');
  if (files.length >= mostFiles) throw new Refusal('too-many-files');
};

/** A screened file. */
export interface ScreenedFile {
  readonly file: string;
  readonly component: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: FileType;
  readonly signed?: FileSigned;
}

/** The file is the dossier’s own from now on. */
export const receiveFile = (given: Case, edition: Edition, data: ScreenedFile): DossierEvent => {
  requireSendable(given, edition, data.component);
  return { ...headOf(given), type: 'file-received', data: { ...data } };
};
