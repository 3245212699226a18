import { Constructed, Enumerated, GeneralizedTime, OctetString, Primitive } from 'asn1js';
import {
  BasicOCSPResponse,
  CertID,
  CertificateRevocationList,
  Extension,
  Extensions,
  OCSPResponse,
  ResponseBytes,
  RevokedCertificate,
  SingleResponse,
  Time,
} from 'pkijs';
import { der as encode, readCertificate } from '../../../verification/asn1.ts';
import { der, type Identity } from '../../functions/results/test-identity.ts';

export interface Revocation {
  readonly since: Date;
  /** CRLReason (RFC 5280, 5.3.1). */
  readonly reason?: number;
}

export interface Period {
  readonly from: Date;
  readonly until: Date;
}

const certificateOf = (identity: Identity) => readCertificate(der(identity));

const entryOf = (revoked: Identity, { since, reason }: Revocation): RevokedCertificate => {
  const extnValue = new Enumerated({ value: reason ?? 0 }).toBER();
  const extensions = new Extensions({ extensions: [new Extension({ extnID: '2.5.29.21', extnValue })] });
  return new RevokedCertificate({
    userCertificate: certificateOf(revoked).serialNumber,
    revocationDate: new Time({ type: 0, value: since }),
    ...(reason === undefined ? {} : { crlEntryExtensions: extensions }),
  });
};

/** A certificate revocation list (DER) of the authority. */
export const listBy = async (
  authority: Identity,
  { from, until }: Period,
  revoked: readonly (readonly [Identity, Revocation])[] = [],
): Promise<Uint8Array> => {
  const list = new CertificateRevocationList({
    version: 1,
    issuer: certificateOf(authority).subject,
    thisUpdate: new Time({ type: 0, value: from }),
    nextUpdate: new Time({ type: 0, value: until }),
    ...(revoked.length === 0 ? {} : { revokedCertificates: revoked.map(([identity, how]) => entryOf(identity, how)) }),
  });
  await list.sign(authority.keys.privateKey, 'SHA-256');
  return encode(list);
};

const contextTag = (tagNumber: number) => ({ idBlock: { tagClass: 3, tagNumber } });

const statusOf = (revocation: Revocation | undefined): Primitive | Constructed => {
  if (!revocation) return new Primitive(contextTag(0));
  const { since, reason } = revocation;
  const time = new GeneralizedTime({ valueDate: since });
  const because = new Constructed({ ...contextTag(0), value: [new Enumerated({ value: reason ?? 0 })] });
  return new Constructed({ ...contextTag(1), value: reason === undefined ? [time] : [time, because] });
};

export interface Answer extends Period {
  readonly authority: Identity;
  readonly about: Identity;
  /** Who answers; the authority itself when left out. */
  readonly responder?: Identity;
  readonly revocation?: Revocation;
}

/** An OCSP responder's answer (DER) about one certificate. */
export const answerBy = async (answer: Answer): Promise<Uint8Array> => {
  const { authority, about, responder = authority, revocation, from, until } = answer;
  const issuerCertificate = certificateOf(authority);
  const certID = await CertID.create(certificateOf(about), { hashAlgorithm: 'SHA-1', issuerCertificate });
  const basic = new BasicOCSPResponse({ certs: [certificateOf(responder)] });
  basic.tbsResponseData.responderID = certificateOf(responder).subject;
  basic.tbsResponseData.producedAt = from;
  basic.tbsResponseData.responses = [
    new SingleResponse({ certID, certStatus: statusOf(revocation), thisUpdate: from, nextUpdate: until }),
  ];
  await basic.sign(responder.keys.privateKey, 'SHA-256');
  const response = new OctetString({ valueHex: basic.toSchema().toBER() });
  const responseBytes = new ResponseBytes({ responseType: '1.3.6.1.5.5.7.48.1.1', response });
  return encode(new OCSPResponse({ responseStatus: new Enumerated({ value: 0 }), responseBytes }));
};
