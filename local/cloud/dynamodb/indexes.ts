import type { Clock } from '../clock.ts';
import { type Store, type Value as Column, text } from '../store.ts';
import { writeUnits } from './capacity.ts';
import { keyText, namesOf, type Key } from './keys.ts';
import { invalid, wrong } from './refusals.ts';
import type { Index, Table, Tables } from './tables.ts';
import { attribute, kindOf, type Item } from './values.ts';
import { isDeepStrictEqual } from 'node:util';

/** An index may lag behind its table: its entries carry their own copies, and `late` holds what they do not show yet. */
const schema = `
  CREATE TABLE IF NOT EXISTS dynamodb_entries (
    tbl TEXT, idx TEXT, index_hash TEXT, index_range TEXT, hash_key TEXT, range_key TEXT, item TEXT NOT NULL,
    PRIMARY KEY (tbl, idx, index_hash, index_range, hash_key, range_key)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS dynamodb_entries_of ON dynamodb_entries (tbl, hash_key, range_key);
  CREATE TABLE IF NOT EXISTS dynamodb_late (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL,
    tbl TEXT NOT NULL, hash_key TEXT NOT NULL, range_key TEXT NOT NULL, item TEXT
  );`;

interface Entry extends Key {
  readonly item: Item;
}

/** Sparse: no entry without all keys of the index, nor for an item older than the index that does not fit them. */
const entryOf = (index: Index, item: Item | undefined): Entry | undefined => {
  const texts = namesOf(index).flatMap((name) => {
    const value = item && attribute(item, name);
    return value && 'S' in value && value.S !== '' ? [keyText(value.S)] : [];
  });
  const [hash = '', range = ''] = texts;
  if (!item || texts.length < namesOf(index).length) return undefined;
  return { hash, range, item };
};

const refuseMisfit = (index: Index, item: Item): void => {
  for (const name of namesOf(index)) {
    const value = attribute(item, name);
    if (!value || ('S' in value && value.S !== '')) continue;
    const why = 'S' in value ? 'an empty string value' : `a value of type ${kindOf(value)}, expected S`;
    throw invalid(`${wrong} Index Key ${name} of ${index.name} cannot be ${why}`);
  }
};

/** What one index costs at a write: nothing unless its entry changes, and two entries when the entry moves. */
const unitsOf = (before: Entry | undefined, after: Entry | undefined): number => {
  if (isDeepStrictEqual(before, after)) return 0;
  if (before && after && before.hash === after.hash && before.range === after.range)
    return writeUnits(before.item, after.item);
  return (before ? writeUnits(before.item) : 0) + (after ? writeUnits(after.item) : 0);
};

/** Keeps the global secondary indexes, which may be told to show changes late, as they may on AWS. */
export class Indexes {
  delay = 0;
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #tables: Tables;
  #waiting: boolean;

  constructor(store: Store, clock: Clock, tables: Tables) {
    store.exec(schema);
    this.#store = store;
    this.#clock = clock;
    this.#tables = tables;
    this.#waiting = this.#isWaiting();
  }

  /** Follows one write. Answers the write units of the indexes that it changes. */
  follow(table: Table, key: Key, before: Item | undefined, after: Item | undefined): number {
    if (after) for (const index of table.indexes) refuseMisfit(index, after);
    if (table.indexes.length > 0) this.#show(table, key, after);
    return table.indexes
      .map((index) => unitsOf(entryOf(index, before), entryOf(index, after)))
      .reduce((sum, units) => sum + units, 0);
  }

  /** Fills a new index from the table. */
  backfill(table: Table, index: Index): void {
    this.settle(Infinity);
    for (const row of this.#store.all('SELECT * FROM dynamodb_row WHERE tbl = ?', table.name)) {
      const item: Item = JSON.parse(text(row, 'item'));
      this.#put(table, index, { hash: text(row, 'hash_key'), range: text(row, 'range_key') }, item);
    }
  }

  drop(table: Table, index: string): void {
    this.#store.run('DELETE FROM dynamodb_entries WHERE tbl = ? AND idx = ?', table.name, index);
  }

  /** Shows what has waited long enough. Called before an index is read. */
  settle(until: number = this.#clock.now() - this.delay): void {
    if (!this.#waiting) return;
    const limit = Math.min(until, Number.MAX_SAFE_INTEGER);
    this.#store.transaction(() => {
      for (const row of this.#store.all('SELECT * FROM dynamodb_late WHERE at <= ? ORDER BY seq', limit)) {
        const item: Item | undefined = row['item'] === null ? undefined : JSON.parse(text(row, 'item'));
        const key = { hash: text(row, 'hash_key'), range: text(row, 'range_key') };
        this.#replace(this.#tables.get(text(row, 'tbl')), key, item);
      }
      this.#store.run('DELETE FROM dynamodb_late WHERE at <= ?', limit);
    });
    this.#waiting = this.#isWaiting();
  }

  #isWaiting(): boolean {
    return this.#store.get('SELECT 1 FROM dynamodb_late LIMIT 1') !== undefined;
  }

  #show(table: Table, key: Key, item: Item | undefined): void {
    // Behind something that waits, everything waits: the entries follow the writes in their order.
    if (this.delay === 0 && !this.#waiting) return this.#replace(table, key, item);
    this.#waiting = true;
    const values: Column[] = [this.#clock.now(), table.name, key.hash, key.range, item ? JSON.stringify(item) : null];
    this.#store.run('INSERT INTO dynamodb_late (at, tbl, hash_key, range_key, item) VALUES (?, ?, ?, ?, ?)', ...values);
  }

  #replace(table: Table, key: Key, item: Item | undefined): void {
    const where = 'tbl = ? AND hash_key = ? AND range_key = ?';
    this.#store.run(`DELETE FROM dynamodb_entries WHERE ${where}`, table.name, key.hash, key.range);
    for (const index of table.indexes) this.#put(table, index, key, item);
  }

  #put(table: Table, index: Index, key: Key, item: Item | undefined): void {
    const entry = entryOf(index, item);
    if (!entry) return;
    const place = [table.name, index.name, entry.hash, entry.range, key.hash, key.range];
    const insert = 'INSERT INTO dynamodb_entries VALUES (?, ?, ?, ?, ?, ?, ?)';
    this.#store.run(insert, ...place, JSON.stringify(entry.item));
  }
}
