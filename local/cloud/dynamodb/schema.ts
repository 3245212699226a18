/**
 * Where the engine keeps everything. Keys are texts in DynamoDB's order. A row of an index carries its own copy of the
 * projected attributes, because an index may lag behind its table. `dynamodb_delayed` holds what an index does not
 * show yet.
 */
export const schema = `
  CREATE TABLE IF NOT EXISTS dynamodb_tables (name TEXT PRIMARY KEY, definition TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS dynamodb_items (
    tbl TEXT, hash_key TEXT, range_key TEXT, item TEXT NOT NULL, PRIMARY KEY (tbl, hash_key, range_key)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS dynamodb_entries (
    tbl TEXT, idx TEXT, index_hash TEXT, index_range TEXT, hash_key TEXT, range_key TEXT, item TEXT NOT NULL,
    PRIMARY KEY (tbl, idx, index_hash, index_range, hash_key, range_key)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS dynamodb_delayed (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, tbl TEXT NOT NULL, change TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS dynamodb_stream (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, arn TEXT NOT NULL, at INTEGER NOT NULL, record TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS dynamodb_stream_order ON dynamodb_stream (arn, seq);
  CREATE TABLE IF NOT EXISTS dynamodb_expiry (
    tbl TEXT, hash_key TEXT, range_key TEXT, expires INTEGER NOT NULL, PRIMARY KEY (tbl, hash_key, range_key)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS dynamodb_expiry_order ON dynamodb_expiry (expires);
  CREATE TABLE IF NOT EXISTS dynamodb_tokens (token TEXT PRIMARY KEY, digest TEXT NOT NULL, at INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS dynamodb_tokens_order ON dynamodb_tokens (at);
`;
