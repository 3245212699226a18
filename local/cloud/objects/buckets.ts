import { documentsOf } from '../documents.ts';
import { AwsError } from '../engine.ts';
import type { Store } from '../store.ts';

/** What a template says of a bucket. What is not emulated is named so that it can be refused. */
export interface BucketSettings {
  readonly versioning?: boolean;
  readonly objectLock?: { readonly mode?: string; readonly days?: number; readonly years?: number };
  /** Rules for browsers of other origins. */
  readonly cors?: readonly object[];
  /** Notifications about objects. */
  readonly events?: boolean;
}

interface Bucket {
  readonly name: string;
  /** Object Lock in COMPLIANCE mode: how long everything new is held. */
  readonly lockedDays: number | undefined;
}

export const createBuckets = (store: Store) => {
  const kept = documentsOf<Bucket>(store, 's3 bucket');
  return {
    /** Makes the bucket, or gives an existing one these settings; its objects stay. */
    ensure: (name: string, { versioning, objectLock, cors = [], events = false }: BucketSettings): void => {
      const { mode, days: lockedDays, years } = objectLock ?? {};
      const refused = [
        [versioning !== true, 'A bucket without versioning'],
        [objectLock && (mode !== 'COMPLIANCE' || !lockedDays || years), 'A lock other than COMPLIANCE for some days'],
        [cors.length > 0, 'CORS of buckets'],
        [events, 'Notification of objects'],
      ].find(([holds]) => holds);
      if (refused) throw new AwsError('NotImplemented', `${refused[1]} is not emulated locally`, 501);
      kept.put(name, { name, lockedDays });
    },
    get: (name = ''): Bucket => {
      const bucket = kept.find(name);
      if (bucket) return bucket;
      throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
    },
  };
};
