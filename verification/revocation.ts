import { type Certificate, CertificateRevocationList } from 'pkijs';
import { own } from './asn1.ts';
import { Doubt } from './reason.ts';

export const readRevocationList = (bytes: Uint8Array): CertificateRevocationList =>
  CertificateRevocationList.fromBER(own(bytes));

/** The lists this authority signed; a list somebody else signed in its name says nothing. */
const listsOf = async (authority: Certificate, lists: readonly CertificateRevocationList[]) => {
  const named = lists.filter((list) => list.issuer.isEqual(authority.subject));
  const signed = await Promise.all(
    named.map((list) => list.verify({ issuerCertificate: authority }).catch(() => false)),
  );
  return named.filter((_list, index) => signed[index]);
};

const revokedAt = (certificate: Certificate, list: CertificateRevocationList): Date | undefined =>
  list.revokedCertificates?.find(({ userCertificate }) => userCertificate.isEqual(certificate.serialNumber))
    ?.revocationDate.value;

/**
 * Refuses a chain of which a certificate had been revoked before that time. A certificate no list speaks of passes:
 * the lists are what the reader has, and need not be complete.
 */
export const checkRevocation = async (
  path: readonly Certificate[],
  lists: readonly CertificateRevocationList[],
  at: Date,
): Promise<void> => {
  for (const [index, authority] of path.slice(1).entries()) {
    const certificate = path[index];
    for (const list of certificate ? await listsOf(authority, lists) : []) {
      const since = certificate && revokedAt(certificate, list);
      if (since && since <= at) throw new Doubt('revoked-signer', `revoked at ${since.toISOString()}`);
    }
  }
};
