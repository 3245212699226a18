import type { Clock } from '../clock.ts';
import { text, type Store } from '../store.ts';
import { changeOf, entryOf, type Change } from './index-entries.ts';
import type { Key } from './keys.ts';
import type { Index, Table } from './tables.ts';
import type { Item } from './values.ts';

/** Keeps the secondary indexes. Global ones may be told to show changes late, as they may on AWS. */
export class Indexes {
  delay = 0;
  readonly #store: Store;
  readonly #clock: Clock;
  #waiting: boolean;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
    this.#waiting = store.get('SELECT 1 FROM dynamodb_delayed LIMIT 1') !== undefined;
  }

  /** Follows one write. Answers the write units per index that changed. */
  follow(table: Table, key: Key, before: Item | undefined, after: Item | undefined): Map<Index, number> {
    const units = new Map<Index, number>();
    for (const index of table.indexes) {
      const outcome = changeOf(table, index, key, before, after);
      if (!outcome) continue;
      units.set(index, outcome.units);
      if (index.scope === 'global' && (this.delay > 0 || this.#waiting)) this.#later(table, outcome.change);
      else this.#apply(table.name, outcome.change);
    }
    return units;
  }

  /** Fills a new index from the table. */
  backfill(table: Table, index: Index): void {
    const rows = this.#store.all('SELECT * FROM dynamodb_items WHERE tbl = ?', table.name);
    for (const row of rows) {
      const item: Item = JSON.parse(text(row, 'item'));
      const key = { hash: text(row, 'hash_key'), range: text(row, 'range_key') };
      this.#apply(table.name, { index: index.name, key, put: entryOf(table, index, item) });
    }
  }

  drop(table: Table, index?: string): void {
    this.settle(Infinity);
    if (index === undefined) this.#store.run('DELETE FROM dynamodb_entries WHERE tbl = ?', table.name);
    else this.#store.run('DELETE FROM dynamodb_entries WHERE tbl = ? AND idx = ?', table.name, index);
  }

  /** Shows what has waited long enough. Called before an index is read. */
  settle(until: number = this.#clock.now() - this.delay): void {
    if (!this.#waiting) return;
    this.#store.transaction(() => {
      const due = 'FROM dynamodb_delayed WHERE at <= ?';
      const limit = Math.min(until, Number.MAX_SAFE_INTEGER);
      for (const row of this.#store.all(`SELECT tbl, change ${due} ORDER BY seq`, limit)) {
        const change: Change = JSON.parse(text(row, 'change'));
        this.#apply(text(row, 'tbl'), change);
      }
      this.#store.run(`DELETE ${due}`, limit);
    });
    this.#waiting = this.#store.get('SELECT 1 FROM dynamodb_delayed LIMIT 1') !== undefined;
  }

  #later(table: Table, change: Change): void {
    this.#waiting = true;
    const insert = 'INSERT INTO dynamodb_delayed (at, tbl, change) VALUES (?, ?, ?)';
    this.#store.run(insert, this.#clock.now(), table.name, JSON.stringify(change));
  }

  #apply(table: string, { index, key, removed, put }: Change): void {
    const where = 'index_hash = ? AND index_range = ? AND hash_key = ? AND range_key = ?';
    const place = (entry: Key): string[] => [table, index, entry.hash, entry.range, key.hash, key.range];
    if (removed)
      this.#store.run(`DELETE FROM dynamodb_entries WHERE tbl = ? AND idx = ? AND ${where}`, ...place(removed));
    const insert = 'INSERT OR REPLACE INTO dynamodb_entries VALUES (?, ?, ?, ?, ?, ?, ?)';
    if (put) this.#store.run(insert, ...place(put), JSON.stringify(put.item));
  }
}
