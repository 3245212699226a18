import { type AsnType, Constructed, Enumerated, GeneralizedTime } from 'asn1js';
import { type BasicOCSPResponse, CertID, type Certificate } from 'pkijs';
import { schemeOf } from '../algorithms.ts';
import { certificateDer } from '../asn1.ts';
import { sameBytes } from '../bytes.ts';
import { isSignedWith } from '../public-key.ts';
import { hasPurpose } from '../trust.ts';
import { type Finding, isTainted } from './finding.ts';

const answering = '1.3.6.1.5.5.7.3.9';

const issued = async (certificate: Certificate, authority: Certificate): Promise<boolean> => {
  const scheme = schemeOf(certificate.signatureAlgorithm);
  const signature = certificate.signatureValue.valueBlock.valueHexView;
  return (
    scheme !== undefined &&
    certificate.issuer.isEqual(authority.subject) &&
    isSignedWith(authority.subjectPublicKeyInfo, scheme, certificate.tbsView, signature)
  );
};

/** The authority itself, or whom it appointed by a certificate of its own for this purpose (RFC 6960, 4.2.2.2). */
const mayAnswer = async (candidate: Certificate, authority: Certificate, at: Date): Promise<boolean> =>
  sameBytes(certificateDer(candidate), certificateDer(authority)) ||
  (hasPurpose(candidate, answering) &&
    candidate.notBefore.value <= at &&
    at <= candidate.notAfter.value &&
    (await issued(candidate, authority)));

const isSound = async (answer: BasicOCSPResponse, authority: Certificate): Promise<boolean> => {
  const { tbsResponseData, signatureAlgorithm, signature, certs = [] } = answer;
  const scheme = schemeOf(signatureAlgorithm);
  if (!scheme) return false;
  for (const candidate of [authority, ...certs]) {
    const holds =
      (await mayAnswer(candidate, authority, tbsResponseData.producedAt).catch(() => false)) &&
      (await isSignedWith(
        candidate.subjectPublicKeyInfo,
        scheme,
        tbsResponseData.tbsView,
        signature.valueBlock.valueHexView,
      ).catch(() => false));
    if (holds) return true;
  }
  return false;
};

interface Status {
  readonly known: boolean;
  readonly since?: Date;
  readonly tainted: boolean;
}

/** CertStatus: [0] good, [1] revoked with its time and perhaps a reason, [2] unknown (RFC 6960, 4.2.1). */
const statusOf = (status: AsnType): Status => {
  const { tagNumber } = status.idBlock;
  if (tagNumber !== 1) return { known: tagNumber === 0, tainted: false };
  const [time, tagged]: unknown[] = status instanceof Constructed ? status.valueBlock.value : [];
  const reason: unknown = tagged instanceof Constructed ? tagged.valueBlock.value[0] : undefined;
  return {
    known: true,
    // Revoked without a time that can be read: since ever.
    since: time instanceof GeneralizedTime ? time.toDate() : new Date(0),
    tainted: isTainted(reason instanceof Enumerated ? reason.valueBlock.valueDec : undefined),
  };
};

/** The digests by which responders name certificates. SHA-1 names here and proves nothing (RFC 5019, 2.1.1). */
const namings = ['SHA-1', 'SHA-256'];

/** What the authority, or whom it appointed, answered about its certificate. */
export const findingsInAnswers = async (
  certificate: Certificate,
  authority: Certificate,
  answers: readonly BasicOCSPResponse[],
): Promise<Finding[]> => {
  const ids = await Promise.all(
    namings.map((hashAlgorithm) => CertID.create(certificate, { hashAlgorithm, issuerCertificate: authority })),
  );
  const findings: Finding[] = [];
  for (const answer of answers) {
    const about = answer.tbsResponseData.responses.filter(({ certID }) => ids.some((id) => id.isEqual(certID)));
    if (about.length === 0 || !(await isSound(answer, authority))) continue;
    for (const { certStatus, thisUpdate, nextUpdate } of about) {
      const { known, ...status } = statusOf(certStatus);
      findings.push({ ...status, complete: known, from: thisUpdate, until: nextUpdate });
    }
  }
  return findings;
};
