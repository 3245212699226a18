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
  readonly from?: Bound | undefined;
  readonly to?: Bound | undefined;
  readonly backward?: boolean;
  readonly limit?: number | undefined;
  /** The place to go on after. */
  readonly after?: readonly string[] | undefined;
}
interface Bound {
  readonly text: string;
  readonly open: boolean;
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
    return writeUnits(before, after) + this.indexes.follow(table, key, before, after);
  }

  /** Notes anew when items expire, after the attribute that says so was named or changed. */
  retime(table: Table): void {
    for (const row of this.#store.all('SELECT * FROM dynamodb_row WHERE tbl = ?', table.name))
      this.#put(table, { hash: text(row, 'hash_key'), range: text(row, 'range_key') }, itemOf(row));
  }

  #put(table: Table, { hash, range }: Key, item: Item): void {
    const insert = 'INSERT OR REPLACE INTO dynamodb_row VALUES (?, ?, ?, ?, ?)';
    this.#store.run(insert, table.name, hash, range, this.#expiry.of(table, item), JSON.stringify(item));
  }

  *walk(table: Table, index: Index | undefined, stretch: Stretch): Generator<Item> {
    const order = index ? ['index_hash', 'index_range', 'hash_key', 'range_key'] : ['hash_key', 'range_key'];
    const [hashColumn = '', rangeColumn = ''] = order;
    const [direction, beyond] = stretch.backward ? [' DESC', '<'] : ['', '>'];
    const clauses: [string, string][] = [['tbl = ?', table.name]];
    if (index) clauses.push(['idx = ?', index.name]);
    if (stretch.hash !== undefined) clauses.push([`${hashColumn} = ?`, stretch.hash]);
    if (stretch.from) clauses.push([`${rangeColumn} ${stretch.from.open ? '>' : '>='} ?`, stretch.from.text]);
    if (stretch.to) clauses.push([`${rangeColumn} ${stretch.to.open ? '<' : '<='} ?`, stretch.to.text]);
    const fixed = clauses.map(([, value]) => value);
    const head = `SELECT * FROM ${index ? 'dynamodb_entries' : 'dynamodb_row'} WHERE `;
    const tail = ` ORDER BY ${order.map((column) => column + direction).join(', ')} LIMIT ?`;
    const chunk = Math.min(stretch.limit ?? 100, 100);
    for (let { after } = stretch; ;) {
      const next = after ? [`(${order.join(', ')}) ${beyond} (${order.map(() => '?').join(', ')})`] : [];
      const where = [...clauses.map(([clause]) => clause), ...next].join(' AND ');
      const rows = this.#store.all(head + where + tail, ...fixed, ...(after ?? []), chunk);
      yield* rows.map(itemOf);
      const last = rows.at(-1);
      if (!last || rows.length < chunk) return;
      after = order.map((column) => text(last, column));
    }
  }
}
