import { BitString } from 'asn1js';
import { Certificate, CertificateChainValidationEngine, ExtKeyUsage } from 'pkijs';
import { der, readCertificate } from './asn1.ts';
import { sameBytes } from './bytes.ts';
import { Doubt } from './reason.ts';
import type { CheckedSigner } from './signer-info.ts';

const same = (a: Certificate, b: Certificate): boolean => sameBytes(der(a), der(b));

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
  return path;
};

const extension = (certificate: Certificate, id: string): unknown =>
  certificate.extensions?.find((each) => each.extnID === id)?.parsedValue;

/** digitalSignature or nonRepudiation: the two highest bits of the first byte (RFC 5280, 4.2.1.3). */
const signingBits = 0xc0;

export const checkMaySign = (certificate: Certificate): void => {
  const usage = extension(certificate, '2.5.29.15');
  const bits = usage instanceof BitString ? (usage.valueBlock.valueHexView[0] ?? 0) : signingBits;
  if ((bits & signingBits) === 0) throw new Doubt('untrusted-signer', 'the certificate is not for signatures');
};

export const hasPurpose = (certificate: Certificate, purpose: string): boolean => {
  const purposes = extension(certificate, '2.5.29.37');
  return purposes instanceof ExtKeyUsage && purposes.keyPurposes.includes(purpose);
};

const commonNameType = '2.5.4.3';

/** The common name of the subject: the person or agency the certificate was issued to. */
export const commonName = (certificate: Certificate): string =>
  certificate.subject.typesAndValues.find(({ type }) => type === commonNameType)?.value.valueBlock.value ?? '';
