import type { Cancel } from '../clock.ts';
import type { Surroundings } from '../engine.ts';
import { text } from '../store.ts';
import type { Key } from './keys.ts';
import type { Table } from './tables.ts';
import { attribute, type Item } from './values.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS dynamodb_expiry (
    tbl TEXT, hash_key TEXT, range_key TEXT, expires INTEGER NOT NULL, PRIMARY KEY (tbl, hash_key, range_key)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS dynamodb_expiry_order ON dynamodb_expiry (expires);`;

/** AWS leaves items alone whose time lies more than five years back: more likely a mistake than an expiry. */
const fiveYears = 5 * 365 * 24 * 3600;

/** Removes items whose time has come, by an alarm on the clock. Times are seconds since the epoch, as in the items. */
export class Expiry {
  readonly #surroundings: Surroundings;
  readonly #remove: (table: string, key: Key) => void;
  #armed = Infinity;
  #cancel: Cancel | undefined;

  constructor(surroundings: Surroundings, remove: (table: string, key: Key) => void) {
    this.#surroundings = surroundings;
    this.#remove = remove;
    surroundings.store.exec(schema);
    this.#arm();
  }

  /** Notes when the item that was just written expires. */
  follow(table: Table, key: Key, before: Item | undefined, after: Item | undefined): void {
    if (table.expiry === undefined) return;
    const { store, clock } = this.#surroundings;
    const value = after && attribute(after, table.expiry);
    const expires = value && 'N' in value ? Math.floor(Number(value.N)) : undefined;
    if (expires === undefined || expires < clock.now() / 1000 - fiveYears) {
      if (before && attribute(before, table.expiry)) this.#drop(table.name, key);
      return;
    }
    const insert = 'INSERT OR REPLACE INTO dynamodb_expiry VALUES (?, ?, ?, ?)';
    store.run(insert, table.name, key.hash, key.range, Math.min(expires, Number.MAX_SAFE_INTEGER));
    if (expires < this.#armed) this.#arm();
  }

  /** Notes the times of all items, after the attribute was named or changed. */
  rebuild(table: Table): void {
    const { store } = this.#surroundings;
    store.run('DELETE FROM dynamodb_expiry WHERE tbl = ?', table.name);
    for (const row of store.all('SELECT * FROM dynamodb_items WHERE tbl = ?', table.name)) {
      const item: Item = JSON.parse(text(row, 'item'));
      this.follow(table, { hash: text(row, 'hash_key'), range: text(row, 'range_key') }, undefined, item);
    }
  }

  #drop(table: string, key: Key): void {
    const query = 'DELETE FROM dynamodb_expiry WHERE tbl = ? AND hash_key = ? AND range_key = ?';
    this.#surroundings.store.run(query, table, key.hash, key.range);
  }

  #arm(): void {
    const { store, clock } = this.#surroundings;
    const first = store.get('SELECT min(expires) AS first FROM dynamodb_expiry')?.['first'];
    this.#cancel?.();
    this.#armed = typeof first === 'number' ? first : Infinity;
    this.#cancel = typeof first === 'number' ? clock.at(first * 1000, () => this.#sweep()) : undefined;
  }

  #sweep(): void {
    const { store, clock } = this.#surroundings;
    const due = 'SELECT tbl, hash_key, range_key FROM dynamodb_expiry WHERE expires <= ? ORDER BY expires';
    store.transaction(() => {
      for (const row of store.all(due, Math.floor(clock.now() / 1000))) {
        const key = { hash: text(row, 'hash_key'), range: text(row, 'range_key') };
        this.#drop(text(row, 'tbl'), key);
        this.#remove(text(row, 'tbl'), key);
      }
    });
    this.#arm();
  }
}
