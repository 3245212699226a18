import { BitString } from 'asn1js';
import { Certificate, CertificateChainValidationEngine, ExtKeyUsage } from 'pkijs';
import { schemeOf } from './algorithms.ts';
import { certificateDer, readCertificate } from './asn1.ts';
import { sameBytes } from './bytes.ts';
import { Doubt } from './reason.ts';
import type { CheckedSigner } from './signer-info.ts';

const same = (a: Certificate, b: Certificate): boolean => sameBytes(certificateDer(a), certificateDer(b));

/** pkijs: "the certificate is either not yet valid or expired". */
const outOfValidity = 8;

/**
 * A chain from the signer to one of the roots, valid at that time. pkijs takes the last of its certificates, after
 * dropping duplicates, for the signer: the signer is therefore kept out of the others, and the path is checked to
 * begin with it.
 */
export const checkTrust = async (
  signer: Pick<CheckedSigner, 'certificate' | 'others'>,
  roots: readonly Uint8Array[],
  at: Date,
): Promise<Certificate[]> => {
  const { certificate } = signer;
  const others = signer.others.filter((other) => !same(other, certificate));
  const engine = new CertificateChainValidationEngine({
    trustedCerts: roots.map(readCertificate),
    certs: [...others, certificate],
    checkDate: at,
  });
  const { result, resultCode, resultMessage, certificatePath } = await engine.verify();
  if (!result) {
    throw new Doubt(resultCode === outOfValidity ? 'expired-at-signing' : 'untrusted-signer', resultMessage);
  }
  const path = certificatePath ?? [];
  if (!path[0] || !same(path[0], certificate))
    throw new Doubt('untrusted-signer', 'the chain is of another certificate');
  const weak = path.slice(0, -1).find((each) => schemeOf(each.signatureAlgorithm) === undefined);
  if (weak) throw new Doubt('weak-signature', `certificate issued with ${weak.signatureAlgorithm.algorithmId}`);
  return path;
};

const extension = (certificate: Certificate, id: string): unknown =>
  certificate.extensions?.find((each) => each.extnID === id)?.parsedValue;

/** Whether KeyUsage allows one of these uses, given as bits of its first byte; no such extension allows all. */
export const mayUseKeyFor = (certificate: Certificate, uses: number): boolean => {
  const usage = extension(certificate, '2.5.29.15');
  return !(usage instanceof BitString) || ((usage.valueBlock.valueHexView[0] ?? 0) & uses) !== 0;
};

const purposesOf = (certificate: Certificate): readonly string[] | undefined => {
  const purposes = extension(certificate, '2.5.29.37');
  return purposes instanceof ExtKeyUsage ? purposes.keyPurposes : undefined;
};

export const hasPurpose = (certificate: Certificate, purpose: string): boolean =>
  purposesOf(certificate)?.includes(purpose) === true;

/** digitalSignature or nonRepudiation: the two highest bits of the first byte (RFC 5280, 4.2.1.3). */
const signing = 0xc0;

/**
 * Purposes that people and agencies sign documents under. A certificate that is limited to others, such as a server’s
 * or a timestamp authority’s, must not stand in for theirs.
 */
const documentPurposes = new Set([
  '2.5.29.37.0', // any
  '1.3.6.1.5.5.7.3.2', // client authentication
  '1.3.6.1.5.5.7.3.4', // e-mail protection
  '1.3.6.1.5.5.7.3.36', // document signing (RFC 9336)
  '1.3.6.1.4.1.311.10.3.12', // document signing, Microsoft
  '1.2.840.113583.1.1.5', // authentic documents, Adobe
]);

export const checkMaySign = (certificate: Certificate): void => {
  const purposes = purposesOf(certificate);
  const isMeant = purposes === undefined || purposes.some((purpose) => documentPurposes.has(purpose));
  if (!mayUseKeyFor(certificate, signing) || !isMeant)
    throw new Doubt('untrusted-signer', 'the certificate is not for signatures');
};

const textIn = (certificate: Certificate, attribute: string): string =>
  certificate.subject.typesAndValues.find(({ type }) => type === attribute)?.value.valueBlock.value ?? '';

/** The common name of the subject: the person or agency the certificate was issued to. */
export const commonName = (certificate: Certificate): string => textIn(certificate, '2.5.4.3');

/** The organisation of the subject: of an agency’s own certificate it is the agency. */
export const organisation = (certificate: Certificate): string => textIn(certificate, '2.5.4.10');
