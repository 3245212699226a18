import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isPassing, sentenceOf } from '../../portal/src/api/problem.ts';
import { send } from '../../portal/src/api/request.ts';
import { en } from '../../portal/src/words/en.ts';
import { shared } from '../../portal/src/words/words.ts';

/** What is noted on the device. */
const notes = new Map<string, string>();
beforeEach(() => {
  notes.clear();
  vi.stubGlobal('localStorage', { getItem: (name: string) => notes.get(name) ?? null });
});
afterEach(() => vi.unstubAllGlobals());

const texts = { vi: 'Quá nhiều lần.', en: 'Too often.' };
const inVietnamese = (error: unknown) => sentenceOf(error, shared.vi, (text) => text.vi);
const inEnglish = (error: unknown) => sentenceOf(error, en, (text) => text.en);

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
  expect([inVietnamese(error), inEnglish(error)]).toEqual([vietnamese, english]);
  expect(isPassing(error)).toBe(true);
});

test.each([{}, { 'retry-after': 'Sun, 22 Nov 2026 05:00:00 GMT' }])(
  'without a number of seconds the sentence stands alone: %j',
  async (headers) => {
    expect(inVietnamese(await thrown(429, headers))).toBe(texts.vi);
  },
);

test.each([
  [413, 'Nội dung gửi lên quá lớn. Hãy viết ngắn lại rồi gửi lại.', 'What you sent is too large.'],
  [429, 'Hệ thống đang bận. Hãy thử lại sau ít phút.', 'The system is busy.'],
  [503, 'Hệ thống đang bận. Hãy thử lại sau ít phút.', 'The system is busy.'],
])('what the gateway refuses by itself, %i, is told in our own words', async (status, vietnamese, english) => {
  const error = await thrown(status, {}, { message: 'Request Entity Too Large' });
  expect(inVietnamese(error)).toBe(vietnamese);
  expect(inEnglish(error)).toContain(english);
});

test('nothing is asked for whoever has signed out, and the platform is told', async () => {
  const asked = vi.fn<() => Promise<Response>>(async () => new Response(null, { status: 204 }));
  vi.stubGlobal('fetch', asked);
  notes.set('leaving', '1');
  const error: unknown = await send('POST', '/v1/drafts').catch((unasked: unknown) => unasked);
  expect([isPassing(error), asked.mock.calls.length]).toEqual([true, 0]);
  await send('POST', '/auth/logout');
  expect(asked).toHaveBeenCalledOnce();
});
