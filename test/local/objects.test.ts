import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectRetentionCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { connect } from '../../local/cloud/door.ts';
import { operator } from '../../local/cloud/engine.ts';
import type { BucketSettings } from '../../local/cloud/objects/buckets.ts';
import { openLoopback } from './loopback.ts';

const day = 24 * 3600 * 1000;
const Bucket = 'ho-so';

const open = async (door: 'wire' | 'in process', settings: BucketSettings = {}) => {
  const { cloud, clock, client } = await openLoopback();
  const s3 = new S3Client(client);
  cloud.objects.ensureBucket(Bucket, settings);
  return { cloud, clock, s3: door === 'wire' ? s3 : connect(s3, cloud, operator) };
};
const read = async (s3: S3Client, Key: string, VersionId?: string): Promise<string | undefined> =>
  (await s3.send(new GetObjectCommand({ Bucket, Key, VersionId }))).Body?.transformToString();

test.each(['wire', 'in process'] as const)('an object comes back as it was put, through the door: %s', async (door) => {
  const { s3 } = await open(door);
  const Key = 'hồ sơ/giấy khai sinh (1)+&=.pdf';
  const ContentType = 'text/plain; charset=utf-8';
  await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'xin chào', ContentType }));

  const whole = await s3.send(new GetObjectCommand({ Bucket, Key }));
  expect(await whole.Body?.transformToString()).toBe('xin chào');
  expect(whole).toMatchObject({ ContentType, ContentLength: 9 });
  expect(whole.ETag).toBe(`"${createHash('md5').update('xin chào').digest('hex')}"`);

  const part = await s3.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=0-2' }));
  expect([await part.Body?.transformToString(), part.ContentRange]).toEqual(['xin', 'bytes 0-2/9']);
  const tail = await s3.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=-5' }));
  expect(await tail.Body?.transformToString()).toBe('chào');
  await expect(s3.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=9-' }))).rejects.toThrow('not satisfiable');
});

test.each(['wire', 'in process'] as const)(
  'what is not there is refused by name, through the door: %s',
  async (door) => {
    const { s3 } = await open(door);
    await expect(read(s3, 'none')).rejects.toMatchObject({ name: 'NoSuchKey', $metadata: { httpStatusCode: 404 } });
    await expect(s3.send(new HeadObjectCommand({ Bucket, Key: 'none' }))).rejects.toMatchObject({ name: 'NotFound' });
    const nowhere = new GetObjectCommand({ Bucket: 'none', Key: 'none' });
    await expect(s3.send(nowhere)).rejects.toMatchObject({ name: 'NoSuchBucket' });
  },
);

test.each(['wire', 'in process'] as const)(
  'two writers of one new key: one wins, through the door: %s',
  async (door) => {
    const { s3 } = await open(door);
    const put = (Body: string) => s3.send(new PutObjectCommand({ Bucket, Key: 'result.pdf', Body, IfNoneMatch: '*' }));
    const [first, second] = await Promise.allSettled([put('1'), put('2')]);
    expect([first?.status, second?.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(put('3')).rejects.toMatchObject({ name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } });
  },
);

test('what is unchanged is not read again', async () => {
  const { s3 } = await open('wire');
  await s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: '1' }));
  const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'a' }));
  const unchanged = new GetObjectCommand({ Bucket, Key: 'a', IfNoneMatch: head.ETag });
  await expect(s3.send(unchanged)).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
});

test('checksums are verified, stored and told', async () => {
  const { s3 } = await open('wire');
  const put = (Key: string, rest: object) => s3.send(new PutObjectCommand({ Bucket, Key, Body: '123456789', ...rest }));
  const sums = async (Key: string) => s3.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
  const sha256 = createHash('sha256').update('123456789').digest('base64');

  await put('default', {});
  await put('sha256', { ChecksumSHA256: sha256 });
  // The check value of CRC-32 for "123456789" is cbf43926.
  expect(await sums('default')).toMatchObject({ ChecksumCRC32: Buffer.from('cbf43926', 'hex').toString('base64') });
  expect(await sums('sha256')).toMatchObject({ ChecksumSHA256: sha256, ChecksumType: 'FULL_OBJECT' });

  const refused = { name: 'BadDigest', $metadata: { httpStatusCode: 400 } };
  const other = createHash('sha256').update('forged').digest('base64');
  await expect(put('bad', { ChecksumSHA256: other })).rejects.toMatchObject(refused);
  await expect(read(s3, 'bad')).rejects.toMatchObject({ name: 'NoSuchKey' });
});

