import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packed } from '../../../functions/edge/packed.ts';

const long = { statusCode: 200, headers: { etag: '"1"' }, body: JSON.stringify({ text: 'ộ'.repeat(1000) }) };

test('a long answer is packed for whoever takes gzip, and keeps its headers', () => {
  const { body = '', ...rest } = packed(long, 'gzip, deflate, br');
  expect(rest).toEqual({
    statusCode: 200,
    headers: { etag: '"1"', 'content-encoding': 'gzip', vary: 'accept-encoding' },
    isBase64Encoded: true,
  });
  expect(gunzipSync(Buffer.from(body, 'base64')).toString()).toBe(long.body);
});

test('a short answer, a file and an answer to whoever takes nothing else stay as they are', () => {
  const file = { ...long, isBase64Encoded: true };
  for (const [answer, accepts] of [
    [long, undefined],
    [long, 'deflate'],
    [file, 'gzip'],
    [{ ...long, body: '{}' }, 'gzip'],
    [{ statusCode: 204 }, 'gzip'],
  ] as const)
    expect(packed(answer, accepts)).toBe(answer);
});
