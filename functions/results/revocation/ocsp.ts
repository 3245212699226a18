import { X509Certificate } from 'node:crypto';
import { type AsnType, GeneralizedTime, fromBER, OctetString } from 'asn1js';
import { BasicOCSPResponse, CertID, type Certificate, Extension, OCSPRequest, OCSPResponse, Request } from 'pkijs';
import { der, own } from '../../../verification/asn1.ts';
import { isSignedBy, requireCurrent, type Status, Unsound } from './answer.ts';

const nonceType = '1.3.6.1.5.5.7.48.1.2';
const basic = '1.3.6.1.5.5.7.48.1.1';
const noCheck = '1.3.6.1.5.5.7.48.1.5';
const ocspSigning = '1.3.6.1.5.5.7.3.9';

/** SHA-1 names the certificate here and proves nothing; many responders know no other digest (RFC 5019, 2.1.1). */
const idOf = (certificate: Certificate, issuer: Certificate): Promise<CertID> =>
  CertID.create(certificate, { hashAlgorithm: 'SHA-1', issuerCertificate: issuer });

/** DER of a request about one certificate, with a nonce (RFC 8954). */
export const ocspRequest = async (
  certificate: Certificate,
  issuer: Certificate,
  nonce: Uint8Array,
): Promise<Uint8Array> => {
  const request = new OCSPRequest();
  request.tbsRequest.requestList = [new Request({ reqCert: await idOf(certificate, issuer) })];
  const extnValue = new OctetString({ valueHex: own(nonce) }).toBER();
  request.tbsRequest.requestExtensions = [new Extension({ extnID: nonceType, extnValue })];
  return new Uint8Array(request.toSchema(true).toBER());
};

/** The authority itself, or whom it appointed to answer and whose certificate need not be asked about in turn. */
const isResponder = (candidate: Certificate, issuer: X509Certificate, now: number): boolean => {
  const responder = new X509Certificate(der(candidate));
  if (responder.fingerprint256 === issuer.fingerprint256) return true;
  return (
    responder.checkIssued(issuer) &&
    responder.verify(issuer.publicKey) &&
    (responder.keyUsage ?? []).includes(ocspSigning) &&
    (candidate.extensions ?? []).some(({ extnID }) => extnID === noCheck) &&
    Date.parse(responder.validFrom) <= now &&
    now <= Date.parse(responder.validTo)
  );
};

const requireSigned = (response: BasicOCSPResponse, issuer: Certificate, now: number): void => {
  const { tbsResponseData, signatureAlgorithm: algorithm, signature, certs = [] } = response;
  const signed = { bytes: tbsResponseData.tbsView, algorithm, signature };
  const authority = new X509Certificate(der(issuer));
  const holds = [issuer, ...certs]
    .filter((candidate) => isResponder(candidate, authority, now))
    .some((candidate) => isSignedBy(signed, new X509Certificate(der(candidate)).publicKey));
  if (!holds) throw new Unsound('nobody who may answer for the authority signed this');
};

/** A responder may leave the nonce out, then the times alone say that the answer is no old one; another’s is refused. */
const requireNonce = ({ tbsResponseData }: BasicOCSPResponse, nonce: Uint8Array): void => {
  const echo = tbsResponseData.responseExtensions?.find(({ extnID }) => extnID === nonceType);
  const value = echo && fromBER(echo.extnValue.valueBlock.valueHexView).result;
  if (echo && !(value instanceof OctetString && Buffer.compare(value.valueBlock.valueHexView, nonce) === 0))
    throw new Unsound('the answer is to another question');
};

/** CertStatus (RFC 6960, 4.2.1): [0] good, [1] revoked with its time, [2] unknown. */
const statusOf = (status: AsnType): Status => {
  const { tagNumber } = status.idBlock;
  if (tagNumber === 0) return {};
  const time: unknown =
    tagNumber === 1 && 'value' in status.valueBlock && Array.isArray(status.valueBlock.value)
      ? status.valueBlock.value[0]
      : undefined;
  if (!(time instanceof GeneralizedTime)) throw new Unsound('the authority does not know the certificate');
  return { since: time.toDate() };
};

/** What the answer (DER) says of the certificate. Throws {@link Unsound}, or what the parser throws. */
export const statusInAnswer = async (
  bytes: Uint8Array,
  { certificate, issuer, nonce }: { certificate: Certificate; issuer: Certificate; nonce: Uint8Array },
  now: number,
): Promise<Status> => {
  const { responseStatus, responseBytes } = OCSPResponse.fromBER(own(bytes));
  if (responseStatus.valueBlock.valueDec !== 0 || responseBytes?.responseType !== basic)
    throw new Unsound(`the responder answers with status ${responseStatus.valueBlock.valueDec}`);
  const response = BasicOCSPResponse.fromBER(own(responseBytes.response.valueBlock.valueHexView));
  requireSigned(response, issuer, now);
  requireNonce(response, nonce);
  const id = await idOf(certificate, issuer);
  const single = response.tbsResponseData.responses.find(({ certID }) => certID.isEqual(id));
  if (!single) throw new Unsound('the answer is about another certificate');
  requireCurrent(single.thisUpdate, single.nextUpdate, now);
  return statusOf(single.certStatus);
};
