import type { PDFDocument } from 'pdf-lib';
import { isDocumentTimestamp } from './archive.ts';
import { readCertificate } from './asn1.ts';
import { folded } from './binding.ts';
import type { Trust } from './basis.ts';
import type { Inquiry } from './inquiry.ts';
import { judgeSignatures, type Level, levelOf } from './judged-signatures.ts';
import { textAt } from './pdf/objects.ts';
import { Doubt } from './reason.ts';
import type { CheckedSignature } from './signature.ts';
import { type SignatureValue, signatureFields } from './signature-fields.ts';
import { organisation } from './trust.ts';
import type { Refused } from './verify-result.ts';

/** The signature field of an agency that certifies a copy of a paper. */
const copyField = 'copy';

/** An agency’s electronic copy of a paper, as it was signed. It is the result of no dossier. */
export interface GenuineCopy {
  readonly genuine: true;
  readonly copy: { readonly agency: string; readonly at: Date };
  readonly signatures: CheckedSignature[];
  readonly level: Level;
}

type Agencies = readonly string[] | undefined;

export interface CopyQuestion extends Trust {
  /** Names of the agencies whose copies are taken, any if undefined. Not asked unless a copy holds by itself. */
  readonly agencies?: () => Agencies | Promise<Agencies>;
}

const signed = (document: PDFDocument): SignatureValue[] => {
  try {
    return signatureFields(document).filter((field) => !isDocumentTimestamp(field));
  } catch {
    // Whoever judges the signatures says what is wrong with them.
    return [];
  }
};

/** Whether a file was signed as a copy and as nothing else; the field is within what is signed. */
export const isCopy = (document: PDFDocument): boolean => {
  const fields = signed(document);
  return fields.length > 0 && fields.every(({ field }) => field === copyField);
};

/**
 * The copy must be of the agency that it names, by a certificate of the agency’s own: a person’s names the agency as the
 * organisation, and somebody else as its subject.
 */
const checkSeal = ({ name, certificate }: CheckedSignature, named: string | undefined, agencies: Agencies): void => {
  const [agency, organised] = [folded(name), folded(organisation(readCertificate(certificate)))];
  if (agency === '' || agency !== organised) throw new Doubt('foreign-seal', `${name} is no organisation`);
  if (agency !== folded(named ?? '')) throw new Doubt('foreign-seal', `made by ${named ?? ''}, sealed by ${name}`);
  if (agencies?.every((each) => folded(each) !== agency) === true)
    throw new Doubt('foreign-seal', `${name} is no agency of this province`);
};

/** Judges a file that could be opened as a copy. */
export const judgeCopy = async (
  bytes: Uint8Array,
  document: PDFDocument,
  question: CopyQuestion,
  inquiry: Inquiry,
): Promise<GenuineCopy | Refused> => {
  const judged = await judgeSignatures(bytes, document, { ...question, required: [copyField] }, inquiry);
  const { signatures } = judged;
  const [own] = signatures;
  const value = signed(document)[0]?.value;
  if (!own || inquiry.reasons.length > 0) return { genuine: false, reasons: inquiry.reasons, signatures };
  const agencies = await question.agencies?.();
  await inquiry.ask('foreign-seal', () => checkSeal(own, value && textAt(value, 'Name'), agencies));
  if (inquiry.reasons.length > 0) return { genuine: false, reasons: inquiry.reasons, signatures };
  return { genuine: true, copy: { agency: own.name, at: own.signedAt }, signatures, level: levelOf(judged) };
};
