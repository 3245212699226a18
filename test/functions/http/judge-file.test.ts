import { beforeAll, describe, expect, test } from 'vitest';

import { requestOf, type HttpEvent } from '../../../functions/edge/request.ts';
import { verifyingEndpoints } from '../../../functions/endpoints/verifying.ts';
import { judgeFile } from '../../../functions/http/judge-file.ts';
import { encodeResult } from '../../../verification/result-document.ts';
import { Judgement } from '../../../functions/answers/judgement.ts';
import { province } from '../../core/samples.ts';
import { signedCopy } from '../../verification/corpus/copies.ts';
import { httpEvent } from '../http-event.ts';
import { issuedAt } from '../results/samples.ts';
import { type Office, openOffice, renderResult, result, signedResult, signField } from '../results/signed-result.ts';

const key = 'POST /v1/verifications';
const place = { list: '/v1/status-lists/1', index: 5 };
let office: Office;
let genuine: Uint8Array;
let listed: Uint8Array;

beforeAll(async () => {
  office = await openOffice();
  genuine = await signedResult(office);
  const attached = encodeResult({ ...result, status: place });
  listed = await signField(office, await signField(office, renderResult(office, { attached }).pdf, 'officer'), 'seal');
});

const rows = new Map<string, object>();

const judged = async (event: HttpEvent): Promise<Judgement> => {
  const handler = judgeFile({
    catalogue: { province },
    read: async (wanted) => rows.get(JSON.stringify(wanted)),
    roots: office.roots,
  });
  const request = requestOf(event, issuedAt.getTime() + 60_000, verifyingEndpoints[key]);
  const { status, body } = await handler(request);
  expect(status).toBe(200);
  return Judgement.parse(body);
};

const asPdf = (pdf: Uint8Array): HttpEvent => ({
  ...httpEvent(key, { raw: Buffer.from(pdf).toString('base64'), headers: { 'content-type': 'application/pdf' } }),
  isBase64Encoded: true,
});
const asJson = (pdf: Uint8Array, dossier?: string): HttpEvent =>
  httpEvent(key, {
    body: { file: Buffer.from(pdf).toString('base64'), ...(dossier === undefined ? {} : { dossier }) },
  });

describe('a genuine file', () => {
  test('as it is, and within JSON', async () => {
    const answer = await judged(asPdf(genuine));
    expect(answer).toMatchObject({
      genuine: true,
      reasons: [],
      level: 'B-T',
      status: 'unknown',
      result: { number: result.number, holder: result.holder.name },
    });
    expect(answer.signatures.map(({ field, name }) => [field, name])).toEqual([
      ['officer', result.signer.name],
      ['seal', result.agency.name],
    ]);
    expect(await judged(asJson(genuine))).toEqual(answer);
  });
  test('stands as long as no list says otherwise', async () => {
    expect(await judged(asPdf(listed))).toMatchObject({ genuine: true, status: 'valid' });
  });
});

test('an agency’s electronic copy is told as one, and as no result', async () => {
  const copy = await signedCopy(office);
  const answer = await judged(asPdf(copy));
  expect(answer).toMatchObject({ genuine: true, status: 'unknown', copy: { agency: result.agency.name } });
  expect(answer.result).toBeUndefined();
  expect(await judged(asJson(copy, result.dossier))).toMatchObject({ genuine: false });
});

describe('is refused in plain words', () => {
  test('when it was revoked or replaced', async () => {
    const row = { pk: 'STATUS#1', sk: '000005' };
    for (const status of ['revoked', 'replaced']) {
      rows.set(JSON.stringify(row), { ...row, index: 5, status, code: result.dossier });
      expect(await judged(asPdf(listed))).toMatchObject({
        genuine: false,
        status,
        reasons: [{ code: `${status}-result`, todo: { vi: expect.stringMatching(/^Hãy /), en: expect.any(String) } }],
        result: { number: result.number },
      });
    }
    rows.clear();
  });
  test('when it is another dossier’s, or no result at all', async () => {
    expect(await judged(asJson(genuine, 'H37.001-261120-0008'))).toMatchObject({
      genuine: false,
      reasons: [{ code: 'foreign-dossier' }],
    });
    const other = await judged(asPdf(Buffer.from('hello, this is no file')));
    expect(other.reasons.map(({ code }) => code)).toEqual(['not-a-pdf']);
    expect(other.result).toBeUndefined();
  });
  test('when it is too large to be judged here', async () => {
    const large = Buffer.concat([genuine, Buffer.alloc(4_000_000 - genuine.length + 1)]);
    await expect(judged(asPdf(large))).rejects.toMatchObject({ code: 'too-large' });
    expect(() => requestOf(asPdf(Buffer.alloc(4_200_000)), 0, verifyingEndpoints[key])).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    );
  });
});
