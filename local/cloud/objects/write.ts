import { createHash, randomUUID } from 'node:crypto';
import type { CopyObjectCommandInput, DeleteObjectCommandInput, PutObjectCommandInput } from '@aws-sdk/client-s3';
import { AwsError } from '../engine.ts';
import { required } from '../parameters.ts';
import { type Bucket, isVersioned } from './buckets.ts';
import { verifiedChecksums } from './checksums.ts';
import type { Shelf } from './objects.ts';
import type { Stored, Version } from './versions.ts';

const headerNames = [
  'CacheControl',
  'ContentDisposition',
  'ContentEncoding',
  'ContentLanguage',
  'ContentType',
] as const;

const bytesOf = (body: PutObjectCommandInput['Body']): Uint8Array => {
  if (body === undefined) return new Uint8Array();
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return body;
  throw new AwsError('NotImplemented', 'A streamed body is taken by the HTTP wire only', 501);
};

/** The lock that the bucket lays on everything new. */
const lockOf = ({ settings: { objectLock } }: Bucket, now: number): Pick<Version, 'lock'> => {
  if (!objectLock?.mode) return {};
  const until = new Date(now);
  until.setUTCDate(until.getUTCDate() + (objectLock.days ?? 0));
  until.setUTCFullYear(until.getUTCFullYear() + (objectLock.years ?? 0));
  return { lock: { mode: objectLock.mode, until: until.getTime() } };
};

/** What an answer says of the version; silent in a bucket without versioning. */
export const versionId = ({ id }: Version): { VersionId?: string } => (id === 'null' ? {} : { VersionId: id });

export const createWrites = ({ store, clock, buckets, versions, created }: Shelf) => {
  /** Puts a version in its place; without versioning it takes the place of the former one. */
  const keep = (bucket: Bucket, key: string, version: Omit<Version, 'id' | 'modified'>, content: Uint8Array): Stored =>
    store.transaction(() => {
      const versioned = isVersioned(bucket);
      if (!versioned) for (const former of versions.of(bucket.name, key)) versions.remove(former);
      const id = versioned ? randomUUID().replaceAll('-', '') : 'null';
      return versions.add(bucket.name, key, { id, modified: clock.now(), ...version }, content);
    });

  const put = (input: PutObjectCommandInput): Stored => {
    const bucket = buckets.get(input.Bucket);
    const key = required(input.Key, 'Key', 'InvalidRequest');
    if (Buffer.byteLength(key) > 1024) throw new AwsError('KeyTooLongError', 'Your key is too long');
    const { IfNoneMatch } = input;
    if (IfNoneMatch !== undefined && IfNoneMatch !== '*')
      throw new AwsError('NotImplemented', 'If-None-Match of a write takes * only', 501);
    if (IfNoneMatch === '*' && versions.of(bucket.name, key)[0]?.isMarker === false)
      throw new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
    const content = bytesOf(input.Body);
    const checksums = verifiedChecksums(content, input);
    const headers = headerNames.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]] as const]));
    const etag = createHash('md5').update(content).digest('hex');
    const kept = {
      checksums,
      etag: `"${etag}"`,
      headers: Object.fromEntries(headers),
      size: content.length,
      isMarker: false,
      ...lockOf(bucket, clock.now()),
    };
    const stored = keep(bucket, key, kept, content);
    const sequencer = stored.sequence.toString(16).padStart(18, '0');
    const { size } = stored;
    if (bucket.settings.events)
      created({ bucket: bucket.name, key, size, etag, versionId: versionId(stored).VersionId, sequencer });
    return stored;
  };

  return {
    PutObject: (input: PutObjectCommandInput) => {
      const stored = put(input);
      const { etag: ETag, checksums } = stored;
      return { ETag, ...checksums, ChecksumType: 'FULL_OBJECT', ...versionId(stored) };
    },

    CopyObject: ({ CopySource, ...input }: CopyObjectCommandInput) => {
      const path = decodeURIComponent(required(CopySource, 'CopySource', 'InvalidRequest')).replace(/^\//, '');
      const [from = '', ...key] = path.split('/');
      const source = versions.find(from, key.join('/'), undefined);
      const stored = put({ ...source.headers, ...input, Body: versions.content(source) });
      return { CopyObjectResult: { ETag: stored.etag }, ...versionId(stored) };
    },

    /** Without a version id a versioned bucket only lays a delete marker over the object. */
    DeleteObject: (input: DeleteObjectCommandInput) => {
      const bucket = buckets.get(input.Bucket);
      const key = required(input.Key, 'Key', 'InvalidRequest');
      if (input.VersionId === undefined && isVersioned(bucket)) {
        const nothing = { etag: '', size: 0, checksums: {}, headers: {}, isMarker: true };
        const marker = keep(bucket, key, nothing, new Uint8Array());
        return { DeleteMarker: true, ...versionId(marker) };
      }
      const version = versions.of(bucket.name, key).find(({ id }) => id === (input.VersionId ?? 'null'));
      if (!version) return {};
      const bypassed = version.lock?.mode === 'GOVERNANCE' && input.BypassGovernanceRetention === true;
      if (version.lock && version.lock.until > clock.now() && !bypassed)
        throw new AwsError('AccessDenied', 'Access Denied because object protected by object lock.', 403);
      versions.remove(version);
      return versionId(version);
    },
  };
};
