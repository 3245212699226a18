import { createHash, createPrivateKey, randomBytes, sign, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { Authority } from './authority.ts';

const oid = {
  contentType: '1.2.840.113549.1.9.3',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  messageDigest: '1.2.840.113549.1.9.4',
  /** A policy of our own: an arc for examples, no promise of anybody. */
  policy: '2.999.1',
  sha256: '2.16.840.1.101.3.4.2.1',
  signedData: '1.2.840.113549.1.7.2',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
} as const;

const bytes = (source: Uint8Array): ArrayBuffer => new Uint8Array(source).buffer;
const sha256 = (source: Uint8Array): Buffer => createHash('sha256').update(source).digest();
const attribute = (type: string, value: asn1js.BaseBlock): pkijs.Attribute =>
  new pkijs.Attribute({ type, values: [value] });

/** ESSCertIDv2 (RFC 5035): which certificate signed, by its hash; SHA-256 is the default and is left out. */
const signingCertificate = (certificate: Uint8Array): asn1js.Sequence => {
  const id = new asn1js.Sequence({ value: [new asn1js.OctetString({ valueHex: bytes(sha256(certificate)) })] });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [id] })] });
};

const refusal = (): Buffer => {
  // PKIStatus 2 = rejection; RFC 3161 §2.4.2 wants a status in every answer.
  const answer = new pkijs.TimeStampResp({ status: new pkijs.PKIStatusInfo({ status: pkijs.PKIStatus.rejection }) });
  return Buffer.from(answer.toSchema().toBER());
};

/** A timestamp authority (RFC 3161): takes a query and answers a reply, both DER. */
export const createTimestamps = ({ timestamp, chain }: Pick<Authority, 'timestamp' | 'chain'>, now: () => number) => {
  const key = createPrivateKey(timestamp.key);
  const certificates = [timestamp.certificate, ...chain].map((pem) => new X509Certificate(pem).raw);
  const [own, ...others] = certificates.map((der) => pkijs.Certificate.fromBER(bytes(der)));
  const [ownDer] = certificates;
  if (own === undefined || ownDer === undefined) throw new Error('a timestamp authority without certificate');

  /** SignedData over the token's content (RFC 5652). DER wants the set of attributes in the order of its bytes. */
  const signed = (content: Buffer, withCertificates: boolean): pkijs.ContentInfo => {
    const attributes = [
      attribute(oid.contentType, new asn1js.ObjectIdentifier({ value: oid.timestampInfo })),
      attribute(oid.messageDigest, new asn1js.OctetString({ valueHex: bytes(sha256(content)) })),
      attribute(oid.signingCertificateV2, signingCertificate(ownDer)),
    ].toSorted((a, b) => Buffer.compare(Buffer.from(a.toSchema().toBER()), Buffer.from(b.toSchema().toBER())));
    const toSign = new asn1js.Set({ value: attributes.map((each) => each.toSchema()) }).toBER();
    const signer = new pkijs.SignerInfo({
      version: 1,
      sid: new pkijs.IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
      digestAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: oid.sha256 }),
      signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
      signatureAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 }),
      signature: new asn1js.OctetString({ valueHex: bytes(sign('sha256', Buffer.from(toSign), key)) }),
    });
    const data = new pkijs.SignedData({
      version: 3,
      digestAlgorithms: [new pkijs.AlgorithmIdentifier({ algorithmId: oid.sha256 })],
      encapContentInfo: new pkijs.EncapsulatedContentInfo({
        eContentType: oid.timestampInfo,
        eContent: new asn1js.OctetString({ valueHex: bytes(content) }),
      }),
      ...(withCertificates && { certificates: [own, ...others] }),
      signerInfos: [signer],
    });
    return new pkijs.ContentInfo({ contentType: oid.signedData, content: data.toSchema(true) });
  };

  return (query: Uint8Array): Buffer => {
    let request: pkijs.TimeStampReq;
    try {
      request = pkijs.TimeStampReq.fromBER(bytes(query));
    } catch {
      return refusal();
    }
    if (request.messageImprint.hashAlgorithm.algorithmId !== oid.sha256) return refusal();
    const info = new pkijs.TSTInfo({
      version: 1,
      policy: oid.policy,
      messageImprint: request.messageImprint,
      serialNumber: new asn1js.Integer({ valueHex: bytes(Buffer.concat([Buffer.of(1), randomBytes(7)])) }),
      genTime: new Date(now()),
      accuracy: new pkijs.Accuracy({ seconds: 1 }),
      ...(request.nonce && { nonce: request.nonce }),
    });
    const token = signed(Buffer.from(info.toSchema().toBER()), request.certReq === true);
    const status = new pkijs.PKIStatusInfo({ status: pkijs.PKIStatus.granted });
    return Buffer.from(new pkijs.TimeStampResp({ status, timeStampToken: token }).toSchema().toBER());
  };
};
