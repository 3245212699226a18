import { randomBytes } from 'node:crypto';
import { Integer, ObjectIdentifier, OctetString } from 'asn1js';
import {
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { sha256 } from '../../../functions/results/sha256.ts';
import { der as encode, oid, own, readCertificate } from '../../../verification/asn1.ts';
import { der, type Identity } from './test-identity.ts';

const tokenOf = async (clock: Identity, chain: Identity[], content: Uint8Array): Promise<ContentInfo> => {
  const certificate = readCertificate(der(clock));
  const attributes = [
    new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.timestampInfo })] }),
    new Attribute({ type: oid.messageDigest, values: [new OctetString({ valueHex: own(sha256(content)) })] }),
  ];
  const signedData = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: oid.timestampInfo,
      eContent: new OctetString({ valueHex: own(content) }),
    }),
    certificates: [clock, ...chain].map((identity) => readCertificate(der(identity))),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
  });
  await signedData.sign(clock.keys.privateKey, 0, 'SHA-256');
  return new ContentInfo({ contentType: oid.signedData, content: signedData.toSchema(true) });
};

export const timestampFetch =
  (clock: Identity, chain: Identity[], now: Date): typeof fetch =>
  async (_url, init) => {
    if (!(init?.body instanceof Uint8Array)) throw new Error('expected a query');
    const query = TimeStampReq.fromBER(own(init.body));
    const info = new TSTInfo({
      version: 1,
      policy: '1.3.6.1.4.1.99999.1',
      messageImprint: query.messageImprint,
      serialNumber: new Integer({ valueHex: own(Buffer.concat([Buffer.from([1]), randomBytes(7)])) }),
      genTime: now,
      ...(query.nonce ? { nonce: query.nonce } : {}),
    });
    const timeStampToken = await tokenOf(clock, chain, encode(info));
    const response = new TimeStampResp({ status: new PKIStatusInfo({ status: 0 }), timeStampToken });
    return new Response(new Uint8Array(encode(response)));
  };
