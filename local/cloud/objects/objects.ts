import type { Clock } from '../clock.ts';
import type { Engine, Surroundings } from '../engine.ts';
import { understanding } from '../parameters.ts';
import type { Store } from '../store.ts';
import { type BucketSettings, type Buckets, createBuckets } from './buckets.ts';
import { createReads } from './read.ts';
import { createVersions, type Versions } from './versions.ts';
import { createWrites } from './write.ts';

interface Created {
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
  /** Without the quotation marks, as in S3's events. */
  readonly etag: string;
  readonly versionId: string | undefined;
  /** Grows with every write to a key, as in S3's events. */
  readonly sequencer: string;
}

/** S3, as far as the template uses it. */
export interface Objects {
  readonly operations: Engine;
  /** Makes the bucket, or gives an existing one these settings. */
  ensureBucket(name: string, settings: BucketSettings): void;
  /** Hears of every object created in a bucket whose settings say `events`, inside the call that created it. */
  onCreated(listener: (event: Created) => void): void;
}

/** What the S3 operations share. */
export interface Shelf {
  readonly store: Store;
  readonly clock: Clock;
  readonly buckets: Buckets;
  readonly versions: Versions;
  readonly created: (event: Created) => void;
}

const headers = 'CacheControl ContentDisposition ContentEncoding ContentLanguage ContentType ContentLength';
const checksums = 'ChecksumAlgorithm ChecksumCRC32 ChecksumSHA256';
const reading = 'Bucket Key VersionId IfNoneMatch ChecksumMode ResponseContentDisposition ResponseContentType';

export const createObjects = ({ store, clock }: Surroundings): Objects => {
  const listeners: ((event: Created) => void)[] = [];
  const buckets = createBuckets(store);
  const created = (event: Created): void => {
    for (const listener of listeners) listener(event);
  };
  const shelf = { store, clock, buckets, versions: createVersions(store), created };
  return {
    operations: understanding(
      { ...createWrites(shelf), ...createReads(shelf) },
      {
        PutObject: `Bucket Key Body IfNoneMatch ${headers} ${checksums}`,
        CopyObject: 'Bucket Key CopySource',
        DeleteObject: 'Bucket Key VersionId BypassGovernanceRetention',
        GetObject: `${reading} Range`,
        HeadObject: reading,
        GetObjectRetention: 'Bucket Key VersionId',
        ListObjectsV2: 'Bucket Prefix MaxKeys ContinuationToken',
        ListObjectVersions: 'Bucket Prefix',
      },
    ),
    ensureBucket: (name, settings) => buckets.ensure(name, settings),
    onCreated: (listener) => void listeners.push(listener),
  };
};
