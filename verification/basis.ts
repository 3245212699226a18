import type { Certificate } from 'pkijs';
import type { Proofs } from './revocation/check-revocation.ts';
import { readRevocationList, readStatusAnswer } from './revocation/evidence.ts';
import type { SecurityStore } from './security-store.ts';

/** Whom the reader trusts; nothing in the file adds to it. */
export interface Trust {
  /** Certificates (DER) of the authorities for signers, and for timestamps where no others are named. */
  readonly roots: readonly Uint8Array[];
  readonly timestampRoots?: readonly Uint8Array[];
  /** Certificate revocation lists (DER) the reader has. */
  readonly revocationLists?: readonly Uint8Array[];
  /** Answers of OCSP responders (DER) the reader has. */
  readonly statusAnswers?: readonly Uint8Array[];
  readonly at: Date;
}

/** What signatures are judged by. */
export interface Basis {
  readonly roots: readonly Uint8Array[];
  readonly timestampRoots: readonly Uint8Array[];
  /** Certificates in the file that may help to build a chain to a root. */
  readonly helpers: readonly Certificate[];
  readonly proofs: Proofs;
  readonly at: Date;
}

export const basisOf = (
  { roots, timestampRoots = roots, revocationLists = [], statusAnswers = [], at }: Trust,
  store: SecurityStore,
): Basis => ({
  roots,
  timestampRoots,
  helpers: store.certificates,
  proofs: {
    stored: store,
    given: { lists: revocationLists.map(readRevocationList), answers: statusAnswers.map(readStatusAnswer) },
  },
  at,
});
