import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { expect, test } from 'vitest';
import { openLoopback } from './loopback.ts';

const Bucket = 'ho-so';

const open = async () => {
  const { cloud, clock, client } = await openLoopback();
  cloud.objects.ensureBucket(Bucket, { versioning: true });
  const s3 = new S3Client({ ...client, requestChecksumCalculation: 'WHEN_REQUIRED' });
  await s3.send(new PutObjectCommand({ Bucket, Key: 'a.txt', Body: 'xin chào' }));
  return { cloud, clock, client, s3 };
};
const sha256 = (content: string): string => createHash('sha256').update(content).digest('base64');

const status = async (url: string, init?: RequestInit): Promise<number> => (await fetch(url, init)).status;

test('a presigned PUT and GET carry a file, with the names the signer gave', async () => {
  const { s3 } = await open();
  const put = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key: 'đơn.pdf' }), { expiresIn: 60 });
  const headers = { 'content-type': 'application/pdf' };
  expect((await fetch(put, { method: 'PUT', body: 'trang 1', headers })).status).toBe(200);
  const ResponseContentDisposition = 'attachment; filename="a.pdf"';
  const get = new GetObjectCommand({ Bucket, Key: 'đơn.pdf', ResponseContentDisposition });
  const answer = await fetch(await getSignedUrl(s3, get, { expiresIn: 60 }));
  expect(await answer.text()).toBe('trang 1');
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-disposition')).toBe(ResponseContentDisposition);
});

test('a presigned URL that was tampered with opens nothing', async () => {
  const { s3 } = await open();
  const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: 'a.txt' }), { expiresIn: 60 });
  expect(await status(url)).toBe(200);
  expect(await status(url.replace(/Signature=[0-9a-f]{4}/, 'Signature=0000'))).toBe(403);
  expect(await status(url.replace('a.txt', 'b.txt'))).toBe(403);
  expect(await status(url.replace('Expires=60', 'Expires=600'))).toBe(403);
  expect(await status(`${url}&versionId=1`)).toBe(403);
  expect(await status(url, { method: 'DELETE' })).toBe(403);
  expect(await status(url, { headers: { 'x-amz-meta-a': '1' } })).toBe(403);
  expect(await status(url.split('?')[0] ?? '')).toBe(403);
});

test('a presigned URL ends when the clock says so', async () => {
  const { s3, clock } = await open();
  const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: 'a.txt' }), { expiresIn: 300 });
  clock.advance(299_000);
  expect((await fetch(url)).status).toBe(200);
  clock.advance(2000);
  const late = await fetch(url);
  expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Request has expired')]);
});

test('a checksum signed as a header pins the content; one in the query is refused', async () => {
  const { s3, client } = await open();
  const pinned = new PutObjectCommand({ Bucket, Key: 'pin', ChecksumSHA256: sha256('pinned') });
  const unhoistableHeaders = new Set(['x-amz-checksum-sha256']);
  const url = await getSignedUrl(s3, pinned, { expiresIn: 60, unhoistableHeaders });
  const put = async (body: string, sum: string) =>
    (await fetch(url, { method: 'PUT', body, headers: { 'x-amz-checksum-sha256': sum } })).status;
  expect(await put('forged', sha256('pinned'))).toBe(400);
  expect(await put('forged', sha256('forged'))).toBe(403);
  expect(await put('pinned', sha256('pinned'))).toBe(200);

  const careless = await getSignedUrl(new S3Client(client), new PutObjectCommand({ Bucket, Key: 'x' }), {
    expiresIn: 60,
  });
  const refused = await fetch(careless, { method: 'PUT', body: 'x' });
  expect([refused.status, await refused.text()]).toEqual([
    501,
    expect.stringContaining('x-amz-checksum-crc32 is not emulated'),
  ]);
});

test('the If-None-Match that a presigner signed must be sent', async () => {
  const { s3 } = await open();
  const once = new PutObjectCommand({ Bucket, Key: 'a.txt', IfNoneMatch: '*' });
  const url = await getSignedUrl(s3, once, { expiresIn: 60, unhoistableHeaders: new Set(['if-none-match']) });
  expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(403);
  expect((await fetch(url, { method: 'PUT', body: 'x', headers: { 'if-none-match': '*' } })).status).toBe(412);
});

test('a wrong secret and an unknown key are refused', async () => {
  const { client } = await open();
  const get = new GetObjectCommand({ Bucket, Key: 'a.txt' });
  const { accessKeyId } = client.credentials;
  const wrong = new S3Client({ ...client, credentials: { accessKeyId, secretAccessKey: 'guess' } });
  const refused = { name: 'SignatureDoesNotMatch', $metadata: { httpStatusCode: 403 } };
  await expect(wrong.send(get)).rejects.toMatchObject(refused);
  const unknown = new S3Client({ ...client, credentials: { accessKeyId: 'AKIANOBODY', secretAccessKey: 'guess' } });
  await expect(unknown.send(get)).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
});

test('an SDK whose clock has been left behind reads the time from the answer and signs anew', async () => {
  const { client, clock } = await open();
  clock.advance(30 * 24 * 3600 * 1000);
  const get = new GetObjectCommand({ Bucket, Key: 'a.txt' });
  await expect(new S3Client(client).send(get)).rejects.toMatchObject({ name: 'RequestTimeTooSkewed' });
  const { Body } = await new S3Client({ ...client, maxAttempts: 2 }).send(get);
  expect(await Body?.transformToString()).toBe('xin chào');
});
