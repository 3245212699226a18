import { machine } from '../../events/actor.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Access } from './access.ts';
import type { AccessLog } from './access-log.ts';

/** Who reads what, which fields of it, when and what for. */
export interface Reading extends Omit<Access, 'dossier' | 'procedure' | 'function' | 'fields'> {
  readonly fields: readonly string[];
}

/**
 * Puts a reading on the record of each person whose data the dossier holds; before the data are used or handed out. One
 * request may read several dossiers of one person: each is a row.
 */
export const noteReading = async (
  accesses: AccessLog,
  id: string,
  reading: Reading,
  { code, procedure, concerned }: Dossier,
): Promise<void> => {
  const access = { ...reading, fields: [...reading.fields], dossier: code, procedure };
  const place = id === code ? code : `${id}-${code}`;
  await Promise.all(concerned.map(async (citizen) => accesses.note(citizen, place, access)));
};

/** A reading by the platform itself, for the step in which the dossier stands. */
export const noteOwnReading = async (
  { accesses, now }: { readonly accesses: AccessLog; readonly now: () => number },
  what: string,
  dossier: Dossier,
  fields: readonly string[],
): Promise<void> => {
  const { code, unit, phase } = dossier;
  const reading = { at: new Date(now()).toISOString(), by: machine, unit, what, purpose: phase, fields };
  await noteReading(accesses, code, reading, dossier);
};
