import { BasicOCSPResponse, CertificateRevocationList, OCSPResponse } from 'pkijs';
import { own } from '../asn1.ts';

/** What authorities said of certificates; who said it, and whether they may, is checked where it is used. */
export interface Evidence {
  readonly lists: readonly CertificateRevocationList[];
  readonly answers: readonly BasicOCSPResponse[];
}

const basic = '1.3.6.1.5.5.7.48.1.1';

/** A certificate revocation list (DER). */
export const readRevocationList = (bytes: Uint8Array): CertificateRevocationList =>
  CertificateRevocationList.fromBER(own(bytes));

/** A successful answer of an OCSP responder (DER; RFC 6960). */
export const readStatusAnswer = (bytes: Uint8Array): BasicOCSPResponse => {
  const { responseStatus, responseBytes } = OCSPResponse.fromBER(own(bytes));
  if (responseStatus.valueBlock.valueDec !== 0 || responseBytes?.responseType !== basic)
    throw new Error('not a successful answer');
  return BasicOCSPResponse.fromBER(own(responseBytes.response.valueBlock.valueHexView));
};
