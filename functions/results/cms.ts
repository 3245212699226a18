import {
  Constructed,
  fromBER,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set as AsnSet,
  type AsnType,
} from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  type Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { der, oid, own, readCertificate } from '../../verification/asn1.ts';
import { sha256 } from './sha256.ts';
import { keyTypeOf, type KeyType, type Signer } from './signer.ts';
import type { Timestamp } from './timestamp.ts';

const attribute = (type: string, value: AsnType): Attribute => new Attribute({ type, values: [value] });

const digestAlgorithm = (): AlgorithmIdentifier => new AlgorithmIdentifier({ algorithmId: oid.sha256 });

const signatureAlgorithm = (keyType: KeyType): AlgorithmIdentifier =>
  keyType === 'RSA'
    ? new AlgorithmIdentifier({ algorithmId: oid.sha256WithRsa, algorithmParams: new Null() })
    : new AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 });

/** ESSCertIDv2 with issuerSerial (RFC 5035); SHA-256 is the default hash and therefore left out in DER. */
const signingCertificate = (certificate: Certificate, encoded: Uint8Array): Attribute => {
  const directoryName = new Constructed({
    idBlock: { tagClass: 3, tagNumber: 4 },
    value: [certificate.issuer.toSchema()],
  });
  const issuerSerial = new Sequence({ value: [new Sequence({ value: [directoryName] }), certificate.serialNumber] });
  const hash = new OctetString({ valueHex: own(sha256(encoded)) });
  const certificateId = new Sequence({ value: [hash, issuerSerial] });
  return attribute(oid.signingCertificateV2, new Sequence({ value: [new Sequence({ value: [certificateId] })] }));
};

/** PAdES baseline forbids signing-time among them: the time claimed is /M, the time proven is the timestamp. */
const signedAttributes = (digest: Uint8Array, certificate: Certificate, encoded: Uint8Array): Attribute[] => {
  const attributes = [
    attribute(oid.contentType, new ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, new OctetString({ valueHex: own(digest) })),
    signingCertificate(certificate, encoded),
  ];
  // DER orders the members of a SET OF by their encoding.
  return attributes
    .map((member) => ({ member, encoding: der(member) }))
    .toSorted((a, b) => Buffer.compare(a.encoding, b.encoding))
    .map(({ member }) => member);
};

/** What a detached CAdES signature by this certificate (DER) signs of content with this SHA-256 digest: DER of a SET. */
export const attributesOver = (digest: Uint8Array, certificate: Uint8Array): Uint8Array => {
  const attributes = signedAttributes(digest, readCertificate(certificate), certificate);
  return new Uint8Array(new AsnSet({ value: attributes.map((member) => member.toSchema()) }).toBER());
};

/** A signature value with what a reader needs to judge it. */
export interface SignatureValue extends Pick<Signer, 'certificate' | 'chain'> {
  /** Over {@link attributesOver}; RSA as PKCS #1 v1.5, EC as a DER sequence. */
  readonly signature: Uint8Array;
}

/** The signature, timestamped (PAdES B-T), as DER of a CMS ContentInfo. Whether it matches is for the caller to know. */
export const signatureOver = async (
  digest: Uint8Array,
  { certificate: encoded, chain, signature }: SignatureValue,
  timestamp: Timestamp,
): Promise<Uint8Array> => {
  const certificate = readCertificate(encoded);
  const token = fromBER(own(await timestamp(signature))).result;
  const signerInfo = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: digestAlgorithm(),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: signedAttributes(digest, certificate, encoded),
    }),
    signatureAlgorithm: signatureAlgorithm(keyTypeOf(encoded)),
    signature: new OctetString({ valueHex: own(signature) }),
    unsignedAttrs: new SignedAndUnsignedAttributes({
      type: 1,
      attributes: [attribute(oid.signatureTimestamp, token)],
    }),
  });
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [digestAlgorithm()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [certificate, ...chain.map(readCertificate)],
    signerInfos: [signerInfo],
  });
  return der(new ContentInfo({ contentType: oid.signedData, content: signedData.toSchema(true) }));
};
