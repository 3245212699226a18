import { EncryptedPDFError, type PDFDocument } from 'pdf-lib';
import { type Archive, archivedSince, checkArchives, isArchiveField, isDocumentTimestamp } from './archive.ts';
import { attachedResult } from './attached-result.ts';
import { basisOf, type Trust } from './basis.ts';
import { checkOwner, checkText } from './binding.ts';
import { latin1 } from './bytes.ts';
import { Inquiry } from './inquiry.ts';
import { openPdf } from './pdf/objects.ts';
import { Doubt, type Reason } from './reason.ts';
import type { ResultDocument } from './result-document.ts';
import { forbiddenChanges } from './revisions.ts';
import { securityStore } from './security-store.ts';
import { type CheckedSignature, checkSignature } from './signature.ts';
import { signatureFields, type SignatureValue } from './signature-fields.ts';
import type { ResultStatus } from './status/status-bits.ts';

export interface Question extends Trust {
  /** Signature fields that must be there; beside them only document timestamps may. */
  readonly required: readonly string[];
  /** The dossier the file is offered for. */
  readonly dossier?: string;
  /** What a verified list says of the result; undefined: nothing is known. Not asked for a file that does not hold. */
  readonly status?: (result: ResultDocument) => ResultStatus | undefined;
  /** When that list was issued. */
  readonly statusAt?: Date;
}

/** How long the signatures stay provable: by their time, by the proofs in the file, by archive timestamps over both. */
export type Level = 'B-T' | 'B-LT' | 'B-LTA';

export type Verdict =
  | {
      readonly genuine: true;
      readonly result: ResultDocument;
      readonly signatures: CheckedSignature[];
      readonly level: Level;
      /** The first archive timestamp. */
      readonly archivedAt?: Date;
      /** Absent when nothing was asked, or nothing is known. */
      readonly status?: ResultStatus;
    }
  | {
      readonly genuine: false;
      readonly reasons: Reason[];
      readonly signatures: CheckedSignature[];
      /** When nothing but its revocation or replacement stands against it. */
      readonly result?: ResultDocument;
    };

const sizeLimit = 20_000_000;

const parse = async (bytes: Uint8Array): Promise<PDFDocument> => {
  try {
    return await openPdf(bytes);
  } catch (error) {
    throw error instanceof EncryptedPDFError ? new Doubt('encrypted', '') : error;
  }
};

const open = async (bytes: Uint8Array): Promise<PDFDocument> => {
  if (bytes.length > sizeLimit) throw new Doubt('too-large', `${bytes.length} bytes`);
  if (latin1(bytes.subarray(0, 5)) !== '%PDF-') throw new Doubt('not-a-pdf', '');
  const document = await parse(bytes);
  if (document.getPageCount() === 0) throw new Doubt('damaged', 'no pages');
  return document;
};

const checkFields = (signed: readonly string[], stamps: readonly string[], required: readonly string[]): void => {
  if (signed.length === 0) throw new Doubt('unsigned', '');
  const missing = required.filter((field) => !signed.includes(field));
  if (missing.length > 0) throw new Doubt('missing-signature', missing.join(', '));
  const all = [...signed, ...stamps];
  const isExtra = (field: string): boolean =>
    stamps.includes(field) ? !isArchiveField(field) : !required.includes(field);
  const extra = all.filter((field, index) => isExtra(field) || all.indexOf(field) !== index);
  if (extra.length > 0) throw new Doubt('unexpected-signature', extra.join(', '));
};

/** Each signature covers the file up to its own end; what came later may only be further signatures and their proofs. */
const checkRevisions = async (bytes: Uint8Array, ends: readonly number[]): Promise<void> => {
  const ordered = [...new Set([...ends, bytes.length])].toSorted((a, b) => a - b);
  if (new Set(ends).size !== ends.length) throw new Doubt('changed-after-signing', 'one signature in two fields');
  for (const [index, end] of ordered.slice(1).entries()) {
    const changes = await forbiddenChanges(bytes.subarray(0, ordered[index]), bytes.subarray(0, end));
    if (changes.length > 0) throw new Doubt('changed-after-signing', changes.join('; '));
  }
};

const checkDossier = (result: ResultDocument, dossier: string | undefined): void => {
  if (dossier !== undefined && result.dossier !== dossier) throw new Doubt('foreign-dossier', result.dossier);
};

const checkStatus = (result: ResultDocument, { status, statusAt }: Question): ResultStatus | undefined => {
  const known = status?.(result);
  const list = statusAt ? `list of ${statusAt.toISOString()}` : '';
  if (known === 'revoked') throw new Doubt('revoked-result', list);
  if (known === 'replaced') throw new Doubt('replaced-result', list);
  return known;
};

interface Judged {
  readonly signatures: CheckedSignature[];
  readonly archives: Archive[];
}

/** All signatures and document timestamps, and what lies between and after them. */
const judgeSignatures = async (
  bytes: Uint8Array,
  document: PDFDocument,
  question: Question,
  inquiry: Inquiry,
): Promise<Judged> => {
  const fields = (await inquiry.ask('damaged', () => signatureFields(document))) ?? [];
  const [stamps, signed] = [fields.filter(isDocumentTimestamp), fields.filter((field) => !isDocumentTimestamp(field))];
  const names = (some: readonly SignatureValue[]): string[] => some.map(({ field }) => field);
  await inquiry.ask('missing-signature', () => checkFields(names(signed), names(stamps), question.required));
  const basis = basisOf(question, await securityStore(document));
  const archives = await checkArchives(bytes, stamps, basis, inquiry);
  const signatures: CheckedSignature[] = [];
  for (const field of signed) {
    const checked = await checkSignature(bytes, field, basis, archivedSince(archives), inquiry);
    if (checked) signatures.push(checked);
  }
  const ends = [...signatures, ...archives].map(({ end }) => end);
  if (ends.length === fields.length && ends.length > 0)
    await inquiry.ask('changed-after-signing', () => checkRevisions(bytes, ends));
  return { signatures, archives };
};

const levelOf = ({ signatures, archives }: Judged): Level => {
  if (!signatures.every(({ covered }) => covered)) return 'B-T';
  return archives.length > 0 ? 'B-LTA' : 'B-LT';
};

/**
 * Whether these bytes are a result as it was signed: intact, by trusted signers at a proven time, unchanged since,
 * about what it is offered for, and still standing. Never throws for what is in the file.
 */
export const verifyResult = async (bytes: Uint8Array, question: Question): Promise<Verdict> => {
  const inquiry = new Inquiry();
  const { reasons } = inquiry;
  const document = await inquiry.ask('damaged', () => open(bytes));
  if (!document) return { genuine: false, reasons, signatures: [] };

  const judged = await judgeSignatures(bytes, document, question, inquiry);
  const { signatures, archives } = judged;
  const result = await inquiry.ask('no-data', () => attachedResult(document));
  if (result) {
    await inquiry.ask('foreign-dossier', () => checkDossier(result, question.dossier));
    await inquiry.ask('text-differs', () => checkText(document, result));
    for (const { field, name } of signatures)
      await inquiry.ask('foreign-signer', () => checkOwner(field, name, result));
  }
  if (!result || reasons.length > 0) return { genuine: false, reasons, signatures };

  const status = await inquiry.ask('revoked-result', () => checkStatus(result, question));
  if (reasons.length > 0) return { genuine: false, reasons, signatures, result };
  const archivedAt = archives[0]?.at;
  return {
    genuine: true,
    result,
    signatures,
    level: levelOf(judged),
    ...(archivedAt ? { archivedAt } : {}),
    ...(status ? { status } : {}),
  };
};
