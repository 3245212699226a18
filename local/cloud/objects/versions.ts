import { AwsError } from '../engine.ts';
import { type Row, type Store, text } from '../store.ts';
import type { LockMode } from './buckets.ts';
import type { Checksums } from './checksums.ts';

/** One version of one object, or a delete marker. `id` is `null` (the word) in a bucket without versioning. */
export interface Version {
  readonly id: string;
  readonly modified: number;
  readonly etag: string;
  readonly size: number;
  /** Name of the body's file; a delete marker has none. */
  readonly body?: string;
  readonly checksums: Checksums;
  readonly metadata: Readonly<Record<string, string>>;
  /** ContentType, ContentDisposition … as the SDK names them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly lock?: { readonly mode: LockMode; readonly until: number };
}

export interface Stored extends Version {
  readonly key: string;
  readonly sequence: number;
}

export interface Versions {
  /** Newest first. */
  of(bucket: string, key: string): Stored[];
  add(bucket: string, key: string, version: Version): Stored;
  remove(version: Stored): void;
  /** Newest version of each key after `after` that begins with `prefix`, in key order, delete markers left out. */
  current(bucket: string, prefix: string, after: string): Stored[];
  /** Every version in key order, newest first within a key, after the given key and version. */
  all(bucket: string, prefix: string, afterKey: string, afterId: string | undefined): Stored[];
}

/** SQLite compares text as UTF-8 bytes, which is the order S3 lists keys in. */
const schema = `
  CREATE TABLE IF NOT EXISTS s3_version(
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, bucket TEXT NOT NULL, key TEXT NOT NULL, document TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS s3_version_key ON s3_version(bucket, key, sequence)`;
const select = 'SELECT sequence, key, document FROM s3_version WHERE bucket = ?1';
const newest = 'sequence = (SELECT max(sequence) FROM s3_version v WHERE v.bucket = ?1 AND v.key = s3_version.key)';

const stored = (row: Row): Stored => {
  const version: Version = JSON.parse(text(row, 'document'));
  return { ...version, key: text(row, 'key'), sequence: Number(row['sequence']) };
};

export const createVersions = (store: Store): Versions => {
  store.exec(schema);
  return {
    of: (bucket, key) => store.all(`${select} AND key = ?2 ORDER BY sequence DESC`, bucket, key).map(stored),
    add: (bucket, key, version) => {
      const row = store.get(
        'INSERT INTO s3_version(bucket, key, document) VALUES(?, ?, ?) RETURNING sequence',
        bucket,
        key,
        JSON.stringify(version),
      );
      if (!row) throw new AwsError('InternalError', 'The version was not stored', 500);
      return { ...version, key, sequence: Number(row['sequence']) };
    },
    remove: ({ sequence }) => store.run('DELETE FROM s3_version WHERE sequence = ?', sequence),
    current: (bucket, prefix, after) =>
      store
        .all(
          `${select} AND key > ?2 AND substr(key, 1, length(?3)) = ?3 AND ${newest} ORDER BY key`,
          bucket,
          after,
          prefix,
        )
        .map(stored)
        .filter((version) => version.body !== undefined),
    all: (bucket, prefix, afterKey, afterId) => {
      const rows = store.all(
        `${select} AND key >= ?2 AND substr(key, 1, length(?3)) = ?3 ORDER BY key, sequence DESC`,
        bucket,
        afterKey,
        prefix,
      );
      const versions = rows.map(stored);
      const last = versions.findLastIndex(
        (version) => version.key === afterKey && (!afterId || version.id === afterId),
      );
      return versions.slice(last + 1);
    },
  };
};
