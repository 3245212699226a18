import type { DossierEvent } from '../../events/dossier-event.ts';
import { Refusal } from '../../core/refusal.ts';
import type { ResultDocument } from '../../verification/result-document.ts';
import { verifyResult, type Verdict } from '../../verification/verify-result.ts';
import { extendLongTerm } from '../results/long-term.ts';
import { CertificateRevoked, type RevocationClient } from '../results/revocation/revocation-client.ts';
import { signersIn } from '../results/signers-in.ts';
import type { Timestamp } from '../results/timestamp.ts';
import { hasCertificate } from '../staff/signing-right.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import type { Sitting } from './result-signatures.ts';

export interface ProofTools {
  /** Certificates (DER) of the authorities whose signers and timestamps are trusted. */
  readonly roots: readonly Uint8Array[];
  readonly revocation: RevocationClient;
  readonly timestamp: Timestamp;
  readonly now: () => number;
}

const isRevoked = (error: unknown): boolean => error instanceof CertificateRevoked;

/** Whether it is what the officer signed with that was revoked. */
const isOfficerRevoked = async ({ revocation, roots }: ProofTools, approved: Uint8Array): Promise<boolean> =>
  signersIn(approved, roots)
    .then(revocation)
    .then(() => false)
    .catch((error: unknown) => {
      if (isRevoked(error)) return true;
      throw error;
    });

/** The file with everything that proves it for as long as it is kept; nothing when the officer’s certificate was revoked. */
export const proven = async (
  tools: ProofTools,
  signed: Uint8Array,
  approved: Uint8Array,
): Promise<Uint8Array | undefined> => {
  try {
    return await extendLongTerm(signed, tools);
  } catch (error) {
    if (isRevoked(error) && (await isOfficerRevoked(tools, approved))) return undefined;
    throw error;
  }
};

/** What whoever receives this file would find, of this dossier and today. */
export const judged = async (
  tools: Pick<ProofTools, 'roots' | 'now'>,
  { dossier, unsigned }: Sitting,
  bytes: Uint8Array,
): Promise<Verdict> =>
  verifyResult(bytes, {
    roots: tools.roots,
    at: new Date(tools.now()),
    required: unsigned.boxes.map(({ field }) => field),
    dossier: dossier.code,
  });

/**
 * The file must be this dossier’s own, whole, signed by officer and agency, and provable for as long as it is kept.
 * Answers what it says.
 */
export const requireLasting = (verdict: Verdict): ResultDocument => {
  if (!verdict.genuine) throw new Refusal('result-not-bound', [], { cause: verdict.reasons });
  if (verdict.level !== 'B-LTA') throw new Refusal('result-not-bound', [], { cause: verdict.level });
  return verdict.result;
};

export type Lapse = Extract<DossierEvent, { type: 'approval-lapsed' }>['data']['because'];

/**
 * Why no signature by this officer’s certificate will be better: it had ended or was revoked when the time was stamped,
 * or stands in their list no more.
 */
export const lapseIn = (
  verdict: Verdict,
  { officer }: { readonly officer: Pick<StaffMember, 'certificates'> | undefined },
): Lapse => {
  // Nobody approved: there is no approval to lapse, and what is wrong with the seal is a fault.
  if (officer === undefined) return undefined;
  const codes = new Set<string>(verdict.genuine ? [] : verdict.reasons.map(({ code }) => code));
  if (codes.has('revoked-signer')) return 'revoked';
  const own = verdict.signatures.find(({ field }) => field === 'officer');
  const isStrange = own !== undefined && !hasCertificate(officer, own);
  return codes.has('expired-at-signing') || isStrange ? 'no-right' : undefined;
};
