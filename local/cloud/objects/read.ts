import type {
  GetObjectCommandInput,
  GetObjectRetentionCommandInput,
  HeadObjectCommandInput,
  ListObjectsV2CommandInput,
  ListObjectVersionsCommandInput,
} from '@aws-sdk/client-s3';
import { AwsError } from '../engine.ts';
import { ObjectBody } from './body.ts';
import type { Shelf } from './objects.ts';
import type { Stored } from './versions.ts';
import { versionId } from './write.ts';

const describe = (version: Stored, input: HeadObjectCommandInput, whole: boolean) => ({
  ContentType: 'binary/octet-stream',
  ...version.headers,
  ...(input.ResponseContentType !== undefined && { ContentType: input.ResponseContentType }),
  ...(input.ResponseContentDisposition !== undefined && { ContentDisposition: input.ResponseContentDisposition }),
  AcceptRanges: 'bytes',
  ETag: version.etag,
  // HTTP dates have whole seconds.
  LastModified: new Date(Math.floor(version.modified / 1000) * 1000),
  ...versionId(version),
  ...(input.ChecksumMode === 'ENABLED' && whole && { ...version.checksums, ChecksumType: 'FULL_OBJECT' }),
});

/** First and last byte of `bytes=a-b`, `bytes=a-` or `bytes=-n`; anything else is ignored, as HTTP demands. */
const rangeOf = (header: string | undefined, size: number): readonly [number, number] | undefined => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (first > last) throw new AwsError('InvalidRange', 'The requested range is not satisfiable', 416);
  return [first, last];
};

const entry = ({ key, etag, size, modified }: Stored) => ({
  Key: key,
  ETag: etag,
  Size: size,
  LastModified: new Date(modified),
});

export const createReads = ({ buckets, versions }: Shelf) => {
  const find = (input: GetObjectCommandInput | HeadObjectCommandInput, missing?: string) => {
    const { name } = buckets.get(input.Bucket);
    const version = versions.find(name, input.Key ?? '', input.VersionId, missing);
    if (input.IfNoneMatch === version.etag) throw new AwsError('NotModified', 'Not Modified', 304);
    return version;
  };

  return {
    GetObject: (input: GetObjectCommandInput) => {
      const version = find(input);
      const range = rangeOf(input.Range, version.size);
      const [first, last] = range ?? [0, version.size - 1];
      return {
        ...describe(version, input, range === undefined),
        Body: new ObjectBody(versions.content(version).subarray(first, last + 1)),
        ContentLength: last + 1 - first,
        ...(range && { ContentRange: `bytes ${first}-${last}/${version.size}` }),
      };
    },

    HeadObject: (input: HeadObjectCommandInput) => {
      const version = find(input, 'NotFound');
      return { ...describe(version, input, true), ContentLength: version.size };
    },

    GetObjectRetention: (input: GetObjectRetentionCommandInput) => {
      const { lock } = find(input);
      if (!lock) throw new AwsError('NoSuchObjectLockConfiguration', 'The object has no lock', 404);
      return { Retention: { Mode: lock.mode, RetainUntilDate: new Date(lock.until) } };
    },

    ListObjectsV2: (input: ListObjectsV2CommandInput) => {
      const { Prefix = '', ContinuationToken, MaxKeys = 1000 } = input;
      const { name } = buckets.get(input.Bucket);
      const after = ContinuationToken ? Buffer.from(ContinuationToken, 'base64').toString() : '';
      const newest = versions.list(name, Prefix, after).filter(({ key }, place, all) => key !== all[place - 1]?.key);
      const current = newest.filter(({ isMarker }) => !isMarker);
      const page = current.slice(0, Math.min(MaxKeys, 1000));
      const last = page.at(-1);
      const more = current.length > page.length && last;
      return {
        Name: name,
        Prefix,
        KeyCount: page.length,
        IsTruncated: more !== undefined,
        ...(more && { NextContinuationToken: Buffer.from(more.key).toString('base64') }),
        Contents: page.map(entry),
      };
    },

    ListObjectVersions: (input: ListObjectVersionsCommandInput) => {
      const all = versions.list(buckets.get(input.Bucket).name, input.Prefix ?? '', '');
      const told = (markers: boolean) =>
        all.filter(({ isMarker }) => isMarker === markers).map((one) => ({ ...entry(one), VersionId: one.id }));
      return { Versions: told(false), DeleteMarkers: told(true) };
    },
  };
};
