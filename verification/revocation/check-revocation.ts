import type { Certificate } from 'pkijs';
import { Doubt } from '../reason.ts';
import { findingsInAnswers } from './answers.ts';
import type { Evidence } from './evidence.ts';
import { coversAsGood, type Finding } from './finding.ts';
import { findingsInLists } from './lists.ts';
import { vietnamTime } from '../vietnam-time.ts';

/** Evidence by where it comes from: kept in the file, or brought by whoever asks. */
export interface Proofs {
  readonly stored: Evidence;
  readonly given: Evidence;
}

export interface Standing {
  /** True when the file itself holds the proof, for every certificate of the path, that none was revoked. */
  readonly covered: boolean;
  /** The first revocation of the path after that time. */
  readonly revokedLater?: Date;
  /** The first that casts doubt on what was signed before it as well. */
  readonly taintedFrom?: Date;
}

const findingsIn = async (certificate: Certificate, authority: Certificate, evidence: Evidence): Promise<Finding[]> => [
  ...(await findingsInLists(certificate, authority, evidence.lists)),
  ...(await findingsInAnswers(certificate, authority, evidence.answers)),
];

const earliest = (dates: readonly Date[]): Date | undefined => dates.toSorted((a, b) => a.getTime() - b.getTime())[0];

/**
 * Refuses a path of which a certificate had been revoked at that time. A certificate nothing speaks of passes: proofs
 * need not be complete, and whether the file brings them is its level.
 */
export const checkRevocation = async (path: readonly Certificate[], proofs: Proofs, at: Date): Promise<Standing> => {
  const later: Date[] = [];
  const tainted: Date[] = [];
  let covered = true;
  for (const [index, authority] of path.slice(1).entries()) {
    const certificate = path[index];
    if (!certificate) continue;
    const stored = await findingsIn(certificate, authority, proofs.stored);
    for (const finding of [...stored, ...(await findingsIn(certificate, authority, proofs.given))]) {
      const { since } = finding;
      if (!since) continue;
      if (since <= at) throw new Doubt('revoked-signer', `revoked at ${vietnamTime(since)}`);
      later.push(since);
      if (finding.tainted) tainted.push(since);
    }
    covered &&= stored.some((finding) => coversAsGood(finding, at));
  }
  const [revokedLater, taintedFrom] = [earliest(later), earliest(tainted)];
  return { covered, ...(revokedLater ? { revokedLater } : {}), ...(taintedFrom ? { taintedFrom } : {}) };
};
