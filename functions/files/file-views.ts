import type { DossierEvent } from '../../events/dossier-event.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import { fileContext, FileDetails } from '../../core/particulars.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { FileView } from '../answers/files.ts';
import type { Vault } from '../vault/vault.ts';

export type FileReceived = Extract<DossierEvent, { type: 'file-received' }>;

/** What is sealed of a file, opened. */
export const openFile = async (vault: Vault, dossier: Dossier, event: FileReceived): Promise<FileDetails> => {
  if (event.sealed === undefined) throw new Error('the file’s event holds no details');
  const context = fileContext(dossier.code, event.data.file);
  return FileDetails.parse(JSON.parse(await vault.open(dossier.applicant, context, event.sealed)));
};

export const fileView = ({ components }: Edition, { at, by, data }: FileReceived, details: FileDetails): FileView => ({
  ...data,
  componentName: components.find(({ id }) => id === data.component)?.name ?? {
    vi: data.component,
    en: data.component,
  },
  at,
  by: by.kind,
  ...details,
});

export const filesIn = (log: readonly RecordedEvent[]): FileReceived[] =>
  log.flatMap(({ event }) => (event.type === 'file-received' ? [event] : []));
