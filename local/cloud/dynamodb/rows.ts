import { isDeepStrictEqual } from 'node:util';
import type { Surroundings } from '../engine.ts';
import { type Row, type Store, text } from '../store.ts';
import { writeUnits } from './capacity.ts';
import { Expiry } from './expiry.ts';
import { Indexes } from './indexes.ts';
import type { Key } from './keys.ts';
import { Streams } from './streams.ts';
import { Tables, type Index, type Table } from './tables.ts';
import type { Item } from './values.ts';

/** `expires` is in seconds since the epoch, null where an item never does. */
const schema = `
  CREATE TABLE IF NOT EXISTS dynamodb_row (
    tbl TEXT, hash_key TEXT, range_key TEXT, expires INTEGER, item TEXT NOT NULL,
    PRIMARY KEY (tbl, hash_key, range_key)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS dynamodb_row_expires ON dynamodb_row (expires) WHERE expires IS NOT NULL;`;

/** A stretch of a table or index in key order. Without a `hash` it is everything. */
export interface Stretch {
  readonly hash?: string | undefined;
  /** The first sort key in it, and the first one after it. */
  readonly from?: string | undefined;
  readonly before?: string | undefined;
  readonly backward?: boolean;
  /** The place to go on after. */
  readonly after?: readonly string[] | undefined;
}

const itemOf = (row: Row): Item => JSON.parse(text(row, 'item'));

/** The items of all tables, with everything that follows from a write: indexes, expiry, stream. */
export class Rows {
  readonly tables: Tables;
  readonly indexes: Indexes;
  readonly streams: Streams;
  readonly #expiry: Expiry;
  readonly #store: Store;

  constructor(surroundings: Surroundings) {
    this.#store = surroundings.store;
    this.#store.exec(schema);
    this.tables = new Tables(surroundings.store);
    this.indexes = new Indexes(surroundings.store, surroundings.clock, this.tables);
    this.streams = new Streams(surroundings);
    this.#expiry = new Expiry(surroundings, (tableName, key) => {
      const table = this.tables.find(tableName);
      const before = table && this.load(table, key);
      if (before) this.write(table, key, before, undefined, true);
    });
  }

  load(table: Table, key: Key): Item | undefined {
    const query = 'SELECT item FROM dynamodb_row WHERE tbl = ? AND hash_key = ? AND range_key = ?';
    const row = this.#store.get(query, table.name, key.hash, key.range);
    return row && itemOf(row);
  }

  /** Answers the write units. Must run inside a transaction of the store. */
  write(table: Table, key: Key, before: Item | undefined, after: Item | undefined, expired = false): number {
    const remove = 'DELETE FROM dynamodb_row WHERE tbl = ? AND hash_key = ? AND range_key = ?';
    if (after) this.#put(table, key, after);
    else this.#store.run(remove, table.name, key.hash, key.range);
    if (!isDeepStrictEqual(before, after)) this.streams.append(table, before, after, expired);
    this.indexes.follow(table, key, after);
    return writeUnits(before, after);
  }

  /** Notes anew when items expire, after the attribute that says so was named. */
  retime(table: Table): void {
    for (const row of this.#store.all('SELECT * FROM dynamodb_row WHERE tbl = ?', table.name))
      this.#put(table, { hash: text(row, 'hash_key'), range: text(row, 'range_key') }, itemOf(row));
  }

  #put(table: Table, { hash, range }: Key, item: Item): void {
    const insert = 'INSERT OR REPLACE INTO dynamodb_row VALUES (?, ?, ?, ?, ?)';
    this.#store.run(insert, table.name, hash, range, this.#expiry.of(table, item), JSON.stringify(item));
  }

  /** At most so many items of the stretch, in its order. */
  read(table: Table, index: Index | undefined, stretch: Stretch, limit: number): Item[] {
    const order = index ? ['index_hash', 'index_range', 'hash_key', 'range_key'] : ['hash_key', 'range_key'];
    const [hashColumn, rangeColumn] = order;
    const [direction, beyond] = stretch.backward ? ['DESC', '<'] : ['ASC', '>'];
    const { hash, from, before, after } = stretch;
    const clauses: [string, ...string[]][] = [['tbl = ?', table.name]];
    if (index) clauses.push(['idx = ?', index.name]);
    if (hash !== undefined) clauses.push([`${hashColumn} = ?`, hash]);
    if (from !== undefined) clauses.push([`${rangeColumn} >= ?`, from]);
    if (before !== undefined) clauses.push([`${rangeColumn} < ?`, before]);
    if (after) clauses.push([`(${order.join(', ')}) ${beyond} (${order.map(() => '?').join(', ')})`, ...after]);
    const where = clauses.map(([clause]) => clause).join(' AND ');
    const sorted = order.map((column) => `${column} ${direction}`).join(', ');
    const query = `SELECT item FROM ${index ? 'dynamodb_entries' : 'dynamodb_row'} WHERE ${where} ORDER BY ${sorted}`;
    return this.#store.all(`${query} LIMIT ?`, ...clauses.flatMap(([, ...values]) => values), limit).map(itemOf);
  }
}
