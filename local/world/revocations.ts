import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { Constructed, Enumerated, GeneralizedTime, Integer, OctetString, Primitive } from 'asn1js';
import {
  BasicOCSPResponse,
  Certificate,
  CertID,
  OCSPRequest,
  OCSPResponse,
  ResponseBytes,
  SingleResponse,
} from 'pkijs';
import type { Authority } from './authority.ts';
import { algorithm, type Identity, signingKey } from './certificates.ts';
import { type Certified, serialFrom } from './certified.ts';
import { type Door, readBody, send, sendJson } from './http.ts';
import type { Registers } from './registers.ts';

const week = 7 * 86_400_000;
const nonceType = '1.3.6.1.5.5.7.48.1.2';
const basic = '1.3.6.1.5.5.7.48.1.1';
const sha1 = '1.3.14.3.2.26';
/** OCSPResponseStatus (RFC 6960, 4.2.1). */
const malformedRequest = 1;

const own = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const certificateIn = ({ certificate }: Identity): Certificate =>
  Certificate.fromBER(new x509.X509Certificate(certificate).rawData);

/** DER of an OCSPResponse. */
const encoded = (responseStatus: number, response?: BasicOCSPResponse): Uint8Array => {
  const valueHex = response?.toSchema().toBER();
  const responseBytes = valueHex && new ResponseBytes({ responseType: basic, response: new OctetString({ valueHex }) });
  const answer = new OCSPResponse({
    responseStatus: new Enumerated({ value: responseStatus }),
    ...(responseBytes && { responseBytes }),
  });
  return new Uint8Array(answer.toSchema().toBER());
};

/** CertStatus (RFC 6960, 4.2.1): [0] good, [1] revoked, [2] unknown. */
const status = {
  good: () => new Primitive({ idBlock: { tagClass: 3, tagNumber: 0 } }),
  revoked: (since: string) =>
    new Constructed({
      idBlock: { tagClass: 3, tagNumber: 1 },
      value: [new GeneralizedTime({ valueDate: new Date(since) })],
    }),
  unknown: () => new Primitive({ idBlock: { tagClass: 3, tagNumber: 2 } }),
} as const;

/** What the authority publishes of revoked certificates: `/pki/root.crl`, `/pki/issuing.crl`, `/pki/ocsp`. */
export const createRevocations = ({ certified }: Registers, authority: Authority, now: () => number): Door => {
  /** Whole seconds: lists and answers know no smaller ones. */
  const moment = (): Date => new Date(Math.floor(now() / 1000) * 1000);
  const next = (): Date => new Date(moment().getTime() + week);

  const list = async (by: Certified['by'], { key, certificate }: Identity): Promise<Uint8Array> => {
    const { subjectName, publicKey } = new x509.X509Certificate(certificate);
    const crl = await x509.X509CrlGenerator.create({
      issuer: subjectName.toJSON(),
      thisUpdate: moment(),
      nextUpdate: next(),
      entries: certified
        .all()
        .filter((each) => each.by === by)
        .flatMap(({ serial, revokedAt }) =>
          revokedAt === undefined ? [] : [{ serialNumber: serial, revocationDate: new Date(revokedAt) }],
        ),
      signingKey: await signingKey(key),
      signingAlgorithm: algorithm,
      extensions: [
        await x509.AuthorityKeyIdentifierExtension.create(publicKey),
        // cRLNumber (RFC 5280, 5.2.3): each list has a higher one than those before.
        new x509.Extension('2.5.29.20', false, new Integer({ value: Math.floor(now() / 1000) }).toBER()),
      ],
    });
    return new Uint8Array(crl.rawData);
  };
  const lists = new Map([
    ['/root.crl', () => list('root', authority.root)],
    ['/issuing.crl', () => list('issuing', authority.issuing)],
  ]);

  const issuing = certificateIn(authority.issuing);
  const responder = certificateIn(authority.responder);

  const single = async (asked: CertID): Promise<SingleResponse> => {
    const ours = new CertID();
    const hashAlgorithm = asked.hashAlgorithm.algorithmId === sha1 ? 'SHA-1' : 'SHA-256';
    await ours.createForCertificate(issuing, { hashAlgorithm, issuerCertificate: issuing });
    ours.serialNumber = asked.serialNumber;
    const known = ours.isEqual(asked)
      ? certified.get(serialFrom(asked.serialNumber.valueBlock.valueHexView))
      : undefined;
    const { revokedAt } = known ?? {};
    const certStatus =
      known === undefined ? status.unknown() : revokedAt === undefined ? status.good() : status.revoked(revokedAt);
    return new SingleResponse({ certID: asked, certStatus, thisUpdate: moment(), nextUpdate: next() });
  };

  const answer = async (question: Uint8Array): Promise<Uint8Array> => {
    const { tbsRequest } = OCSPRequest.fromBER(own(question));
    const response = new BasicOCSPResponse({ certs: [responder] });
    response.tbsResponseData.responderID = responder.subject;
    response.tbsResponseData.producedAt = moment();
    for (const { reqCert } of tbsRequest.requestList) response.tbsResponseData.responses.push(await single(reqCert));
    const nonce = tbsRequest.requestExtensions?.find(({ extnID }) => extnID === nonceType);
    if (nonce) response.tbsResponseData.responseExtensions = [nonce];
    await response.sign(await signingKey(authority.responder.key), 'SHA-256');
    return encoded(0, response);
  };

  return async (request, response, path) => {
    const published = lists.get(path);
    if (published) return send(response, 200, 'application/pkix-crl', await published());
    if (path !== '/ocsp' && !path.startsWith('/ocsp/')) return sendJson(response, 404, { error: 'not-found' });
    // RFC 6960, A.1: a GET carries the question in its path.
    const question =
      request.method === 'POST'
        ? await readBody(request)
        : Buffer.from(decodeURIComponent(path.slice('/ocsp/'.length)), 'base64');
    const answered = await answer(question).catch(() => encoded(malformedRequest));
    send(response, 200, 'application/ocsp-response', answered);
  };
};
