import { X509Certificate } from 'node:crypto';
import { type Certificate, CertificateRevocationList, IssuingDistributionPoint } from 'pkijs';
import { der, own } from '../../../verification/asn1.ts';
import { isSignedBy, requireCurrent, type Status, Unsound } from './answer.ts';

const issuingDistributionPoint = '2.5.29.28';

/** A list may speak of some certificates only; what it leaves out says nothing of the others (RFC 5280, 5.2.5). */
const requireWhole = ({ crlExtensions }: CertificateRevocationList, isAuthority: boolean): void => {
  for (const { critical, extnID, parsedValue } of crlExtensions?.extensions ?? []) {
    const scope: unknown = extnID === issuingDistributionPoint ? parsedValue : undefined;
    if (scope instanceof IssuingDistributionPoint) {
      const others = isAuthority ? scope.onlyContainsUserCerts : scope.onlyContainsCACerts;
      const isPart = scope.indirectCRL || scope.onlyContainsAttributeCerts || scope.onlySomeReasons !== undefined;
      if (others || isPart) throw new Unsound('the list is about other certificates');
    } else if (critical) throw new Unsound(`the list has an extension ${extnID}`);
  }
};

/** What the list (DER) says of the certificate. Throws {@link Unsound}, or what the parser throws. */
export const statusInList = (bytes: Uint8Array, certificate: Certificate, issuer: Certificate, now: number): Status => {
  const list = CertificateRevocationList.fromBER(own(bytes));
  const authority = new X509Certificate(der(issuer));
  const signed = { bytes: list.tbsView, algorithm: list.signatureAlgorithm, signature: list.signatureValue };
  if (!list.issuer.isEqual(issuer.subject) || !isSignedBy(signed, authority.publicKey))
    throw new Unsound('the list is not of the certificate’s authority');
  requireCurrent(list.thisUpdate.value, list.nextUpdate?.value, now);
  requireWhole(list, new X509Certificate(der(certificate)).ca);
  const entry = list.revokedCertificates?.find(({ userCertificate }) =>
    userCertificate.isEqual(certificate.serialNumber),
  );
  return entry === undefined ? {} : { since: entry.revocationDate.value };
};
