import { documentsOf } from '../documents.ts';
import { AwsError } from '../engine.ts';
import type { Store } from '../store.ts';

export type LockMode = 'COMPLIANCE' | 'GOVERNANCE';

export interface BucketSettings {
  readonly versioning?: boolean;
  /** Object Lock, which brings versioning with it; without a mode nothing is locked. */
  readonly objectLock?: { readonly mode?: LockMode; readonly days?: number; readonly years?: number };
  /** Rules for browsers of other origins. Any rule is refused: nothing here answers them. */
  readonly cors?: readonly object[];
  /** Tell the listeners of created objects; on AWS the bucket's EventBridge notification. */
  readonly events?: boolean;
}

export interface Bucket {
  readonly name: string;
  readonly settings: BucketSettings;
}

export type Buckets = ReturnType<typeof createBuckets>;

export const isVersioned = ({ settings }: Bucket): boolean =>
  settings.versioning === true || settings.objectLock !== undefined;

export const createBuckets = (store: Store) => {
  const kept = documentsOf<Bucket>(store, 's3 bucket');
  return {
    /** Makes the bucket, or gives an existing one these settings; its objects stay. */
    ensure: (name: string, settings: BucketSettings): void => {
      if (settings.cors?.length) throw new AwsError('NotImplemented', 'CORS of buckets is not emulated locally', 501);
      kept.put(name, { name, settings });
    },
    get: (name = ''): Bucket => {
      const bucket = kept.find(name);
      if (bucket) return bucket;
      throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
    },
  };
};
