import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectRetentionCommand,
  HeadObjectCommand,
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

const open = async (door: 'wire' | 'in process', settings: BucketSettings = { versioning: true }) => {
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

test('a versioned bucket keeps every version and lays a marker over what is deleted', async () => {
  const { s3 } = await open('in process');
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
  const { s3, clock } = await open('in process', { versioning: true, objectLock: { mode: 'COMPLIANCE', days: 365 } });
  const { VersionId } = await s3.send(new PutObjectCommand({ Bucket, Key: 'result.pdf', Body: 'signed' }));
  const { Retention } = await s3.send(new GetObjectRetentionCommand({ Bucket, Key: 'result.pdf' }));
  expect(Retention?.Mode).toBe('COMPLIANCE');
  expect(Math.round(((Retention?.RetainUntilDate?.getTime() ?? 0) - clock.now()) / day)).toBe(365);

  const remove = { Bucket, Key: 'result.pdf', VersionId, BypassGovernanceRetention: true };
  await expect(s3.send(new DeleteObjectCommand(remove))).rejects.toMatchObject({ name: 'AccessDenied' });
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'result.pdf' }));
  expect(await read(s3, 'result.pdf', VersionId)).toBe('signed');
});

test('retention ends on the clock', async () => {
  const { s3, clock } = await open('in process', { versioning: true, objectLock: { mode: 'COMPLIANCE', days: 1 } });
  const { VersionId } = await s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: '' }));
  const remove = new DeleteObjectCommand({ Bucket, Key: 'k', VersionId });
  clock.advance(day - 1000);
  await expect(s3.send(remove)).rejects.toMatchObject({ name: 'AccessDenied' });
  clock.advance(2000);
  await s3.send(remove);
  expect((await s3.send(new ListObjectVersionsCommand({ Bucket }))).Versions ?? []).toEqual([]);
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

test('any key that S3 allows survives path, signature and list', async () => {
  const { cloud, s3 } = await open('wire');
  const allowed = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((key) => !/[\p{C}]/u.test(key));
  // A path that holds `.` or `..` is normalised by clients on the way.
  const plain = allowed.filter((key) => !key.split('/').some((part) => /^\.{1,2}$/.test(part)));
  await fc.assert(
    fc.asyncProperty(plain, async (Key) => {
      await s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
      expect(await read(s3, Key)).toBe(Key);
      const listed = await cloud.execute('s3', 'ListObjectVersions', { Bucket, Prefix: Key }, operator);
      expect(listed).toMatchObject({ Versions: expect.arrayContaining([expect.objectContaining({ Key })]) });
    }),
    { numRuns: 50, examples: [['hồ sơ/a b+c&d=e?f#g%h\'"<>(1)!*.pdf'], ['/x//y'], ['%2F']] },
  );
});

test.each<[string, BucketSettings]>([
  ['A bucket without versioning', {}],
  ['Notification of objects', { versioning: true, events: true }],
  ['A lock other than COMPLIANCE', { versioning: true, objectLock: {} }],
  ['A lock other than COMPLIANCE', { versioning: true, objectLock: { mode: 'GOVERNANCE', days: 1 } }],
  ['A lock other than COMPLIANCE', { versioning: true, objectLock: { mode: 'COMPLIANCE', days: 1, years: 1 } }],
])('%s is refused: %j', async (what, settings) => {
  const { cloud } = await open('in process');
  expect(() => cloud.objects.ensureBucket('other', settings)).toThrow(what);
});

test('what is not emulated is refused, not ignored', async () => {
  const { s3 } = await open('wire');
  const refused = { name: 'NotImplemented', $metadata: { httpStatusCode: 501 } };
  const put = (rest: object) => s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x', ...rest }));
  await expect(put({ Tagging: 'a=b' })).rejects.toMatchObject(refused);
  await expect(put({ ContentEncoding: 'br' })).rejects.toMatchObject(refused);
  await expect(put({ Body: Readable.from(['x']), ContentLength: 1 })).rejects.toMatchObject(refused);
  await put({});
  await expect(s3.send(new GetObjectCommand({ Bucket, Key: 'k', Range: 'bytes=0-2' }))).rejects.toMatchObject(refused);
  const tag = new PutObjectTaggingCommand({ Bucket, Key: 'k', Tagging: { TagSet: [] } });
  await expect(s3.send(tag)).rejects.toMatchObject(refused);
  await expect(s3.send(new ListObjectVersionsCommand({ Bucket }))).rejects.toMatchObject(refused);
});
