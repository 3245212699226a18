import type {
  ListObjectsV2CommandInput,
  ListObjectsV2CommandOutput,
  ListObjectVersionsCommandInput,
  ListObjectVersionsCommandOutput,
} from '@aws-sdk/client-s3';
import { onlyMembers } from '../parameters.ts';
import type { Shelf } from './shelf.ts';
import type { Stored } from './versions.ts';

const listNames = ['Bucket', 'Prefix', 'MaxKeys', 'EncodingType', 'ExpectedBucketOwner'];

/** Encoding `url`, which the AWS CLI asks for: a key may hold characters that XML cannot. */
const encoder = (type: string | undefined) => (key: string) =>
  type === 'url' ? encodeURIComponent(key).replaceAll('%2F', '/') : key;

const pageSize = (asked: number | undefined): number => Math.min(asked ?? 1000, 1000);

const facts = (version: Stored) => ({
  ETag: version.etag,
  LastModified: new Date(version.modified),
  Size: version.size,
  StorageClass: 'STANDARD' as const,
});

export const createLists = ({ buckets, versions }: Shelf) => ({
  ListObjectsV2: (input: ListObjectsV2CommandInput): Omit<ListObjectsV2CommandOutput, '$metadata'> => {
    onlyMembers('ListObjectsV2', input, [...listNames, 'ContinuationToken', 'Delimiter', 'FetchOwner', 'StartAfter']);
    const { Prefix = '', Delimiter, ContinuationToken } = input;
    const encode = encoder(input.EncodingType);
    const bucket = buckets.get(input.Bucket);
    const groupOf = (key: string): string | undefined => {
      const end = Delimiter ? key.indexOf(Delimiter, Prefix.length) : -1;
      return Delimiter && end >= 0 ? key.slice(0, end + Delimiter.length) : undefined;
    };
    const after = ContinuationToken ? Buffer.from(ContinuationToken, 'base64').toString() : (input.StartAfter ?? '');
    const entries = new Map<string, Stored | undefined>();
    for (const version of versions.current(bucket.name, Prefix, after)) {
      const group = groupOf(version.key);
      // A page that ended with a common prefix goes on behind everything under it.
      if (group === undefined || group !== after) entries.set(group ?? version.key, group ? undefined : version);
    }
    const page = [...entries].slice(0, pageSize(input.MaxKeys));
    const last = page.at(-1)?.[0];
    const more = entries.size > page.length;
    return {
      Name: bucket.name,
      Prefix: encode(Prefix),
      ...(Delimiter && { Delimiter: encode(Delimiter) }),
      ...(input.EncodingType && { EncodingType: input.EncodingType }),
      MaxKeys: pageSize(input.MaxKeys),
      KeyCount: page.length,
      IsTruncated: more,
      ...(more && last !== undefined && { NextContinuationToken: Buffer.from(last).toString('base64') }),
      Contents: page.flatMap(([key, version]) => (version ? [{ Key: encode(key), ...facts(version) }] : [])),
      CommonPrefixes: page.flatMap(([key, version]) => (version ? [] : [{ Prefix: encode(key) }])),
    };
  },

  ListObjectVersions: (input: ListObjectVersionsCommandInput): Omit<ListObjectVersionsCommandOutput, '$metadata'> => {
    onlyMembers('ListObjectVersions', input, [...listNames, 'KeyMarker', 'VersionIdMarker']);
    const encode = encoder(input.EncodingType);
    const bucket = buckets.get(input.Bucket);
    const all = versions.all(bucket.name, input.Prefix ?? '', input.KeyMarker ?? '', input.VersionIdMarker);
    const page = all.slice(0, pageSize(input.MaxKeys));
    const last = page.at(-1);
    const named = page.map((version) => ({
      version,
      entry: {
        Key: encode(version.key),
        VersionId: version.id,
        IsLatest: versions.of(bucket.name, version.key)[0]?.id === version.id,
      },
    }));
    return {
      Name: bucket.name,
      Prefix: encode(input.Prefix ?? ''),
      ...(input.EncodingType && { EncodingType: input.EncodingType }),
      MaxKeys: pageSize(input.MaxKeys),
      IsTruncated: all.length > page.length,
      ...(all.length > page.length && last && { NextKeyMarker: encode(last.key), NextVersionIdMarker: last.id }),
      Versions: named.flatMap(({ version, entry }) =>
        version.body === undefined ? [] : [{ ...entry, ...facts(version) }],
      ),
      DeleteMarkers: named.flatMap(({ version, entry }) =>
        version.body === undefined ? [{ ...entry, LastModified: new Date(version.modified) }] : [],
      ),
    };
  },
});
