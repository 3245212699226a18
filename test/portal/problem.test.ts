import { afterEach, expect, test, vi } from 'vitest';
import { isPassing, sentenceOf } from '../../portal/src/api/problem.ts';
import { send } from '../../portal/src/api/request.ts';

afterEach(() => vi.unstubAllGlobals());

const texts = { vi: 'Quá nhiều lần.', en: 'Too often.' };
/** What a request throws that the server answers so. */
const thrown = async (
  status: number,
  headers: Record<string, string>,
  body: object = { code: 'too-many', detail: texts.vi, texts },
): Promise<unknown> => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status, headers }));
  return send('POST', '/v1/drafts').catch((error: unknown) => error);
};

test.each([
  ['1200', 'Quá nhiều lần. Còn phải chờ khoảng 20 phút.', 'Too often. The wait is about 20 minutes.'],
  ['59', 'Quá nhiều lần. Còn phải chờ khoảng 1 phút.', 'Too often. The wait is about 1 minute.'],
])('who did something too often reads how long to wait: %s seconds', async (seconds, vietnamese, english) => {
  const error = await thrown(429, { 'retry-after': seconds });
  expect(sentenceOf(error)).toEqual({ vi: vietnamese, en: english });
  expect(isPassing(error)).toBe(true);
});

test.each([{}, { 'retry-after': 'Sun, 22 Nov 2026 05:00:00 GMT' }])(
  'without a number of seconds the sentence stands alone: %j',
  async (headers) => {
    expect(sentenceOf(await thrown(429, headers))).toEqual(texts);
  },
);

test.each([
  [413, 'Nội dung gửi lên quá lớn. Hãy viết ngắn lại rồi gửi lại.', 'What you sent is too large.'],
  [429, 'Hệ thống đang bận. Hãy thử lại sau ít phút.', 'The system is busy.'],
  [503, 'Hệ thống đang bận. Hãy thử lại sau ít phút.', 'The system is busy.'],
])('what the gateway refuses by itself, %i, is told in our own words', async (status, vietnamese, english) => {
  expect(sentenceOf(await thrown(status, {}, { message: 'Request Entity Too Large' }))).toEqual({
    vi: vietnamese,
    en: expect.stringContaining(english),
  });
});
