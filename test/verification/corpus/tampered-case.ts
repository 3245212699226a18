import type { ReasonCode } from '../../../verification/reason.ts';
import type { Question } from '../../../verification/verify-result.ts';
import type { Originals } from './originals.ts';

/** A file that must be refused, and why. */
export interface TamperedCase {
  readonly name: string;
  readonly because: readonly ReasonCode[];
  readonly make: (
    originals: Originals,
  ) => Promise<Uint8Array | { readonly pdf: Uint8Array; readonly ask: Partial<Question> }>;
}
