import type { FileSigned } from '../../events/files.ts';
import type { FileDetails } from '../../core/particulars.ts';
import { Refusal } from '../../core/refusal.ts';
import { type Verdict, verifyResult } from '../../verification/verify-result.ts';

/** What the signatures of a PDF say. */
export interface Signed {
  readonly signed?: FileSigned;
  readonly details: Pick<FileDetails, 'signers' | 'number'>;
  /** The dossier whose result it is. */
  readonly dossier?: string;
}

type ReasonCode = Extract<Verdict, { genuine: false }>['reasons'][number]['code'];

/** A signature that was made and does not hold; not one of a kind that is not read here. */
const broken: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['altered', 'changed-after-signing']);
/** What only a result of ours has to have. */
const ownOnly: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'missing-signature',
  'unexpected-signature',
  'no-data',
  'text-differs',
  'foreign-signer',
]);

/**
 * Judges the signatures in a PDF, as far as the province’s list of authorities goes. One that was changed after it was
 * signed is refused.
 */
export const judgeSignatures = async (bytes: Uint8Array, roots: readonly Uint8Array[], at: Date): Promise<Signed> => {
  // What is signed always lies unpacked: the range names places in the file itself.
  if (!Buffer.from(bytes).includes('/ByteRange')) return { details: { signers: [] } };
  const verdict = await verifyResult(bytes, { roots, at });
  const signers = verdict.signatures.map(({ name, signedAt }) => ({
    name,
    at: signedAt.toISOString(),
    trusted: true,
  }));
  if (verdict.genuine) {
    const { number, dossier } = verdict.result;
    return { signed: 'result', details: { signers, number }, dossier };
  }
  const codes = verdict.reasons.map(({ code }) => code);
  if (codes.includes('unsigned')) return { details: { signers: [] } };
  if (codes.some((code) => broken.has(code))) throw new Refusal('file-altered', [], { cause: verdict.reasons });
  const doubted = codes.some((code) => !ownOnly.has(code));
  return { signed: doubted || signers.length === 0 ? 'unknown' : 'trusted', details: { signers } };
};
