import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';

export type Value = string | number | bigint | Uint8Array | null;
export type Row = Readonly<Record<string, Value>>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** A text column; a fault when the column is missing or of another type. */
export const text = (row: Row, column: string): string => {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`column ${column} is not text`);
  return value;
};

export type Store = ReturnType<typeof openStore>;

/**
 * One SQLite file for every engine, so that a change across services is one transaction; or memory with `:memory:`.
 * Synchronous: one writer. The write-ahead log with `synchronous = NORMAL` keeps every committed transaction when the
 * process is killed; only a power cut may lose the last ones.
 */
export const openStore = (file: string) => {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;');
  const prepared = new Map<string, Database.Statement>();
  const statement = (sql: string): Database.Statement => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  let depth = 0;
  return {
    exec: (sql: string): void => void database.exec(sql),
    run: (sql: string, ...values: Value[]): void => void statement(sql).run(...values),
    get: (sql: string, ...values: Value[]): Row | undefined => [statement(sql).get(...values)].find(isRow),
    all: (sql: string, ...values: Value[]): Row[] =>
      statement(sql)
        .all(...values)
        .filter(isRow),
    /** All or nothing; nested calls join the outer transaction. `work` must not await. */
    transaction: <T>(work: () => T): T => {
      if (depth > 0) return work();
      depth++;
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      } finally {
        depth--;
      }
    },
    close: (): void => void database.close(),
  };
};
