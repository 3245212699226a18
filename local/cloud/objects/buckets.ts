import { documentsOf } from '../documents.ts';
import { AwsError } from '../engine.ts';
import type { Store } from '../store.ts';
import type { CorsRule } from './cors.ts';

/** What a template says of a bucket. What is not emulated is named so that it can be refused. */
export interface BucketSettings {
  readonly versioning?: boolean;
  readonly objectLock?: { readonly mode?: string; readonly days?: number; readonly years?: number };
  /** Rules for browsers of other origins. */
  readonly cors?: readonly CorsRule[];
  /** New objects are scanned for malware, and tagged with what was found. */
  readonly scanned?: boolean;
  /** Notifications about objects. */
  readonly events?: boolean;
}

interface Bucket {
  readonly name: string;
  /** Object Lock in COMPLIANCE mode: how long everything new is held. */
  readonly lockedDays: number | undefined;
  readonly cors?: readonly CorsRule[];
  readonly scanned?: boolean;
}

export const createBuckets = (store: Store) => {
  const kept = documentsOf<Bucket>(store, 's3 bucket');
  return {
    /** Makes the bucket, or gives an existing one these settings; its objects stay. */
    ensure: (
      name: string,
      { versioning, objectLock, cors = [], scanned = false, events = false }: BucketSettings,
    ): void => {
      const { mode, days: lockedDays, years } = objectLock ?? {};
      const refused = [
        [versioning !== true, 'A bucket without versioning'],
        [objectLock && (mode !== 'COMPLIANCE' || !lockedDays || years), 'A lock other than COMPLIANCE for some days'],
        [events, 'Notification of objects'],
      ].find(([holds]) => holds);
      if (refused) throw new AwsError('NotImplemented', `${refused[1]} is not emulated locally`, 501);
      kept.put(name, { name, lockedDays, cors, scanned });
    },
    corsOf: (name: string): readonly CorsRule[] => kept.find(name)?.cors ?? [],
    get: (name = ''): Bucket => {
      const bucket = kept.find(name);
      if (bucket) return bucket;
      throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
    },
  };
};
