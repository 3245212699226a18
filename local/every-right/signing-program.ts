import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

/** A file with room for a signature, and the certificates (DER) under which it is to be signed. */
export interface Prepared {
  readonly pdf: Uint8Array;
  /** What is signed: from 0 to the second number, and from the third on as many bytes as the fourth says. */
  readonly range: readonly [number, number, number, number];
  readonly chain: readonly Uint8Array[];
}

const oid = {
  contentType: '1.2.840.113549.1.9.3',
  data: '1.2.840.113549.1.7.1',
  messageDigest: '1.2.840.113549.1.9.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  signedData: '1.2.840.113549.1.7.2',
  signatureTimestamp: '1.2.840.113549.1.9.16.2.14',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

const bytes = (source: Uint8Array): ArrayBuffer => new Uint8Array(source).buffer;
const sha256 = (source: Uint8Array): Buffer => createHash('sha256').update(source).digest();
const octets = (source: Uint8Array) => new asn1js.OctetString({ valueHex: bytes(source) });
const attribute = (type: string, value: asn1js.BaseBlock) => new pkijs.Attribute({ type, values: [value] });
const digestAlgorithm = () => new pkijs.AlgorithmIdentifier({ algorithmId: oid.sha256 });
const encoded = (part: { toSchema(): asn1js.BaseBlock }): Buffer => Buffer.from(part.toSchema().toBER());

const attributesOf = ({ pdf, range: [, end, next, length] }: Prepared, certificate: Uint8Array): pkijs.Attribute[] => {
  const digest = sha256(Buffer.concat([pdf.subarray(0, end), pdf.subarray(next, next + length)]));
  const id = new asn1js.Sequence({ value: [octets(sha256(certificate))] });
  return [
    attribute(oid.contentType, new asn1js.ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, octets(digest)),
    attribute(oid.signingCertificateV2, new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [id] })] })),
  ].toSorted((a, b) => Buffer.compare(encoded(a), encoded(b)));
};

const timestampOver = async (address: string, signature: Uint8Array): Promise<asn1js.BaseBlock> => {
  const messageImprint = new pkijs.MessageImprint({
    hashAlgorithm: digestAlgorithm(),
    hashedMessage: octets(sha256(signature)),
  });
  const query = encoded(new pkijs.TimeStampReq({ version: 1, messageImprint, certReq: true }));
  const headers = { 'content-type': 'application/timestamp-query' };
  const answer = await fetch(address, { method: 'POST', headers, body: new Uint8Array(query) });
  const { timeStampToken } = pkijs.TimeStampResp.fromBER(await answer.arrayBuffer());
  if (timeStampToken === undefined) throw new Error('no timestamp');
  return timeStampToken.toSchema();
};

/**
 * What a leader’s own signing program does, outside the portal: a CAdES signature by the key in the token, timestamped,
 * in the room that the file has for it. `sign` takes a SHA-256 digest.
 */
export const signElsewhere = async (
  prepared: Prepared,
  sign: (hash: Uint8Array) => Promise<Uint8Array>,
  timestamps: string,
): Promise<Buffer> => {
  const certificates = prepared.chain.map((der) => pkijs.Certificate.fromBER(bytes(der)));
  const [[own], [ownDer]] = [certificates, prepared.chain];
  if (own === undefined || ownDer === undefined) throw new Error('nobody is asked to sign');
  const attributes = attributesOf(prepared, ownDer);
  const toSign = new asn1js.Set({ value: attributes.map((each) => each.toSchema()) }).toBER();
  const signature = await sign(sha256(Buffer.from(toSign)));
  const signer = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm: digestAlgorithm(),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm: new pkijs.AlgorithmIdentifier({
      algorithmId: oid.sha256WithRsa,
      algorithmParams: new asn1js.Null(),
    }),
    signature: octets(signature),
    unsignedAttrs: new pkijs.SignedAndUnsignedAttributes({
      type: 1,
      attributes: [attribute(oid.signatureTimestamp, await timestampOver(timestamps, signature))],
    }),
  });
  const data = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [digestAlgorithm()],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates,
    signerInfos: [signer],
  });
  const cms = encoded(new pkijs.ContentInfo({ contentType: oid.signedData, content: data.toSchema(true) }));
  const [, gapStart] = prepared.range;
  const signed = Buffer.from(prepared.pdf);
  // The room is hexadecimal, between angle brackets.
  signed.write(cms.toString('hex'), gapStart + 1, 'latin1');
  return signed;
};
