/** What one authenticated list or answer says of one certificate. */
export interface Finding {
  /** When it was revoked; absent: it is not, as far as this goes. */
  readonly since?: Date;
  /** Whether what was signed before the revocation is in doubt as well, as after the theft of the key. */
  readonly tainted: boolean;
  /** True when silence means that the certificate was good: a list that is whole, an answer that says so. */
  readonly complete: boolean;
  readonly from: Date;
  readonly until: Date | undefined;
}

/** CRLReason codes after which earlier timestamps stand: unspecified, affiliation, superseded, cessation (RFC 3161, 4.1). */
const harmless = new Set([0, 3, 4, 5]);

/** Without a reason the worst is taken. */
export const isTainted = (reason: number | undefined): boolean => reason === undefined || !harmless.has(reason);

/** How long an answer counts that does not say when the next one comes. */
const day = 86_400_000;

/** True when it says that the certificate was good at that time. */
export const coversAsGood = ({ since, complete, from, until }: Finding, at: Date): boolean =>
  complete && (since === undefined || since > at) && (until?.getTime() ?? from.getTime() + day) >= at.getTime();
