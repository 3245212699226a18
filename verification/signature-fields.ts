import { PDFDict, type PDFDocument, type PDFObject } from 'pdf-lib';
import { dictAt, hasName, itemsAt, resolve, textAt } from './pdf/objects.ts';

export interface SignatureValue {
  readonly field: string;
  readonly value: PDFDict;
}

const depthLimit = 8;

/** `seen` keeps fields that name each other as kids from being walked for ever; each counts where it stands first. */
const signaturesIn = (
  object: PDFObject,
  document: PDFDocument,
  parent: string,
  depth: number,
  seen: Set<PDFDict>,
): SignatureValue[] => {
  const field = resolve(document.context, object);
  if (!(field instanceof PDFDict) || depth > depthLimit || seen.has(field)) return [];
  seen.add(field);
  const path = [parent, textAt(field, 'T') ?? ''].filter((part) => part !== '').join('.');
  const value = dictAt(field, 'V');
  const own = hasName(field, 'FT', 'Sig') && value ? [{ field: path, value }] : [];
  return [...own, ...itemsAt(field, 'Kids').flatMap((kid) => signaturesIn(kid, document, path, depth + 1, seen))];
};

/** The signed fields of the document's form, in its order. */
export const signatureFields = (document: PDFDocument): SignatureValue[] => {
  const seen = new Set<PDFDict>();
  return itemsAt(dictAt(document.catalog, 'AcroForm'), 'Fields').flatMap((field) =>
    signaturesIn(field, document, '', 0, seen),
  );
};
