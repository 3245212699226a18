import { createHash } from 'node:crypto';
import { BitString, Integer, OctetString } from 'asn1js';
import { PKIStatusInfo, TimeStampReq, TimeStampResp } from 'pkijs';
import { beforeAll, expect, test } from 'vitest';
import { der, own, readSignedData } from '../../../verification/asn1.ts';
import { createTimestampClient } from '../../../functions/results/timestamp.ts';
import { timestampInfo } from '../../../verification/timestamp-info.ts';
import { issuedAt } from './samples.ts';
import { createTestAuthority, type TestAuthority } from './test-authority.ts';

const bytes = Buffer.from('a signature');
let authority: TestAuthority;

beforeAll(async () => {
  authority = await createTestAuthority({ officer: 'x', agency: 'x' });
});

/** An honest authority that was asked something else than the client asked. */
const asked = (change: (query: TimeStampReq) => void): typeof fetch => {
  const honest = authority.timestampFetch(issuedAt);
  return (url, init) => {
    if (!(init?.body instanceof Uint8Array)) throw new Error('expected a query');
    const query = TimeStampReq.fromBER(own(init.body));
    change(query);
    return honest(url, { ...init, body: new Uint8Array(der(query)) });
  };
};

test('gives a token over the digest of the bytes, with the time of the authority', async () => {
  const token = await createTimestampClient('http://tsa.test', authority.timestampFetch(issuedAt))(bytes);
  const info = timestampInfo(readSignedData(token));
  expect(info.genTime).toEqual(issuedAt);
  const imprint = createHash('sha256').update(bytes).digest();
  expect(Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView).equals(imprint)).toBe(true);
});

test('asks by HTTP POST, and for the certificate', async () => {
  const requests: {
    url: Parameters<typeof fetch>[0];
    init: RequestInit | undefined;
    certificate: boolean | undefined;
  }[] = [];
  const honest = authority.timestampFetch(issuedAt);
  const watched: typeof fetch = (url, init) => {
    const body = init?.body instanceof Uint8Array ? init.body : new Uint8Array();
    requests.push({ url, init, certificate: TimeStampReq.fromBER(own(body)).certReq });
    return honest(url, init);
  };
  await createTimestampClient('http://tsa.test/tsr', watched)(bytes);
  expect(requests).toMatchObject([
    {
      url: 'http://tsa.test/tsr',
      init: { method: 'POST', headers: { 'content-type': 'application/timestamp-query' } },
      certificate: true,
    },
  ]);
});

test('refuses a token over other bytes', async () => {
  const wrong = asked((query) => {
    query.messageImprint.hashedMessage = new OctetString({ valueHex: new ArrayBuffer(32) });
  });
  await expect(createTimestampClient('http://tsa.test', wrong)(bytes)).rejects.toThrow('timestamp is over other bytes');
});

test('refuses the answer to another request', async () => {
  const replayed = asked((query) => {
    query.nonce = new Integer({ value: 7 });
  });
  await expect(createTimestampClient('http://tsa.test', replayed)(bytes)).rejects.toThrow('answers another request');
});

const answering = (answer: () => Promise<Response>): typeof fetch => answer;
const refusing = (failure?: number): typeof fetch => {
  const failInfo = Buffer.alloc(4);
  if (failure !== undefined) failInfo[failure >> 3] = 0x80 >> (failure & 7);
  const bits = failure === undefined ? {} : { failInfo: new BitString({ valueHex: own(failInfo) }) };
  const refusal = new TimeStampResp({ status: new PKIStatusInfo({ status: 2, ...bits }) });
  return answering(async () => new Response(new Uint8Array(der(refusal))));
};

test.each([
  ['an authority that cannot be reached', answering(async () => Promise.reject(new TypeError('fetch failed')))],
  ['a failing server', answering(async () => new Response('', { status: 503 }))],
  ['a busy server', answering(async () => new Response('', { status: 429 }))],
  ['another system’s page', answering(async () => new Response('<p>Hello</p>'))],
  ['a clock that is not there (timeNotAvailable)', refusing(14)],
  ['a failure within (systemFailure)', refusing(25)],
])('%s may be asked again', async (_what, fetch) => {
  await expect(createTimestampClient('http://tsa.test', fetch)(bytes)).rejects.toMatchObject({
    name: 'TimestampUnavailable',
  });
});

test.each([
  ['a refusal', refusing()],
  ['a refusal of the request (badRequest)', refusing(2)],
  ['an address that is not an authority’s', answering(async () => new Response('', { status: 404 }))],
])('%s would come again', async (_what, fetch) => {
  await expect(createTimestampClient('http://tsa.test', fetch)(bytes)).rejects.toMatchObject({
    name: 'TimestampRefused',
  });
});
