import type { CreateBucketCommandInput, HeadBucketCommandInput } from '@aws-sdk/client-s3';
import { AwsError, type Engine, type Surroundings } from '../engine.ts';
import { onlyMembers, required } from '../parameters.ts';
import { createBodies } from './bodies.ts';
import { type BucketSettings, createBuckets } from './buckets.ts';
import { corsHeaders } from './cors.ts';
import { createLists } from './list.ts';
import { createReads } from './read.ts';
import { createRemovals } from './remove.ts';
import type { Created, Shelf } from './shelf.ts';
import { createVersions } from './versions.ts';
import { createWrites } from './write.ts';

/** S3, as far as the template uses it. */
export interface Objects {
  readonly operations: Engine;
  /** Makes the bucket, or gives an existing one these settings. */
  ensureBucket(name: string, settings: BucketSettings): void;
  /** Hears of every object created in a bucket whose settings say `events`, inside the call that created it. */
  onCreated(listener: (event: Created) => void): void;
  /** Headers a browser's request to this bucket is answered with; nothing when no rule of the bucket allows it. */
  cors(bucket: string, origin: string, method: string): Record<string, string> | undefined;
}

export const createObjects = ({ store, clock, region }: Surroundings, directory: string): Objects => {
  const listeners: ((event: Created) => void)[] = [];
  const created = (event: Created): void => {
    for (const listener of listeners) listener(event);
  };
  const buckets = createBuckets(store);
  const shelf: Shelf = {
    store,
    clock,
    buckets,
    versions: createVersions(store),
    bodies: createBodies(directory),
    created,
  };
  const ensureBucket = (name: string, settings: BucketSettings): void => buckets.ensure(name, settings, clock.now());

  const operations = {
    ...createWrites(shelf),
    ...createReads(shelf),
    ...createRemovals(shelf),
    ...createLists(shelf),
    CreateBucket: (input: CreateBucketCommandInput) => {
      onlyMembers('CreateBucket', input, ['Bucket', 'CreateBucketConfiguration', 'ObjectLockEnabledForBucket']);
      const name = required(input.Bucket, 'Bucket', 'InvalidRequest');
      if (buckets.find(name)) throw new AwsError('BucketAlreadyOwnedByYou', 'You already own this bucket.', 409);
      ensureBucket(name, input.ObjectLockEnabledForBucket === true ? { objectLock: {} } : {});
      return { Location: `/${name}` };
    },
    HeadBucket: (input: HeadBucketCommandInput) => {
      if (!buckets.find(input.Bucket ?? '')) throw new AwsError('NotFound', 'Not Found', 404);
      return { BucketRegion: region };
    },
    ListBuckets: () => ({
      Buckets: buckets.list().map(({ name, created: time }) => ({ Name: name, CreationDate: new Date(time) })),
    }),
  } satisfies Engine;

  return {
    operations,
    ensureBucket,
    onCreated: (listener) => void listeners.push(listener),
    cors: (name, origin, method) => corsHeaders(buckets.find(name)?.settings.cors ?? [], origin, method),
  };
};
