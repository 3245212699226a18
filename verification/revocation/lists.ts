import { Enumerated } from 'asn1js';
import type { Certificate, CertificateRevocationList, RevokedCertificate } from 'pkijs';
import { schemeOf } from '../algorithms.ts';
import { isSignedWith } from '../public-key.ts';
import { mayUseKeyFor } from '../trust.ts';
import { type Finding, isTainted } from './finding.ts';

const reasonCode = '2.5.29.21';
const certificateIssuer = '2.5.29.29';
/** cRLSign is the seventh bit of KeyUsage (RFC 5280, 4.2.1.3). */
const listSigning = 0x02;

/** A list somebody else signed in the name of the authority says nothing. */
const isOf = async (list: CertificateRevocationList, authority: Certificate): Promise<boolean> => {
  if (!list.issuer.isEqual(authority.subject) || !mayUseKeyFor(authority, listSigning)) return false;
  const scheme = schemeOf(list.signatureAlgorithm);
  const { subjectPublicKeyInfo } = authority;
  const signature = list.signatureValue.valueBlock.valueHexView;
  return scheme !== undefined && isSignedWith(subjectPublicKeyInfo, scheme, list.tbsView, signature).catch(() => false);
};

const extensionOf = ({ crlEntryExtensions }: RevokedCertificate, id: string): unknown =>
  crlEntryExtensions?.extensions.find(({ extnID }) => extnID === id)?.parsedValue;

/** An entry that names another issuer is about that one’s certificates. */
const isAbout = (entry: RevokedCertificate, certificate: Certificate): boolean =>
  entry.userCertificate.isEqual(certificate.serialNumber) && extensionOf(entry, certificateIssuer) === undefined;

const reasonOf = (entry: RevokedCertificate): number | undefined => {
  const reason = extensionOf(entry, reasonCode);
  return reason instanceof Enumerated ? reason.valueBlock.valueDec : undefined;
};

/** A list with a critical extension, such as a scope, may leave certificates out on purpose (RFC 5280, 5.2). */
const isWhole = ({ crlExtensions }: CertificateRevocationList): boolean =>
  !(crlExtensions?.extensions ?? []).some(({ critical }) => critical);

/** What the lists of this authority say of its certificate. */
export const findingsInLists = async (
  certificate: Certificate,
  authority: Certificate,
  lists: readonly CertificateRevocationList[],
): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const list of lists) {
    if (!(await isOf(list, authority))) continue;
    const entry = list.revokedCertificates?.find((each) => isAbout(each, certificate));
    findings.push({
      ...(entry ? { since: entry.revocationDate.value } : {}),
      tainted: entry !== undefined && isTainted(reasonOf(entry)),
      complete: isWhole(list),
      from: list.thisUpdate.value,
      until: list.nextUpdate?.value,
    });
  }
  return findings;
};
