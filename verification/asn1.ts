import { fromBER, type AsnType } from 'asn1js';
import { Certificate, ContentInfo, SignedData } from 'pkijs';

export const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  signatureTimestamp: '1.2.840.113549.1.9.16.2.14',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  timestamping: '1.3.6.1.5.5.7.3.8',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

/** A copy in a buffer of its own: pkijs reads the whole underlying buffer of a view. */
export const own = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

export const der = (structure: { toSchema(): AsnType }): Uint8Array => new Uint8Array(structure.toSchema().toBER());

const encodings = new WeakMap<Certificate, Uint8Array>();

/** The bytes of a certificate that was read, and is never changed: building a path compares each with each. */
export const certificateDer = (certificate: Certificate): Uint8Array => {
  const known = encodings.get(certificate) ?? der(certificate);
  encodings.set(certificate, known);
  return known;
};

export const readCertificate = (bytes: Uint8Array): Certificate => Certificate.fromBER(own(bytes));

/** Parses one ASN.1 value and drops what follows it; also BER of indefinite length, which some signers write. */
export const firstValue = (bytes: Uint8Array): Uint8Array => {
  const { offset } = fromBER(own(bytes));
  if (offset <= 0) throw new Error('not ASN.1');
  return bytes.subarray(0, offset);
};

export const readSignedData = (bytes: Uint8Array): SignedData => {
  const content = ContentInfo.fromBER(own(bytes));
  if (content.contentType !== oid.signedData) throw new Error('not CMS signed data');
  return new SignedData({ schema: content.content });
};
