import { AwsError } from '../engine.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store.ts';
import type { Bodies } from './bodies.ts';
import { type Bucket, type Buckets, isVersioned } from './buckets.ts';
import type { Stored, Version, Versions } from './versions.ts';

export interface Created {
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
  /** Without the quotation marks, as in S3's events. */
  readonly etag: string;
  readonly versionId: string | undefined;
  /** Grows with every write to a key, as in S3's events. */
  readonly sequencer: string;
}

/** What the S3 operations share. */
export interface Shelf {
  readonly store: Store;
  readonly clock: Clock;
  readonly buckets: Buckets;
  readonly versions: Versions;
  readonly bodies: Bodies;
  readonly created: (event: Created) => void;
}

/** Puts a version in its place; without versioning it takes the place of the former one. */
export const keep = ({ store, versions, bodies }: Shelf, bucket: Bucket, key: string, version: Version): Stored => {
  const former = isVersioned(bucket) ? [] : versions.of(bucket.name, key);
  const stored = store.transaction(() => {
    for (const one of former) versions.remove(one);
    return versions.add(bucket.name, key, version);
  });
  for (const one of former) if (one.body !== undefined) bodies.remove(one.body);
  return stored;
};

/** What an answer says of the version; silent in a bucket without versioning. */
export const versionId = ({ id }: Version): { VersionId?: string } => (id === 'null' ? {} : { VersionId: id });

/** The named version, else the newest; its absence is refused as `missing`, which differs between GET and HEAD. */
export const find = (
  { buckets, versions }: Shelf,
  input: { Bucket?: string | undefined; Key?: string | undefined; VersionId?: string | undefined },
  missing = 'NoSuchKey',
): Stored & { body: string } => {
  const bucket = buckets.get(input.Bucket);
  const known = versions.of(bucket.name, input.Key ?? '');
  const version = input.VersionId === undefined ? known[0] : known.find(({ id }) => id === input.VersionId);
  if (!version && input.VersionId !== undefined)
    throw new AwsError('NoSuchVersion', 'The specified version does not exist.', 404);
  if (version?.body !== undefined) return { ...version, body: version.body };
  if (version && input.VersionId !== undefined)
    throw new AwsError('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405);
  throw new AwsError(missing, 'The specified key does not exist.', 404, { Key: input.Key });
};
