import type { PDFDocument } from 'pdf-lib';
import { attachedResult } from './attached-result.ts';
import { checkOwner, checkText } from './binding.ts';
import { latin1 } from './bytes.ts';
import { Inquiry } from './inquiry.ts';
import { judgeSignatures, type Level, levelOf, type Wanted } from './judged-signatures.ts';
import { openPdf } from './pdf/objects.ts';
import { Doubt, type Reason } from './reason.ts';
import type { ResultDocument } from './result-document.ts';
import type { CheckedSignature } from './signature.ts';
import type { ResultStatus } from './status/status-bits.ts';

export interface Question extends Wanted {
  /** The dossier the file is offered for. */
  readonly dossier?: string;
  /** What a verified list says of the result; undefined: nothing is known. Not asked for a file that does not hold. */
  readonly status?: (result: ResultDocument) => ResultStatus | undefined | Promise<ResultStatus | undefined>;
  /** When that list was issued. */
  readonly statusAt?: Date;
}

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

/** pdf-lib’s errors do not know their own class. */
const isLocked = (error: unknown): boolean => error instanceof Error && error.message.includes('is encrypted');

const parse = async (bytes: Uint8Array): Promise<PDFDocument> => {
  try {
    return await openPdf(bytes);
  } catch (error) {
    throw isLocked(error) ? new Doubt('encrypted', '') : error;
  }
};

const open = async (bytes: Uint8Array): Promise<PDFDocument> => {
  if (bytes.length > sizeLimit) throw new Doubt('too-large', `${bytes.length} bytes`);
  if (latin1(bytes.subarray(0, 5)) !== '%PDF-') throw new Doubt('not-a-pdf', '');
  const document = await parse(bytes);
  if (document.getPageCount() === 0) throw new Doubt('damaged', 'no pages');
  return document;
};

const checkDossier = (result: ResultDocument, dossier: string | undefined): void => {
  if (dossier !== undefined && result.dossier !== dossier) throw new Doubt('foreign-dossier', result.dossier);
};

const checkStatus = (known: ResultStatus | undefined, statusAt: Date | undefined): void => {
  const list = statusAt ? `list of ${statusAt.toISOString()}` : '';
  if (known === 'revoked') throw new Doubt('revoked-result', list);
  if (known === 'replaced') throw new Doubt('replaced-result', list);
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

  const status = await question.status?.(result);
  await inquiry.ask('revoked-result', () => checkStatus(status, question.statusAt));
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
