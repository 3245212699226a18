import type { PDFDocument } from 'pdf-lib';
import { latin1 } from './bytes.ts';
import { openPdf } from './pdf/objects.ts';
import type { ResultDocument } from './result-document.ts';
import { attachedResult } from './attached-result.ts';
import { checkOwner, checkText } from './binding.ts';
import { Inquiry } from './inquiry.ts';
import { Doubt, type Reason } from './reason.ts';
import { forbiddenChanges } from './revisions.ts';
import { type CheckedSignature, checkSignature, type Trust } from './signature.ts';
import { signatureFields } from './signature-fields.ts';

export interface Question extends Trust {
  /** Signature fields that must be there, and no others. */
  readonly required: readonly string[];
  /** The dossier the file is offered for. */
  readonly dossier?: string;
}

export type Verdict =
  | { readonly genuine: true; readonly result: ResultDocument; readonly signatures: CheckedSignature[] }
  | { readonly genuine: false; readonly reasons: Reason[]; readonly signatures: CheckedSignature[] };

const sizeLimit = 20_000_000;

const open = async (bytes: Uint8Array): Promise<PDFDocument> => {
  if (bytes.length > sizeLimit) throw new Doubt('too-large', `${bytes.length} bytes`);
  if (latin1(bytes.subarray(0, 5)) !== '%PDF-') throw new Doubt('not-a-pdf', '');
  const document = await openPdf(bytes);
  if (document.getPageCount() === 0) throw new Doubt('damaged', 'no pages');
  return document;
};

const checkFields = (found: readonly string[], required: readonly string[]): void => {
  if (found.length === 0) throw new Doubt('unsigned', '');
  const missing = required.filter((field) => !found.includes(field));
  if (missing.length > 0) throw new Doubt('missing-signature', missing.join(', '));
  const extra = found.filter((field, index) => !required.includes(field) || found.indexOf(field) !== index);
  if (extra.length > 0) throw new Doubt('unexpected-signature', extra.join(', '));
};

/** Each signature covers the file up to its own end; what came later may only be further signatures. */
const checkRevisions = async (bytes: Uint8Array, ends: readonly number[]): Promise<void> => {
  const ordered = ends.toSorted((a, b) => a - b);
  const beyond = bytes.length - (ordered.at(-1) ?? bytes.length);
  if (beyond > 0) throw new Doubt('changed-after-signing', `${beyond} bytes after the last signature`);
  for (const [index, end] of ordered.slice(1).entries()) {
    const changes = await forbiddenChanges(bytes.subarray(0, ordered[index]), bytes.subarray(0, end));
    if (changes.length > 0) throw new Doubt('changed-after-signing', changes.join('; '));
  }
};

const checkDossier = (result: ResultDocument, dossier: string | undefined): void => {
  if (dossier !== undefined && result.dossier !== dossier) throw new Doubt('foreign-dossier', result.dossier);
};

/**
 * Whether these bytes are a result as it was signed: intact, by trusted signers at a proven time, unchanged since,
 * and about what it is offered for. Never throws for what is in the file.
 */
export const verifyResult = async (bytes: Uint8Array, question: Question): Promise<Verdict> => {
  const inquiry = new Inquiry();
  const document = await inquiry.ask('damaged', () => open(bytes));
  if (!document) return { genuine: false, reasons: inquiry.reasons, signatures: [] };

  const fields = (await inquiry.ask('damaged', () => signatureFields(document))) ?? [];
  const names = fields.map(({ field }) => field);
  await inquiry.ask('missing-signature', () => checkFields(names, question.required));
  const signatures: CheckedSignature[] = [];
  for (const field of fields) {
    const checked = await checkSignature(bytes, field, question, inquiry);
    if (checked) signatures.push(checked);
  }
  if (signatures.length === fields.length) {
    const ends = signatures.map(({ end }) => end);
    await inquiry.ask('changed-after-signing', () => checkRevisions(bytes, ends));
  }
  const result = await inquiry.ask('no-data', () => attachedResult(document));
  if (result) {
    await inquiry.ask('foreign-dossier', () => checkDossier(result, question.dossier));
    await inquiry.ask('text-differs', () => checkText(document, result));
    for (const signed of signatures) {
      await inquiry.ask('foreign-signer', () => checkOwner(signed.field, signed.name, result));
    }
  }
  return result && inquiry.reasons.length === 0
    ? { genuine: true, result, signatures }
    : { genuine: false, reasons: inquiry.reasons, signatures };
};
