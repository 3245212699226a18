import { S3Client, GetObjectTaggingCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { expect, test } from 'vitest';
import { openLoopback } from './loopback.ts';

const Bucket = 'uploads';
const origin = 'https://dichvucong.example.gov.vn';
const rule = {
  AllowedOrigins: [origin, 'https://*.cloudfront.net'],
  AllowedMethods: ['PUT'],
  AllowedHeaders: ['content-type', 'x-amz-checksum-*'],
  MaxAge: 600,
};

const open = async () => {
  const { cloud, client } = await openLoopback();
  cloud.objects.ensureBucket(Bucket, { versioning: true, cors: [rule], scanned: true });
  const s3 = new S3Client({ ...client, requestChecksumCalculation: 'WHEN_REQUIRED' });
  const put = new PutObjectCommand({ Bucket, Key: 'a', ContentType: 'text/plain' });
  const url = await getSignedUrl(s3, put, { signableHeaders: new Set(['host', 'content-type']) });
  return { s3, url, cloud };
};

/** What a browser asks before it sends, as in the Fetch standard. */
const ask = async (url: string, from: string, method = 'PUT', headers = 'content-type') =>
  fetch(url, {
    method: 'OPTIONS',
    headers: { origin: from, 'access-control-request-method': method, 'access-control-request-headers': headers },
  });

test('a page of the portal may send, and no other page', async () => {
  const { url } = await open();
  const allowed = await ask(url, origin, 'PUT', 'content-type, x-amz-checksum-sha256');
  expect(allowed.status).toBe(200);
  expect(allowed.headers.get('access-control-allow-origin')).toBe(origin);
  expect(allowed.headers.get('access-control-max-age')).toBe('600');
  expect((await ask(url, 'https://d1.cloudfront.net')).status).toBe(200);
  for (const [from, method, headers] of [
    ['https://evil.example', 'PUT', 'content-type'],
    ['https://cloudfront.net', 'PUT', 'content-type'],
    ['https://d1.cloudfront.net.evil.example', 'PUT', 'content-type'],
    [origin, 'DELETE', 'content-type'],
    [origin, 'PUT', 'x-amz-acl'],
  ] as const)
    expect((await ask(url, from, method, headers)).status).toBe(403);
});

test('the answer itself says so too, and to nobody else', async () => {
  const { url } = await open();
  const send = async (from: string) =>
    fetch(url, { method: 'PUT', body: 'x', headers: { 'content-type': 'text/plain', origin: from } });
  expect((await send(origin)).headers.get('access-control-allow-origin')).toBe(origin);
  const other = await send('https://evil.example');
  // The signature lets it in; it is the browser that keeps the answer from the page.
  expect([other.status, other.headers.get('access-control-allow-origin')]).toEqual([200, null]);
});

test('without rules a bucket answers no page', async () => {
  const { url, cloud } = await open();
  cloud.objects.ensureBucket(Bucket, { versioning: true });
  expect((await ask(url, origin)).status).toBe(403);
});

test('what comes to a protected bucket is tagged with what was found', async () => {
  const { s3 } = await open();
  const virus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
  for (const [Body, Value] of [
    ['xin chào', 'NO_THREATS_FOUND'],
    [virus, 'THREATS_FOUND'],
  ] as const) {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body }));
    const { TagSet } = await s3.send(new GetObjectTaggingCommand({ Bucket, Key: 'k' }));
    expect(TagSet).toEqual([{ Key: 'GuardDutyMalwareScanStatus', Value }]);
  }
});
