import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { Certificate, IssuerAndSerialNumber, type SignedData, type SignerInfo } from 'pkijs';
import { digestName, schemeOf } from './algorithms.ts';
import { certificateDer, oid } from './asn1.ts';
import { sameBytes } from './bytes.ts';
import { digest, type DigestName } from './digest.ts';
import { isSignedWith } from './public-key.ts';
import { Doubt } from './reason.ts';

export interface CheckedSigner {
  readonly certificate: Certificate;
  /** The other certificates sent along; helpers to build the chain, never trusted by themselves. */
  readonly others: Certificate[];
  readonly info: SignerInfo;
  readonly signature: Uint8Array;
}

/** The value of a signed attribute that must be there exactly once. */
const attributeOf = (info: SignerInfo, type: string): unknown => {
  const found = (info.signedAttrs?.attributes ?? []).filter((attribute) => attribute.type === type);
  const value: unknown = found[0]?.values[0];
  if (found.length !== 1 || found[0]?.values.length !== 1) throw new Doubt('altered', `signed attribute ${type}`);
  return value;
};

const isOctets = (value: unknown, expected: Uint8Array): boolean =>
  value instanceof OctetString && sameBytes(value.valueBlock.valueHexView, expected);

const certificatesOf = (signedData: SignedData): Certificate[] =>
  (signedData.certificates ?? []).filter((entry) => entry instanceof Certificate);

const signerOf = (signedData: SignedData): CheckedSigner => {
  const [info, ...more] = signedData.signerInfos;
  if (!info || more.length > 0) throw new Doubt('altered', 'exactly one signer is expected');
  const { sid } = info;
  const all = certificatesOf(signedData);
  const isSigner = (candidate: Certificate): boolean =>
    sid instanceof IssuerAndSerialNumber &&
    candidate.issuer.isEqual(sid.issuer) &&
    candidate.serialNumber.isEqual(sid.serialNumber);
  const certificate = all.find(isSigner);
  if (!certificate) throw new Doubt('altered', 'the certificate of the signer is not in the signature');
  const others = all.filter((candidate) => candidate !== certificate);
  return { certificate, others, info, signature: info.signature.valueBlock.valueHexView };
};

/** ESS signing-certificate-v2 ties the signature to this very certificate (RFC 5035); mandatory in PAdES. */
export const checkSigningCertificate = async ({ info, certificate }: CheckedSigner): Promise<void> => {
  let value = attributeOf(info, oid.signingCertificateV2);
  // SigningCertificateV2 -> certs -> first ESSCertIDv2
  for (let level = 0; level < 2; level++) value = value instanceof Sequence ? value.valueBlock.value[0] : undefined;
  const parts: unknown[] = value instanceof Sequence ? value.valueBlock.value : [];
  const [first] = parts;
  const algorithm: unknown = first instanceof Sequence ? first.valueBlock.value[0] : undefined;
  const name = algorithm instanceof ObjectIdentifier ? digestName(algorithm.getValue()) : 'SHA-256';
  if (!name) throw new Doubt('weak-signature', 'signing certificate is named by a weak digest');
  const hash = await digest(name, certificateDer(certificate));
  if (!isOctets(algorithm ? parts[1] : first, hash)) throw new Doubt('altered', 'signed by another certificate');
};

const checkContent = async (
  info: SignerInfo,
  contentType: string,
  content: Uint8Array,
  name: DigestName,
): Promise<void> => {
  const type = attributeOf(info, oid.contentType);
  if (!(type instanceof ObjectIdentifier) || type.getValue() !== contentType)
    throw new Doubt('altered', 'content type');
  if (!isOctets(attributeOf(info, oid.messageDigest), await digest(name, content))) {
    throw new Doubt('altered', 'the signed bytes have changed');
  }
};

/** The signed attributes as they are hashed: a SET, although they are sent under an implicit tag (RFC 5652, 5.4). */
const signedForm = (info: SignerInfo): Uint8Array => {
  const encoded = Uint8Array.from(new Uint8Array(info.signedAttrs?.encodedValue ?? new ArrayBuffer(0)));
  if (encoded.length === 0) throw new Doubt('weak-signature', 'no signed attributes');
  encoded[0] = 0x31;
  return encoded;
};

/** Checks that the one signer signed this content; whether the signer may be trusted is another question. */
export const checkSigner = async (
  signedData: SignedData,
  contentType: string,
  content: Uint8Array,
): Promise<CheckedSigner> => {
  const signer = signerOf(signedData);
  const { info, certificate, signature } = signer;
  const { digestAlgorithm, signatureAlgorithm } = info;
  const name = digestName(digestAlgorithm.algorithmId);
  const scheme = name && schemeOf(signatureAlgorithm, name);
  if (!scheme)
    throw new Doubt('weak-signature', `${signatureAlgorithm.algorithmId} with ${digestAlgorithm.algorithmId}`);
  await checkContent(info, contentType, content, name);
  if (!(await isSignedWith(certificate.subjectPublicKeyInfo, scheme, signedForm(info), signature)))
    throw new Doubt('altered', 'the signature does not match');
  return signer;
};
