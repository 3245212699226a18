import { machine } from '../../events/actor.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Particulars } from '../../core/particulars.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Vault } from '../vault/vault.ts';
import type { Access, AccessLog } from './access-log.ts';
import { concernedBy } from './concerned.ts';

/** Who reads what, when and what for. */
export type Reading = Omit<Access, 'dossier'>;

/** A dossier whose personal part is read. */
export interface Read {
  readonly dossier: Dossier;
  readonly edition: Edition;
  readonly particulars: Pick<Particulars, 'prefill'>;
}

interface Tools {
  readonly accesses: AccessLog;
  readonly vault: Pick<Vault, 'hash'>;
}

/** Puts a reading on the record of each person whose data the dossier holds; before the data are used or handed out. */
export const noteReading = async (
  { accesses, vault }: Tools,
  id: string,
  reading: Reading,
  { dossier, edition, particulars }: Read,
): Promise<void> => {
  const concerned = await concernedBy(vault, dossier.applicant, edition, particulars);
  await Promise.all(
    concerned.map(async (citizen) => accesses.note(citizen, id, { ...reading, dossier: dossier.code })),
  );
};

/** A reading by the platform itself, for the step in which the dossier stands. */
export const noteOwnReading = async (
  tools: Tools & { readonly now: () => number },
  what: string,
  read: Read,
): Promise<void> => {
  const { code, unit, phase } = read.dossier;
  const at = new Date(tools.now()).toISOString();
  await noteReading(tools, `${code}-${what}`, { at, by: machine, unit, what, purpose: phase }, read);
};