test('a streamed body loses its chunk framing, not a byte of itself', async () => {
  const { s3 } = await open('wire');
  const content = randomBytes(300_000);
  const Body = Readable.from([content.subarray(0, 100_000), content.subarray(100_000)]);
  await s3.send(
    new PutObjectCommand({ Bucket, Key: 'scan', Body, ContentLength: content.length, ContentEncoding: 'br' }),
  );
  const stored = await s3.send(new GetObjectCommand({ Bucket, Key: 'scan' }));
  expect(content.equals(Buffer.from((await stored.Body?.transformToByteArray()) ?? []))).toBe(true);
  expect(stored.ContentEncoding).toBe('br');
});

test('a versioned bucket keeps every version and lays a marker over what is deleted', async () => {
  const { s3 } = await open('in process', { versioning: true });
  const first = await s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: '1' }));
  const second = await s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: '2' }));
  expect(await read(s3, 'k')).toBe('2');
  expect(await read(s3, 'k', first.VersionId)).toBe('1');

  const marker = await s3.send(new DeleteObjectCommand({ Bucket, Key: 'k' }));
  expect(marker.DeleteMarker).toBe(true);
  await expect(read(s3, 'k')).rejects.toMatchObject({ name: 'NoSuchKey' });
  await expect(read(s3, 'k', marker.VersionId)).rejects.toMatchObject({ name: 'MethodNotAllowed' });
  await expect(read(s3, 'k', 'other')).rejects.toMatchObject({ name: 'NoSuchVersion' });
  const all = await s3.send(new ListObjectVersionsCommand({ Bucket }));
  expect(all.Versions?.map((version) => version.VersionId)).toEqual([second.VersionId, first.VersionId]);
  expect(all.DeleteMarkers).toMatchObject([{ VersionId: marker.VersionId }]);

  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'k', VersionId: marker.VersionId }));
  expect(await read(s3, 'k')).toBe('2');
});

test('COMPLIANCE holds a version until its day has come, whoever asks', async () => {
  const { s3, clock } = await open('in process', { objectLock: { mode: 'COMPLIANCE', days: 365 } });
  const { VersionId } = await s3.send(new PutObjectCommand({ Bucket, Key: 'result.pdf', Body: 'signed' }));
  const { Retention } = await s3.send(new GetObjectRetentionCommand({ Bucket, Key: 'result.pdf' }));
  expect(Retention?.Mode).toBe('COMPLIANCE');
  expect(Math.round(((Retention?.RetainUntilDate?.getTime() ?? 0) - clock.now()) / day)).toBe(365);

  const remove = { Bucket, Key: 'result.pdf', VersionId, BypassGovernanceRetention: true };
  await expect(s3.send(new DeleteObjectCommand(remove))).rejects.toMatchObject({ name: 'AccessDenied' });
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'result.pdf' }));
  expect(await read(s3, 'result.pdf', VersionId)).toBe('signed');
});

test('retention ends on the clock; GOVERNANCE yields to who may bypass it', async () => {
  const { cloud, s3, clock } = await open('in process', { objectLock: { mode: 'GOVERNANCE', days: 1 } });
  const held = async () => {
    const { VersionId } = await s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: '' }));
    return { Bucket, Key: 'k', VersionId };
  };
  const governed = await held();
  await expect(s3.send(new DeleteObjectCommand(governed))).rejects.toMatchObject({ name: 'AccessDenied' });
  await s3.send(new DeleteObjectCommand({ ...governed, BypassGovernanceRetention: true }));
  cloud.objects.ensureBucket(Bucket, { objectLock: { mode: 'COMPLIANCE', days: 1 } });
  const compliant = await held();
  clock.advance(day + 1);
  await s3.send(new DeleteObjectCommand(compliant));
  expect((await s3.send(new ListObjectVersionsCommand({ Bucket }))).Versions ?? []).toEqual([]);
});

