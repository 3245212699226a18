import { machine } from '../../events/actor.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Access } from './access.ts';
import type { AccessLog } from './access-log.ts';

/** Who reads what, when and what for. */
export type Reading = Omit<Access, 'dossier'>;

/** Puts a reading on the record of each person whose data the dossier holds; before the data are used or handed out. */
export const noteReading = async (
  accesses: AccessLog,
  id: string,
  reading: Reading,
  { code, concerned }: Dossier,
): Promise<void> => {
  await Promise.all(concerned.map(async (citizen) => accesses.note(citizen, id, { ...reading, dossier: code })));
};

/** A reading by the platform itself, for the step in which the dossier stands. */
export const noteOwnReading = async (
  { accesses, now }: { readonly accesses: AccessLog; readonly now: () => number },
  what: string,
  dossier: Dossier,
): Promise<void> => {
  const { code, unit, phase } = dossier;
  const reading = { at: new Date(now()).toISOString(), by: machine, unit, what, purpose: phase };
  await noteReading(accesses, `${code}-${what}`, reading, dossier);
};
