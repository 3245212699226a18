import { signDigest } from './cms.ts';
import { rangeDigest } from '../../verification/pdf/byte-range.ts';
import { embedSignature, prepareSignature, type SignatureField } from './pdf/prepare-signature.ts';
import type { Signer } from './signer.ts';
import type { Timestamp } from './timestamp.ts';

/** Adds one PAdES B-T signature; a result is signed by the officer (`officer`), then by the agency (`seal`). */
export const signPdf = async (
  pdf: Uint8Array,
  { signer, timestamp, ...field }: SignatureField & { readonly signer: Signer; readonly timestamp: Timestamp },
): Promise<Uint8Array> => {
  const prepared = await prepareSignature(pdf, field);
  return embedSignature(prepared, await signDigest(rangeDigest(prepared.pdf, prepared.range), signer, timestamp));
};
