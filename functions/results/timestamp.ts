import { randomBytes } from 'node:crypto';
import { Integer, Null, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  MessageImprint,
  PKIStatus,
  type PKIStatusInfo,
  SignedData,
  TimeStampReq,
  TimeStampResp,
} from 'pkijs';
import { der, oid, own } from '../../verification/asn1.ts';
import { sha256 } from './sha256.ts';
import { timestampInfo } from '../../verification/timestamp-info.ts';

/** Proves that these bytes existed: gives the DER of an RFC 3161 TimeStampToken over their SHA-256. */
export type Timestamp = (bytes: Uint8Array) => Promise<Uint8Array>;

/** No token now, and perhaps in a while: the state machine tries again. */
export class TimestampUnavailable extends Error {
  override readonly name = 'TimestampUnavailable';
}

/** The authority says no, or stamped something else: it would do so again. */
export class TimestampRefused extends Error {
  override readonly name = 'TimestampRefused';
}

const patience = 10_000;

/** Bits of PKIFailureInfo that speak of the authority’s own trouble: timeNotAvailable, systemFailure (RFC 3161, 2.4.2). */
const passing = [14, 25];

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

const refusalOf = ({ status, failInfo }: PKIStatusInfo): Error => {
  const bits = failInfo?.valueBlock.valueHexView ?? new Uint8Array();
  const isPassing = passing.some((bit) => ((bits[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
  return new (isPassing ? TimestampUnavailable : TimestampRefused)(`timestamp refused with status ${status}`);
};

const read = (response: Uint8Array): TimeStampResp => {
  try {
    return TimeStampResp.fromBER(own(response));
  } catch (cause) {
    throw new TimestampUnavailable('not an answer of a timestamp authority', { cause });
  }
};

const tokenOf = (response: Uint8Array, imprint: Uint8Array, nonce: Uint8Array): Uint8Array => {
  const { status, timeStampToken } = read(response);
  const granted = status.status === PKIStatus.granted || status.status === PKIStatus.grantedWithMods;
  if (!granted || !timeStampToken) throw refusalOf(status);
  const info = timestampInfo(new SignedData({ schema: timeStampToken.content }));
  const stamped = info.messageImprint.hashedMessage.valueBlock.valueHexView;
  if (Buffer.compare(stamped, imprint) !== 0) throw new TimestampRefused('timestamp is over other bytes');
  const echoed = info.nonce?.valueBlock.valueHexView;
  if (!echoed || Buffer.compare(echoed, nonce) !== 0) throw new TimestampRefused('timestamp answers another request');
  return der(timeStampToken);
};

/** One exchange over HTTP; neither a broken connection nor a server’s error says anything about the question. */
const exchange = async (send: typeof fetch, url: string, query: Uint8Array): Promise<Uint8Array> => {
  let answer: { readonly status: number; readonly bytes: ArrayBuffer };
  try {
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(query),
      signal: AbortSignal.timeout(patience),
    });
    answer = { status: response.status, bytes: await response.arrayBuffer() };
  } catch (cause) {
    throw new TimestampUnavailable('timestamp authority gave no answer', { cause });
  }
  const { status, bytes } = answer;
  if (status >= 500 || status === 408 || status === 429)
    throw new TimestampUnavailable(`timestamp authority answered ${status}`);
  if (status !== 200) throw new TimestampRefused(`timestamp authority answered ${status}`);
  return new Uint8Array(bytes);
};

/**
 * Asks an RFC 3161 authority over HTTP. Throws {@link TimestampUnavailable}, or {@link TimestampRefused} when asking
 * again would change nothing.
 */
export const createTimestampClient =
  (url: string, fetch: typeof globalThis.fetch): Timestamp =>
  async (bytes) => {
    const imprint = sha256(bytes);
    const nonce = randomBytes(8);
    nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40; // positive and without leading zeros, so DER keeps these bytes
    return tokenOf(await exchange(fetch, url, request(imprint, nonce)), imprint, nonce);
  };
