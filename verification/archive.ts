import type { Basis } from './basis.ts';
import type { Inquiry } from './inquiry.ts';
import { hasName } from './pdf/objects.ts';
import { Doubt } from './reason.ts';
import type { SignatureValue } from './signature-fields.ts';
import { readSignedRange, type SignedRange } from './signed-range.ts';
import { stampedTime } from './timestamp-token.ts';

const subFilter = 'ETSI.RFC3161';

/** A timestamp over the whole file so far, which keeps its signatures provable (PAdES B-LTA). */
export interface Archive {
  readonly field: string;
  readonly at: Date;
  readonly authority: string;
  readonly end: number;
}

export const isDocumentTimestamp = ({ value }: SignatureValue): boolean => hasName(value, 'SubFilter', subFilter);

/** `archive`, and for its renewals `archive-2`, `archive-3` … */
export const isArchiveField = (field: string): boolean => /^archive(?:-[1-9]\d?)?$/.test(field);

const rangeOf = (pdf: Uint8Array, { value }: SignatureValue): SignedRange => {
  try {
    return readSignedRange(pdf, value, subFilter);
  } catch (error) {
    throw error instanceof Doubt ? new Doubt('bad-archive', error.message) : error;
  }
};

/** Checks the latest first: it proves since when the earlier ones were there. */
export const checkArchives = async (
  pdf: Uint8Array,
  stamps: readonly SignatureValue[],
  basis: Basis,
  inquiry: Inquiry,
): Promise<Archive[]> => {
  const ranges: (SignedRange & { readonly field: string })[] = [];
  for (const stamp of stamps) {
    const range = await inquiry.ask('bad-archive', () => rangeOf(pdf, stamp), stamp.field);
    if (range) ranges.push({ ...range, field: stamp.field });
  }
  const archives: Archive[] = [];
  for (const { field, cms, content, end } of ranges.toSorted((a, b) => b.end - a.end)) {
    const known = archives[0]?.at;
    const time = await inquiry.ask('bad-archive', () => stampedTime('bad-archive', cms, content, basis, known), field);
    if (time) archives.unshift({ field, at: time.at, authority: time.authority, end });
  }
  return archives;
};

/** When an archive timestamp first covered the file up to `end`. */
export const archivedSince =
  (archives: readonly Archive[]) =>
  (end: number): Date | undefined =>
    archives.find((archive) => archive.end > end)?.at;
