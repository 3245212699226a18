import { certificateAt, type Certificate, type SigningMeans } from './certificate.ts';
import { inForce, type Mandate } from './mandate.ts';
import { day } from './vietnam-time.ts';

/** So many days before it ends a certificate is to be renewed: getting one takes weeks. */
export const renewDays = 60;

/** Of who may have to sign: what they have to sign with. */
export interface SignerStanding {
  readonly state: 'valid' | 'expiring' | 'expired' | 'none';
  readonly means?: SigningMeans;
  readonly certificate?: Certificate;
  /** Since when their office lets them sign and nothing does. */
  readonly waitingSince?: string;
}

const stateOf = ({ until }: Certificate, at: string): SignerStanding['state'] =>
  until !== undefined && Date.parse(until) - Date.parse(at) < renewDays * day ? 'expiring' : 'valid';

/** How somebody stands at an instant who signs, or a seal: the certificate that is valid, or else the last one. */
export const signerStanding = (
  certificates: readonly Certificate[],
  mandates: readonly Mandate[],
  at: string,
): SignerStanding => {
  const valid = certificateAt(certificates, at);
  if (valid !== undefined) return { state: stateOf(valid, at), means: valid.means ?? 'kms', certificate: valid };
  const last = certificates.findLast(({ until }) => until !== undefined && Date.parse(until) <= Date.parse(at));
  const [since] = mandates
    .filter((mandate) => mandate.to === 'sign' && inForce(mandate, at))
    .map(({ from }) => (last?.until !== undefined && last.until > from ? last.until : from))
    .toSorted((one, other) => (one < other ? -1 : 1));
  return {
    ...(last === undefined
      ? { state: 'none' as const }
      : { state: 'expired' as const, means: last.means ?? 'kms', certificate: last }),
    ...(since === undefined ? {} : { waitingSince: since }),
  };
};
