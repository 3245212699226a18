import type { DossierEvent } from '../../events/dossier-event.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import { declarationComponent } from '../../core/on-behalf.ts';
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

const declarationName = { vi: 'Tờ khai người dân đã ký', en: 'Declaration signed by the citizen' };

/** The sheet that the applicant has signed, where an officer filed it in their place. */
export const signedSheet = ({ onBehalf, submittedAt }: Dossier): FileView[] =>
  onBehalf === undefined
    ? []
    : [
        {
          ...onBehalf.declaration,
          component: declarationComponent,
          componentName: declarationName,
          name: declarationName.vi,
          at: submittedAt,
          by: 'staff',
          signers: [],
        },
      ];

export const filesIn = (log: readonly RecordedEvent[]): FileReceived[] =>
  log.flatMap(({ event }) => (event.type === 'file-received' ? [event] : []));
