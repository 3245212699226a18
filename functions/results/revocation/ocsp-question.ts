import { randomBytes } from 'node:crypto';
import { fromBER, OctetString } from 'asn1js';
import { type BasicOCSPResponse, CertID, type Certificate, Extension, OCSPRequest, Request } from 'pkijs';
import { own } from '../../../verification/asn1.ts';

const nonceType = '1.3.6.1.5.5.7.48.1.2';

export interface OcspQuestion {
  /** DER. */
  readonly bytes: Uint8Array;
  /**
   * True when the answer is to this question, or may be: a responder may leave the nonce out (RFC 8954), and then the
   * times alone say that the answer is no old one.
   */
  mayBeAnsweredBy(answer: BasicOCSPResponse): boolean;
}

/** Asks about one certificate, with a nonce. SHA-1 names it here; many responders know no other digest (RFC 5019). */
export const ocspQuestion = async (certificate: Certificate, issuer: Certificate): Promise<OcspQuestion> => {
  const nonce = randomBytes(16);
  const reqCert = await CertID.create(certificate, { hashAlgorithm: 'SHA-1', issuerCertificate: issuer });
  const request = new OCSPRequest();
  request.tbsRequest.requestList = [new Request({ reqCert })];
  const extnValue = new OctetString({ valueHex: own(nonce) }).toBER();
  request.tbsRequest.requestExtensions = [new Extension({ extnID: nonceType, extnValue })];
  return {
    bytes: new Uint8Array(request.toSchema(true).toBER()),
    mayBeAnsweredBy: ({ tbsResponseData }) => {
      const echo = tbsResponseData.responseExtensions?.find(({ extnID }) => extnID === nonceType);
      const value = echo && fromBER(own(echo.extnValue.valueBlock.valueHexView)).result;
      return !echo || (value instanceof OctetString && Buffer.compare(value.valueBlock.valueHexView, nonce) === 0);
    },
  };
};
