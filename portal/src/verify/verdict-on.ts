import type { TrustList } from '../../../verification/trust-list.ts';
import { readRoots } from '../../../verification/trust-roots.ts';
import { verifyResult, type Verdict } from '../../../verification/verify-result.ts';

/** The same judgement as at the agencies: signed by an officer and by the agency’s seal. */
export const verdictOn = (bytes: Uint8Array, { roots }: TrustList, at: Date): Promise<Verdict> =>
  verifyResult(bytes, { roots: readRoots(roots.join('\n')), at, required: ['officer', 'seal'] });
