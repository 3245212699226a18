import { randomBytes } from 'node:crypto';
import { Integer, Null, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  MessageImprint,
  PKIStatus,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { der, oid, own, sha256 } from './asn1.ts';

/** Proves that these bytes existed: gives the DER of an RFC 3161 TimeStampToken over their SHA-256. */
export type Timestamp = (bytes: Uint8Array) => Promise<Uint8Array>;

const patience = 10_000;

const request = (imprint: Uint8Array, nonce: Uint8Array): Uint8Array => {
  const hashAlgorithm = new AlgorithmIdentifier({ algorithmId: oid.sha256, algorithmParams: new Null() });
  const hashedMessage = new OctetString({ valueHex: own(imprint) });
  return der(
    new TimeStampReq({
      version: 1,
      messageImprint: new MessageImprint({ hashAlgorithm, hashedMessage }),
      nonce: new Integer({ valueHex: own(nonce) }),
      certReq: true,
    }),
  );
};

/** What a TimeStampToken says, without judging who said it. */
export const timestampInfo = (token: SignedData): TSTInfo => {
  if (token.encapContentInfo.eContentType !== oid.timestampInfo) throw new Error('not a timestamp token');
  const content = token.encapContentInfo.eContent?.getValue();
  if (!content) throw new Error('timestamp token is empty');
  return TSTInfo.fromBER(content);
};

const tokenOf = (response: Uint8Array, imprint: Uint8Array, nonce: Uint8Array): Uint8Array => {
  const { status, timeStampToken } = TimeStampResp.fromBER(own(response));
  const granted = status.status === PKIStatus.granted || status.status === PKIStatus.grantedWithMods;
  if (!granted || !timeStampToken) throw new Error(`timestamp refused with status ${status.status}`);
  const info = timestampInfo(new SignedData({ schema: timeStampToken.content }));
  const stamped = info.messageImprint.hashedMessage.valueBlock.valueHexView;
  if (Buffer.compare(stamped, imprint) !== 0) throw new Error('timestamp is over other bytes');
  const echoed = info.nonce?.valueBlock.valueHexView;
  if (!echoed || Buffer.compare(echoed, nonce) !== 0) throw new Error('timestamp answers another request');
  return der(timeStampToken);
};

/** Asks an RFC 3161 authority over HTTP; a refusal or an answer to another question is a fault. */
export const createTimestampClient =
  (url: string, fetch: typeof globalThis.fetch): Timestamp =>
  async (bytes) => {
    const imprint = sha256(bytes);
    const nonce = randomBytes(8);
    nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40; // positive and without leading zeros, so DER keeps these bytes
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(request(imprint, nonce)),
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw new Error(`timestamp authority answered ${response.status}`);
    return tokenOf(new Uint8Array(await response.arrayBuffer()), imprint, nonce);
  };
