import type { Clock } from '../clock.ts';
import { text, type Store } from '../store.ts';
import { keyText, namesOf, type Key } from './keys.ts';
import { invalid } from './refusals.ts';
import { carried, type Index, type Table } from './tables.ts';
import { attribute, itemSize, kindOf, sameItem, sizeOf, type Item, type Value } from './values.ts';

interface Entry extends Key {
  readonly item: Item;
}
/** What a write does to one index. */
interface Change {
  readonly index: string;
  readonly key: Key;
  readonly removed?: Entry | undefined;
  readonly put?: Entry | undefined;
}

export const writeUnits = (...items: readonly (Item | undefined)[]): number =>
  Math.max(1, ...items.map((item) => (item ? Math.ceil(itemSize(item) / 1024) : 0)));

const indexKeyValue = (table: Table, index: Index, name: string, item: Item): Value | undefined => {
  const value = attribute(item, name);
  if (!value) return undefined;
  const [expected, actual] = [table.types[name], kindOf(value)];
  if (actual !== expected)
    throw invalid(
      `One or more parameter values were invalid: Type mismatch for Index Key ${name} ` +
        `Expected: ${expected} Actual: ${actual} IndexName: ${index.name}`,
    );
  if (sizeOf(value) === 0)
    throw invalid(
      'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
        `The AttributeValue for a key attribute cannot contain an empty ${actual === 'B' ? 'binary' : 'string'} ` +
        `value. IndexName: ${index.name}, IndexKey: ${name}`,
    );
  return value;
};

/** Sparse: an item without one of the index's keys has no entry. */
const entryOf = (table: Table, index: Index, item: Item | undefined): Entry | undefined => {
  if (!item) return undefined;
  const values = namesOf(index).map((name) => indexKeyValue(table, index, name, item));
  if (values.includes(undefined)) return undefined;
  const [hash = '', range = ''] = values.map((value) => (value ? keyText(value) : ''));
  return { hash, range, item: carried(table, index, item) };
};

const changeOf = (table: Table, index: Index, key: Key, before: Item | undefined, after: Item | undefined) => {
  const [removed, put] = [entryOf(table, index, before), entryOf(table, index, after)];
  const stays = removed && put && removed.hash === put.hash && removed.range === put.range;
  if (stays ? sameItem(removed.item, put.item) : !removed && !put) return undefined;
  const change: Change = { index: index.name, key, removed: stays ? undefined : removed, put };
  // A changed key costs a removal and a new entry.
  const units = stays
    ? writeUnits(removed.item, put.item)
    : (removed ? writeUnits(removed.item) : 0) + (put ? writeUnits(put.item) : 0);
  return { change, units };
};

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
      const types = namesOf(index).map((name) => [table.types[name], attribute(item, name)] as const);
      // Items whose value does not fit the key are left out of a new index, as on AWS.
      if (types.some(([type, value]) => !value || kindOf(value) !== type || sizeOf(value) === 0)) continue;
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
    const place = (entry: Entry): string[] => [table, index, entry.hash, entry.range, key.hash, key.range];
    if (removed)
      this.#store.run(`DELETE FROM dynamodb_entries WHERE tbl = ? AND idx = ? AND ${where}`, ...place(removed));
    const insert = 'INSERT OR REPLACE INTO dynamodb_entries VALUES (?, ?, ?, ?, ?, ?, ?)';
    if (put) this.#store.run(insert, ...place(put), JSON.stringify(put.item));
  }
}
