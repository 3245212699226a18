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
  readonly isMarker: boolean;
  readonly checksums: Checksums;
  /** ContentType, ContentDisposition … as the SDK names them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly lock?: { readonly mode: LockMode; readonly until: number };
}

export interface Stored extends Version {
  readonly key: string;
  readonly sequence: number;
}

export type Versions = ReturnType<typeof createVersions>;

/** SQLite compares text as UTF-8 bytes, which is the order S3 lists keys in. */
const schema = `
  CREATE TABLE IF NOT EXISTS s3_object(
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, bucket TEXT NOT NULL, key TEXT NOT NULL,
    document TEXT NOT NULL, content BLOB NOT NULL);
  CREATE INDEX IF NOT EXISTS s3_object_key ON s3_object(bucket, key, sequence)`;
const select = 'SELECT sequence, key, document FROM s3_object WHERE bucket = ?1';

const stored = (row: Row): Stored => {
  const version: Version = JSON.parse(text(row, 'document'));
  return { ...version, key: text(row, 'key'), sequence: Number(row['sequence']) };
};

export const createVersions = (store: Store) => {
  store.exec(schema);
  /** Newest first. */
  const of = (bucket: string, key: string): Stored[] =>
    store.all(`${select} AND key = ?2 ORDER BY sequence DESC`, bucket, key).map(stored);
  return {
    of,
    /** The named version, else the newest; its absence is refused as `missing`, which differs between GET and HEAD. */
    find: (bucket: string, key: string, id: string | undefined, missing = 'NoSuchKey'): Stored => {
      const version = of(bucket, key).find((one) => id === undefined || one.id === id);
      if (version?.isMarker === false) return version;
      if (id === undefined) throw new AwsError(missing, 'The specified key does not exist.', 404, { Key: key });
      if (!version) throw new AwsError('NoSuchVersion', 'The specified version does not exist.', 404);
      throw new AwsError('MethodNotAllowed', 'The specified method is not allowed against a delete marker.', 405);
    },
    content: ({ sequence }: Stored): Uint8Array => {
      const content = store.get('SELECT content FROM s3_object WHERE sequence = ?', sequence)?.['content'];
      return content instanceof Uint8Array ? content : new Uint8Array();
    },
    add: (bucket: string, key: string, version: Version, content: Uint8Array): Stored => {
      const insert = 'INSERT INTO s3_object(bucket, key, document, content) VALUES(?, ?, ?, ?) RETURNING sequence';
      const row = store.get(insert, bucket, key, JSON.stringify(version), content);
      return { ...version, key, sequence: Number(row?.['sequence']) };
    },
    remove: ({ sequence }: Stored): void => store.run('DELETE FROM s3_object WHERE sequence = ?', sequence),
    /** All versions of keys after `after` that begin with `prefix`: in key order, newest first within a key. */
    list: (bucket: string, prefix: string, after: string): Stored[] => {
      const within = `${select} AND key > ?2 AND substr(key, 1, length(?3)) = ?3 ORDER BY key, sequence DESC`;
      return store.all(within, bucket, after, prefix).map(stored);
    },
  };
};
