import type { PDFDocument } from 'pdf-lib';
import type { ResultDocument } from './result-document.ts';
import { pageText } from './page-text.ts';
import { Doubt } from './reason.ts';

/** Letters only compare: names are printed in capitals, and lines break where they must. */
export const folded = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, '').toUpperCase();

/** The data and the page must say the same: number, dossier, holder, agency and whoever signed are printed by every result. */
export const checkText = async (document: PDFDocument, result: ResultDocument): Promise<void> => {
  const text = folded(await pageText(document));
  const { number, dossier, holder, agency, signer } = result;
  const missing = [number, dossier, holder.name, holder.identifier ?? '', agency.name, signer?.name ?? ''].filter(
    (part) => !text.includes(folded(part)),
  );
  if (missing.length > 0) throw new Doubt('text-differs', `not on the page: ${missing.join('; ')}`);
};

/**
 * Field `officer` belongs to the signer the result names, every other field to its agency. The common name decides:
 * an officer's certificate names the agency too, as the organisation, and must not stand in for its seal.
 */
export const checkOwner = (field: string, name: string, { signer, agency }: ResultDocument): void => {
  const owner = field === 'officer' ? (signer?.name ?? '') : agency.name;
  if (folded(name) !== folded(owner)) throw new Doubt('foreign-signer', `${field} is of ${name}, not of ${owner}`);
};
