import type { TrustList } from '../../../verification/trust-list.ts';
import { readRoots } from '../../../verification/trust-roots.ts';
import { type FileVerdict, verifyFile } from '../../../verification/verify-file.ts';

/** The same judgement as at the agencies: a result by an officer and the agency’s seal, or a copy by the seal alone. */
export const verdictOn = (bytes: Uint8Array, { roots, agencies }: TrustList, at: Date): Promise<FileVerdict> =>
  verifyFile(bytes, {
    roots: readRoots(roots.join('\n')),
    at,
    // A list from before agencies were in it knows none.
    agencies: () => agencies ?? [],
  });
