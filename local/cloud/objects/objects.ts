import { randomUUID } from 'node:crypto';
import type * as s3 from '@aws-sdk/client-s3';
import { AwsError, type Surroundings } from '../engine.ts';
import { required, understanding } from '../parameters.ts';
import { ObjectBody } from './body.ts';
import { createBuckets } from './buckets.ts';
import { bytesOf, contentOf, describe, entry } from './content.ts';
import { scanned } from './malware.ts';
import { createVersions, type Version } from './versions.ts';

export type Objects = ReturnType<typeof createObjects>;

const day = 24 * 3600_000;
const checksums = 'ChecksumAlgorithm ChecksumCRC32 ChecksumSHA256';
const reading = 'Bucket Key VersionId IfNoneMatch ChecksumMode ResponseContentDisposition ResponseContentType';

/** S3, as far as the template uses it: versioned buckets, perhaps with a lock. */
export const createObjects = ({ store, clock }: Surroundings) => {
  const buckets = createBuckets(store);
  const versions = createVersions(store);

  const newVersion = (key: string | undefined) => ({
    id: randomUUID().replaceAll('-', ''),
    key: required(key, 'Key', 'InvalidRequest'),
    modified: clock.now(),
  });

  const put = (input: s3.PutObjectCommandInput): Version => {
    const { name, lockedDays, scanned: isScanned } = buckets.get(input.Bucket);
    const created = newVersion(input.Key);
    if (Buffer.byteLength(created.key) > 1024) throw new AwsError('KeyTooLongError', 'Your key is too long');
    const { IfNoneMatch } = input;
    if (IfNoneMatch !== undefined && IfNoneMatch !== '*')
      throw new AwsError('NotImplemented', 'If-None-Match of a write takes * only', 501);
    if (IfNoneMatch === '*' && versions.of(name, created.key)[0]?.isMarker === false)
      throw new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
    const content = bytesOf(input.Body);
    const locked = lockedDays !== undefined && { lockedUntil: created.modified + lockedDays * day };
    const tags = isScanned === true ? { tags: scanned(content) } : {};
    const version = { ...created, ...contentOf(content, input), isMarker: false, ...tags, ...locked };
    versions.add(name, version, content);
    return version;
  };

  const find = (input: s3.HeadObjectCommandInput, missing?: string): Version => {
    const { name } = buckets.get(input.Bucket);
    const version = versions.find(name, input.Key ?? '', input.VersionId, missing);
    if (input.IfNoneMatch === version.etag) throw new AwsError('NotModified', 'Not Modified', 304);
    return version;
  };

  const operations = {
    PutObject: (input: s3.PutObjectCommandInput) => {
      const { etag: ETag, checksums: verified, id: VersionId } = put(input);
      return { ETag, ...verified, ChecksumType: 'FULL_OBJECT', VersionId };
    },
    CopyObject: ({ CopySource, ...input }: s3.CopyObjectCommandInput) => {
      const [from = '', ...key] = decodeURIComponent(required(CopySource, 'CopySource', 'InvalidRequest')).split('/');
      const source = versions.find(from, key.join('/'), undefined);
      const { etag: ETag, id: VersionId } = put({ ...source.headers, ...input, Body: versions.content(source) });
      return { CopyObjectResult: { ETag }, VersionId };
    },
    /** Without a version id only a delete marker is laid over the object. */
    DeleteObject: ({ Bucket, Key, VersionId }: s3.DeleteObjectCommandInput) => {
      const { name } = buckets.get(Bucket);
      const created = newVersion(Key);
      if (VersionId === undefined) {
        const marker = { ...created, etag: '', size: 0, checksums: {}, headers: {}, isMarker: true };
        versions.add(name, marker, new Uint8Array());
        return { DeleteMarker: true, VersionId: created.id };
      }
      const version = versions.of(name, created.key).find(({ id }) => id === VersionId);
      if (!version) return {};
      if (version.lockedUntil !== undefined && version.lockedUntil > clock.now())
        throw new AwsError('AccessDenied', 'Access Denied because object protected by object lock.', 403);
      versions.remove(version);
      return { VersionId };
    },
    GetObject: (input: s3.GetObjectCommandInput) => {
      const version = find(input);
      return { ...describe(version, input), Body: new ObjectBody(versions.content(version)) };
    },
    HeadObject: (input: s3.HeadObjectCommandInput) => describe(find(input, 'NotFound'), input),
    GetObjectTagging: (input: s3.GetObjectTaggingCommandInput) => {
      const { id: VersionId, tags = {} } = find(input);
      return { VersionId, TagSet: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) };
    },
    GetObjectRetention: (input: s3.GetObjectRetentionCommandInput) => {
      const { lockedUntil } = find(input);
      if (lockedUntil !== undefined)
        return { Retention: { Mode: 'COMPLIANCE', RetainUntilDate: new Date(lockedUntil) } };
      throw new AwsError('NoSuchObjectLockConfiguration', 'The object has no lock', 404);
    },
    ListObjectVersions: ({ Bucket, Prefix }: s3.ListObjectVersionsCommandInput) => {
      const all = versions.list(buckets.get(Bucket).name, Prefix);
      const told = (markers: boolean) => all.filter(({ isMarker }) => isMarker === markers).map(entry);
      return { Versions: told(false), DeleteMarkers: told(true) };
    },
  };

  return {
    operations: understanding(operations, {
      PutObject: `Bucket Key Body IfNoneMatch CacheControl ContentType ${checksums}`,
      CopyObject: 'Bucket Key CopySource',
      // Nobody bypasses COMPLIANCE, the only mode there is here.
      DeleteObject: 'Bucket Key VersionId BypassGovernanceRetention',
      GetObject: reading,
      HeadObject: reading,
      GetObjectTagging: 'Bucket Key VersionId',
      GetObjectRetention: 'Bucket Key VersionId',
      ListObjectVersions: 'Bucket Prefix',
    }),
    ensureBucket: buckets.ensure,
    /** Rules of a bucket for browsers of other origins; none, where there is no such bucket. */
    corsOf: buckets.corsOf,
  };
};
