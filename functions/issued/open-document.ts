import type { Dossier } from '../../core/dossier.ts';
import { ResultDocument } from '../../verification/result-document.ts';
import type { Vault } from '../vault/vault.ts';
import { copyContext, documentHash, type Written } from './issues.ts';

export interface OpenedDocument {
  readonly document: ResultDocument;
  /** SHA-256 of the `result.json` in the locked file, by the log. */
  readonly hash: string;
}

/**
 * What the file of a dossier’s result says, `place` counted from 1: its `result.json`, in the copy that was kept of it
 * (`written`), which is only accepted when it has the very hash that the log of the dossier gives for the one in the
 * locked file.
 */
export const openDocument = async (
  vault: Pick<Vault, 'open'>,
  written: Pick<Written, 'sealed'> | undefined,
  { code, place, dossier }: { readonly code: string; readonly place: number; readonly dossier: Dossier },
): Promise<OpenedDocument> => {
  const issued = [...(dossier.former ?? []), ...(dossier.result === undefined ? [] : [dossier.result])][place - 1];
  if (written === undefined || issued?.document === undefined) throw new Error('nothing is kept of this result');
  const opened = await vault.open(dossier.applicant, copyContext(code, place), written.sealed);
  const document = ResultDocument.parse(JSON.parse(opened));
  if (documentHash(document) !== issued.document) throw new Error('the copy is not what the locked file says');
  return { document, hash: issued.document };
};
