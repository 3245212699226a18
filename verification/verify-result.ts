import type { PDFDocument } from 'pdf-lib';
import { attachedResult } from './attached-result.ts';
import { checkOwner, checkText } from './binding.ts';
import { Inquiry } from './inquiry.ts';
import { judgeSignatures, type Level, levelOf, type Wanted } from './judged-signatures.ts';
import { openFile } from './open-file.ts';
import { Doubt, type Reason } from './reason.ts';
import type { ResultDocument } from './result-document.ts';
import type { CheckedSignature } from './signature.ts';
import type { ResultStatus } from './status/status-bits.ts';
import { vietnamTime } from './vietnam-time.ts';

export interface Question extends Omit<Wanted, 'required'> {
  /** Where nothing is said, what the data in the file name: an officer and the seal, or the seal alone. */
  readonly required?: readonly string[];
  /** The dossier the file is offered for. */
  readonly dossier?: string;
  /** What a verified list says of the result; undefined: nothing is known. Not asked for a file that does not hold. */
  readonly status?: (result: ResultDocument) => ResultStatus | undefined | Promise<ResultStatus | undefined>;
  /** When that list was issued. */
  readonly statusAt?: Date;
}

export interface Refused {
  readonly genuine: false;
  /** The gravest first. */
  readonly reasons: Reason[];
  readonly signatures: CheckedSignature[];
  /** When nothing but its revocation or replacement stands against it. */
  readonly result?: ResultDocument;
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
  | Refused;

const checkDossier = (result: ResultDocument, dossier: string | undefined): void => {
  if (dossier !== undefined && result.dossier !== dossier) throw new Doubt('foreign-dossier', result.dossier);
};

const checkStatus = (known: ResultStatus | undefined, statusAt: Date | undefined): void => {
  const list = statusAt ? `list of ${vietnamTime(statusAt)}` : '';
  if (known === 'revoked') throw new Doubt('revoked-result', list);
  if (known === 'replaced') throw new Doubt('replaced-result', list);
};

/** Whose signatures the file itself calls for. A file whose data cannot be read calls for both. */
const requiredBy = async (document: PDFDocument): Promise<readonly string[]> => {
  const named = await attachedResult(document).catch(() => undefined);
  return named !== undefined && named.signer === undefined ? ['seal'] : ['officer', 'seal'];
};

/** Judges a file that could be opened as a result. */
export const judgeResult = async (
  bytes: Uint8Array,
  document: PDFDocument,
  question: Question,
  inquiry: Inquiry,
): Promise<Verdict> => {
  const required = question.required ?? (await requiredBy(document));
  const judged = await judgeSignatures(bytes, document, { ...question, required }, inquiry);
  const { signatures, archives } = judged;
  const refused = (): Refused => ({ genuine: false, reasons: inquiry.reasons, signatures });
  const result = await inquiry.ask('no-data', () => attachedResult(document));
  if (result) {
    await inquiry.ask('foreign-dossier', () => checkDossier(result, question.dossier));
    await inquiry.ask('text-differs', () => checkText(document, result));
    for (const { field, name } of signatures)
      await inquiry.ask('foreign-signer', () => checkOwner(field, name, result));
  }
  if (!result || inquiry.reasons.length > 0) return refused();

  const status = await question.status?.(result);
  await inquiry.ask('revoked-result', () => checkStatus(status, question.statusAt));
  if (inquiry.reasons.length > 0) return { ...refused(), result };
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

/**
 * Whether these bytes are a result as it was signed: intact, by trusted signers at a proven time, unchanged since,
 * about what it is offered for, and still standing. Never throws for what is in the file.
 */
export const verifyResult = async (bytes: Uint8Array, question: Question): Promise<Verdict> => {
  const inquiry = new Inquiry();
  const document = await inquiry.ask('damaged', () => openFile(bytes));
  if (!document) return { genuine: false, reasons: inquiry.reasons, signatures: [] };
  return judgeResult(bytes, document, question, inquiry);
};
