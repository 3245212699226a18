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

const schema = `
  CREATE TABLE IF NOT EXISTS dynamodb_items (
    tbl TEXT, hash_key TEXT, range_key TEXT, item TEXT NOT NULL, PRIMARY KEY (tbl, hash_key, range_key)
  ) WITHOUT ROWID;`;

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
  readonly expiry: Expiry;
  readonly #store: Store;

  constructor(surroundings: Surroundings) {
    this.#store = surroundings.store;
    this.#store.exec(schema);
    this.tables = new Tables(surroundings.store);
    this.indexes = new Indexes(surroundings.store, surroundings.clock, this.tables);
    this.streams = new Streams(surroundings);
    this.expiry = new Expiry(surroundings, (tableName, key) => {
      const table = this.tables.find(tableName);
      const before = table && this.load(table, key);
      if (before) this.write(table, key, before, undefined, true);
    });
  }

  load(table: Table, key: Key): Item | undefined {
    const query = 'SELECT item FROM dynamodb_items WHERE tbl = ? AND hash_key = ? AND range_key = ?';
    const row = this.#store.get(query, table.name, key.hash, key.range);
    return row && itemOf(row);
  }

  /** Answers the write units. Must run inside a transaction of the store. */
  write(table: Table, key: Key, before: Item | undefined, after: Item | undefined, expired = false): number {
    const place = [table.name, key.hash, key.range];
    if (after)
      this.#store.run('INSERT OR REPLACE INTO dynamodb_items VALUES (?, ?, ?, ?)', ...place, JSON.stringify(after));
    else this.#store.run('DELETE FROM dynamodb_items WHERE tbl = ? AND hash_key = ? AND range_key = ?', ...place);
    this.expiry.follow(table, key, before, after);
    if (!isDeepStrictEqual(before, after)) this.streams.append(table, before, after, expired);
    return writeUnits(before, after) + this.indexes.follow(table, key, before, after);
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
    const head = `SELECT * FROM ${index ? 'dynamodb_entries' : 'dynamodb_items'} WHERE `;
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
