import { randomUUID } from 'node:crypto';
import type {
  CopyObjectCommandInput,
  CopyObjectCommandOutput,
  PutObjectCommandInput,
  PutObjectCommandOutput,
} from '@aws-sdk/client-s3';
import { AwsError } from '../engine.ts';
import { onlyMembers, required } from '../parameters.ts';
import { type Bucket, isVersioned } from './buckets.ts';
import { md5, verifiedChecksums } from './checksums.ts';
import { find, keep, type Shelf, versionId } from './shelf.ts';
import type { Stored, Version } from './versions.ts';

type Answer<T> = Omit<T, '$metadata'>;

const headerNames = [
  'CacheControl',
  'ContentDisposition',
  'ContentEncoding',
  'ContentLanguage',
  'ContentType',
] as const;
const encryption = ['ServerSideEncryption', 'SSEKMSKeyId', 'BucketKeyEnabled'];
const lockNames = ['ObjectLockMode', 'ObjectLockRetainUntilDate'];
const checksumNames = ['ChecksumAlgorithm', 'ChecksumCRC32', 'ChecksumCRC64NVME', 'ChecksumSHA256', 'ContentMD5'];
const addressed = ['Bucket', 'Key', 'ExpectedBucketOwner', 'Metadata', 'IfMatch', 'IfNoneMatch', ...headerNames];
const putNames = [...addressed, ...encryption, ...lockNames, ...checksumNames, 'Body', 'ContentLength'];
const copyNames = [...addressed, ...encryption, ...lockNames, 'CopySource', 'MetadataDirective'];

const bytesOf = (body: PutObjectCommandInput['Body']): Uint8Array => {
  if (body === undefined) return new Uint8Array();
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return body;
  throw new AwsError('NotImplemented', 'A streamed body is taken by the HTTP wire only', 501);
};

const headersOf = (input: Pick<PutObjectCommandInput, (typeof headerNames)[number]>): Version['headers'] =>
  Object.fromEntries(headerNames.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])));

/** `If-None-Match: *` writes only what is not there, `If-Match` only over the version the writer has seen. */
const checkPrecondition = (
  input: { IfMatch?: string | undefined; IfNoneMatch?: string | undefined },
  newest?: Stored,
) => {
  const there = newest?.body !== undefined;
  if (input.IfNoneMatch !== undefined && input.IfNoneMatch !== '*')
    throw new AwsError('NotImplemented', 'A header you provided implies functionality that is not implemented', 501);
  if (input.IfMatch !== undefined && !there) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
  if ((input.IfNoneMatch === '*' && there) || (input.IfMatch !== undefined && newest?.etag !== input.IfMatch))
    throw new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
};

const lockOf = (
  bucket: Bucket,
  input: PutObjectCommandInput | CopyObjectCommandInput,
  now: number,
): Pick<Version, 'lock'> => {
  const { objectLock } = bucket.settings;
  if (input.ObjectLockMode !== undefined) {
    if (!objectLock) throw new AwsError('InvalidRequest', 'Bucket is missing Object Lock Configuration');
    const until = required(input.ObjectLockRetainUntilDate, 'ObjectLockRetainUntilDate', 'InvalidRequest').getTime();
    if (until <= now) throw new AwsError('InvalidArgument', 'The retain until date must be in the future!');
    return { lock: { mode: input.ObjectLockMode, until } };
  }
  if (!objectLock?.mode) return {};
  const until = new Date(now);
  until.setUTCDate(until.getUTCDate() + (objectLock.days ?? 0));
  until.setUTCFullYear(until.getUTCFullYear() + (objectLock.years ?? 0));
  return { lock: { mode: objectLock.mode, until: until.getTime() } };
};

export const createWrites = (shelf: Shelf) => {
  const { buckets, bodies, clock, versions } = shelf;

  const add = (
    input: PutObjectCommandInput | CopyObjectCommandInput,
    version: () => Pick<Version, 'body' | 'checksums' | 'etag' | 'headers' | 'metadata' | 'size'>,
  ): Stored => {
    const bucket = buckets.get(input.Bucket);
    const key = required(input.Key, 'Key', 'InvalidRequest');
    if (Buffer.byteLength(key) > 1024) throw new AwsError('KeyTooLongError', 'Your key is too long');
    checkPrecondition(input, versions.of(bucket.name, key)[0]);
    const now = clock.now();
    const id = isVersioned(bucket) ? randomUUID().replaceAll('-', '') : 'null';
    const stored = keep(shelf, bucket, key, { id, modified: now, ...lockOf(bucket, input, now), ...version() });
    const sequencer = stored.sequence.toString(16).padStart(18, '0');
    const etag = stored.etag.replaceAll('"', '');
    const event = {
      bucket: bucket.name,
      key,
      size: stored.size,
      etag,
      versionId: versionId(stored).VersionId,
      sequencer,
    };
    if (bucket.settings.events) shelf.created(event);
    return stored;
  };

  return {
    PutObject: (input: PutObjectCommandInput): Answer<PutObjectCommandOutput> => {
      onlyMembers('PutObject', input, putNames);
      const content = bytesOf(input.Body);
      const stored = add(input, () => ({
        checksums: verifiedChecksums(content, input),
        body: bodies.write(content),
        etag: `"${md5(content)}"`,
        headers: headersOf(input),
        metadata: input.Metadata ?? {},
        size: content.length,
      }));
      return {
        ETag: stored.etag,
        ...stored.checksums,
        ChecksumType: 'FULL_OBJECT',
        ServerSideEncryption: input.ServerSideEncryption ?? 'AES256',
        ...versionId(stored),
      };
    },

    CopyObject: (input: CopyObjectCommandInput): Answer<CopyObjectCommandOutput> => {
      onlyMembers('CopyObject', input, copyNames);
      const [path = '', VersionId] = required(input.CopySource, 'CopySource', 'InvalidRequest').split('?versionId=');
      const [Bucket = '', ...key] = decodeURIComponent(path).replace(/^\//, '').split('/');
      const source = find(shelf, { Bucket, Key: key.join('/'), VersionId });
      const replaced = input.MetadataDirective === 'REPLACE';
      const stored = add(input, () => ({
        checksums: source.checksums,
        body: bodies.copy(source.body),
        etag: source.etag,
        headers: replaced ? headersOf(input) : source.headers,
        metadata: replaced ? (input.Metadata ?? {}) : source.metadata,
        size: source.size,
      }));
      const CopyObjectResult = { ETag: stored.etag, LastModified: new Date(stored.modified), ...stored.checksums };
      return {
        CopyObjectResult,
        ...(source.id === 'null' ? {} : { CopySourceVersionId: source.id }),
        ...versionId(stored),
      };
    },
  };
};