test('keys are listed in pages, each once and only where something is', async () => {
  const { s3 } = await open('in process', { versioning: true });
  for (const Key of ['p/1', 'p/2', 'p/2', 'p/3', 'p/4', 'q']) {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
  }
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'p/3' }));
  const seen: (string | undefined)[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'p/', MaxKeys: 1, ContinuationToken }));
    seen.push(...(page.Contents ?? []).map((one) => one.Key));
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
  expect(seen).toEqual(['p/1', 'p/2', 'p/4']);
});

test('a copy is an object of its own', async () => {
  const { s3 } = await open('in process');
  await s3.send(new PutObjectCommand({ Bucket, Key: 'nguồn', Body: 'x', ContentType: 'text/plain' }));
  const CopySource = `${Bucket}/${encodeURIComponent('nguồn')}`;
  await s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource }));
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'nguồn' }));
  const copy = await s3.send(new GetObjectCommand({ Bucket, Key: 'copy' }));
  expect([await copy.Body?.transformToString(), copy.ContentType]).toEqual(['x', 'text/plain']);
});

test('listeners hear of what is created, where the bucket says so', async () => {
  const { cloud, s3 } = await open('in process', { events: true, versioning: true });
  const heard: object[] = [];
  cloud.objects.onCreated((event) => heard.push(event));
  const { VersionId } = await s3.send(new PutObjectCommand({ Bucket, Key: 'tệp', Body: 'abc' }));
  cloud.objects.ensureBucket('silent', {});
  await s3.send(new PutObjectCommand({ Bucket: 'silent', Key: 'k', Body: 'abc' }));
  expect(heard).toMatchObject([{ bucket: Bucket, key: 'tệp', size: 3, versionId: VersionId }]);
});

test('any key that S3 allows survives path, signature and list', async () => {
  const { cloud, s3 } = await open('wire');
  const allowed = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((key) => !/[\p{C}]/u.test(key));
  // A path that holds `.` or `..` is normalised by clients on the way.
  const plain = allowed.filter((key) => !key.split('/').some((part) => /^\.{1,2}$/.test(part)));
  await fc.assert(
    fc.asyncProperty(plain, async (Key) => {
      await s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
      expect(await read(s3, Key)).toBe(Key);
      const listed = await cloud.execute('s3', 'ListObjectsV2', { Bucket, Prefix: Key }, operator);
      expect(listed).toMatchObject({ Contents: expect.arrayContaining([expect.objectContaining({ Key })]) });
    }),
    { numRuns: 50, examples: [['hồ sơ/a b+c&d=e?f#g%h\'"<>(1)!*.pdf'], ['/x//y'], ['%2F']] },
  );
});

test('what is not emulated is refused, not ignored', async () => {
  const { cloud, s3 } = await open('wire');
  expect(() => cloud.objects.ensureBucket('open', { cors: [{}] })).toThrow('CORS of buckets is not emulated');
  const refused = { name: 'NotImplemented', $metadata: { httpStatusCode: 501 } };
  const tagged = new PutObjectCommand({ Bucket, Key: 'k', Body: 'x', Tagging: 'a=b' });
  await expect(s3.send(tagged)).rejects.toMatchObject(refused);
  const tag = new PutObjectTaggingCommand({ Bucket, Key: 'k', Tagging: { TagSet: [] } });
  await expect(s3.send(tag)).rejects.toMatchObject(refused);
  const list = new ListObjectsV2Command({ Bucket, Delimiter: '/' });
  await expect(s3.send(list)).rejects.toMatchObject(refused);
});
