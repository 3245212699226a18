import { signedBytes } from '../../verification/pdf/byte-range.ts';
import { Increment } from './pdf/increment.ts';
import { addSecurityStore } from './pdf/security-store.ts';
import { embedSignature, prepareField } from './pdf/signature-field.ts';
import type { RevocationClient } from './revocation/revocation-client.ts';
import { signersIn } from './signers-in.ts';
import type { Timestamp } from './timestamp.ts';

export interface LongTermMeans {
  /** Certificates (DER) that the paths end at. */
  readonly roots: readonly Uint8Array[];
  readonly revocation: RevocationClient;
  readonly timestamp: Timestamp;
  /** Another name for each renewal of the archive timestamp. */
  readonly field?: string;
}

/**
 * Makes a signed file provable for as long as it is kept (PAdES B-LTA): adds the certificates of all signers and
 * timestamp authorities, the proof that none was revoked, and a timestamp over everything. One increment holds all
 * three, so that nothing lies between two things that are proven. Done again, under another name, before the
 * authority’s certificate ends or its algorithms weaken, it lasts on.
 */
export const extendLongTerm = async (
  pdf: Uint8Array,
  { roots, revocation, timestamp, field = 'archive' }: LongTermMeans,
): Promise<Uint8Array> => {
  const evidence = await revocation(await signersIn(pdf, roots));
  const increment = await Increment.open(pdf);
  addSecurityStore(increment, evidence);
  const value = increment.context.obj({ Type: 'DocTimeStamp', Filter: 'Adobe.PPKLite', SubFilter: 'ETSI.RFC3161' });
  const prepared = await prepareField(increment, value, { field });
  return embedSignature(prepared, await timestamp(signedBytes(prepared.pdf, prepared.range)));
};
