import { AwsError } from '../engine.ts';
import { type Row, type Store, text } from '../store.ts';

/** Of the whole object, in base64, under the names of the SDK's members. */
export interface Checksums {
  readonly ChecksumCRC32?: string | undefined;
  readonly ChecksumSHA256?: string | undefined;
}

/** One version of one object, or a delete marker. */
export interface Version {
  readonly id: string;
  readonly key: string;
  readonly modified: number;
  readonly etag: string;
  readonly size: number;
  readonly isMarker: boolean;
  readonly checksums: Checksums;
  /** CacheControl and ContentType, as the SDK names them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, string>>;
  /** Until then nobody may delete it. */
  readonly lockedUntil?: number;
}

/** SQLite compares text as UTF-8 bytes, which is the order S3 lists keys in. */
const schema = `
  CREATE TABLE IF NOT EXISTS s3_version(
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, bucket TEXT NOT NULL, key TEXT NOT NULL,
    document TEXT NOT NULL, content BLOB NOT NULL);
  CREATE INDEX IF NOT EXISTS s3_version_key ON s3_version(bucket, key, sequence)`;
const select = 'SELECT document FROM s3_version WHERE bucket = ?1';

const versionOf = (row: Row): Version => {
  const version: Version = JSON.parse(text(row, 'document'));
  return version;
};

export const createVersions = (store: Store) => {
  store.exec(schema);
  /** Newest first. */
  const of = (bucket: string, key: string): Version[] =>
    store.all(`${select} AND key = ?2 ORDER BY sequence DESC`, bucket, key).map(versionOf);
  return {
    of,
    /** The named version, else the newest; its absence is refused as `missing`, which differs between GET and HEAD. */
    find: (bucket: string, key: string, id: string | undefined, missing = 'NoSuchKey'): Version => {
      const version = of(bucket, key).find((one) => id === undefined || one.id === id);
      if (version?.isMarker === false) return version;
      if (id === undefined) throw new AwsError(missing, 'The specified key does not exist.', 404, { Key: key });
      if (!version) throw new AwsError('NoSuchVersion', 'The specified version does not exist.', 404);
      throw new AwsError('MethodNotAllowed', 'The specified method is not allowed against a delete marker.', 405);
    },
    content: ({ id }: Version): Uint8Array => {
      const content = store.get('SELECT content FROM s3_version WHERE id = ?', id)?.['content'];
      return content instanceof Uint8Array ? content : new Uint8Array();
    },
    add: (bucket: string, version: Version, content: Uint8Array): void => {
      const insert = 'INSERT INTO s3_version(id, bucket, key, document, content) VALUES(?, ?, ?, ?, ?)';
      store.run(insert, version.id, bucket, version.key, JSON.stringify(version), content);
    },
    remove: ({ id }: Version): void => store.run('DELETE FROM s3_version WHERE id = ?', id),
    /** All versions of keys that begin with `prefix`: in key order, newest first within a key. */
    list: (bucket: string, prefix = ''): Version[] => {
      const within = `${select} AND substr(key, 1, length(?2)) = ?2 ORDER BY key, sequence DESC`;
      return store.all(within, bucket, prefix).map(versionOf);
    },
  };
};
