import type { PDFDocument } from 'pdf-lib';
import { type Archive, archivedSince, checkArchives, isArchiveField, isDocumentTimestamp } from './archive.ts';
import { basisOf, type Trust } from './basis.ts';
import type { Inquiry } from './inquiry.ts';
import { Doubt } from './reason.ts';
import { forbiddenChanges } from './revisions.ts';
import { securityStore } from './security-store.ts';
import { type CheckedSignature, checkSignature } from './signature.ts';
import { signatureFields, type SignatureValue } from './signature-fields.ts';

/** How long the signatures stay provable: by their time, by the proofs in the file, by archive timestamps over both. */
export type Level = 'B-T' | 'B-LT' | 'B-LTA';

export interface Wanted extends Trust {
  /** Signature fields that must be there; beside them only document timestamps may. */
  readonly required: readonly string[];
}

const namesOf = (fields: readonly SignatureValue[]): string[] => fields.map(({ field }) => field);

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

/** Archive timestamps that a file may gather; each is good for the years of its authority’s certificate. */
const mostStamps = 8;

/** Judging a signature costs a tenth of a second: a file that names one a thousand times would hold us for minutes. */
const requireFew = (fields: readonly SignatureValue[], { required }: Wanted): void => {
  if (fields.length > required.length + mostStamps) throw new Doubt('unexpected-signature', `${fields.length} fields`);
  if (new Set(fields.map(({ value }) => value)).size !== fields.length)
    throw new Doubt('changed-after-signing', 'one signature in two fields');
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

export interface Judged {
  readonly signatures: CheckedSignature[];
  readonly archives: Archive[];
}

/** All signatures and document timestamps, and what lies between and after them. */
export const judgeSignatures = async (
  bytes: Uint8Array,
  document: PDFDocument,
  wanted: Wanted,
  inquiry: Inquiry,
): Promise<Judged> => {
  const { required, ...trust } = wanted;
  const fields = (await inquiry.ask('damaged', () => signatureFields(document))) ?? [];
  const few = await inquiry.ask('unexpected-signature', () => {
    requireFew(fields, wanted);
    return true;
  });
  if (few === undefined) return { signatures: [], archives: [] };
  const [stamps, signed] = [fields.filter(isDocumentTimestamp), fields.filter((field) => !isDocumentTimestamp(field))];
  await inquiry.ask('missing-signature', () => checkFields(namesOf(signed), namesOf(stamps), required));
  const basis = basisOf(trust, await securityStore(document));
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

export const levelOf = ({ signatures, archives }: Judged): Level => {
  if (!signatures.every(({ covered }) => covered)) return 'B-T';
  return archives.length > 0 ? 'B-LTA' : 'B-LT';
};
