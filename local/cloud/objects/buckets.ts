import type { CORSRule } from '@aws-sdk/client-s3';
import { AwsError } from '../engine.ts';
import { type Row, type Store, text } from '../store.ts';

export type LockMode = 'COMPLIANCE' | 'GOVERNANCE';

export interface BucketSettings {
  readonly versioning?: boolean;
  /** Object Lock, which brings versioning with it; `{}` locks only what a request asks to lock. */
  readonly objectLock?: { readonly mode?: LockMode; readonly days?: number; readonly years?: number };
  readonly cors?: readonly CORSRule[];
  /** Tell the listeners of created objects; on AWS the bucket's EventBridge notification. */
  readonly events?: boolean;
}

export interface Bucket {
  readonly name: string;
  readonly created: number;
  readonly settings: BucketSettings;
}

export interface Buckets {
  /** Makes the bucket, or gives an existing one these settings; its objects stay. */
  ensure(name: string, settings: BucketSettings, now: number): void;
  find(name: string): Bucket | undefined;
  get(name: string | undefined): Bucket;
  list(): Bucket[];
}

export const isVersioned = ({ settings }: Bucket): boolean =>
  settings.versioning === true || settings.objectLock !== undefined;

const nameRule = /^(?!xn--)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

const bucketOf = (row: Row): Bucket => {
  const bucket: Bucket = JSON.parse(text(row, 'document'));
  return bucket;
};

export const createBuckets = (store: Store): Buckets => {
  store.exec('CREATE TABLE IF NOT EXISTS s3_bucket(name TEXT PRIMARY KEY, document TEXT NOT NULL)');
  const find = (name: string): Bucket | undefined => {
    const row = store.get('SELECT document FROM s3_bucket WHERE name = ?', name);
    return row && bucketOf(row);
  };
  return {
    find,
    ensure: (name, settings, now) => {
      if (!nameRule.test(name)) throw new AwsError('InvalidBucketName', 'The specified bucket is not valid.');
      const bucket: Bucket = { name, created: find(name)?.created ?? now, settings };
      store.run('INSERT OR REPLACE INTO s3_bucket VALUES(?, ?)', name, JSON.stringify(bucket));
    },
    get: (name) => {
      const bucket = name === undefined ? undefined : find(name);
      if (!bucket) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
      return bucket;
    },
    list: () => store.all('SELECT document FROM s3_bucket ORDER BY name').map(bucketOf),
  };
};
