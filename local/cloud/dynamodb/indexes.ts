import type { Clock } from '../clock.ts';
import { type Store, text } from '../store.ts';
import { keyText, namesOf, type Key } from './keys.ts';
import { invalid, wrong } from './refusals.ts';
import type { Index, Table, Tables } from './tables.ts';
import { attribute, kindOf, pick, type Item } from './values.ts';

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

/** The item's place in the index; nothing without all keys of the index: it is sparse. */
const placeOf = (index: Index, item: Item): Key | undefined => {
  const texts = namesOf(index).flatMap((name) => {
    const value = attribute(item, name);
    if (!value) return [];
    if ('S' in value && value.S !== '') return [keyText(value.S)];
    const why = 'S' in value ? 'an empty string value' : `a value of type ${kindOf(value)}, expected S`;
    throw invalid(`${wrong} Index Key ${name} of ${index.name} cannot be ${why}`);
  });
  const [hash = '', range = ''] = texts;
  return texts.length < namesOf(index).length ? undefined : { hash, range };
};

/** What the index carries of an item: the keys of both, and what it is told to show. */
const shownBy = (table: Table, index: Index, item: Item): Item =>
  index.shows ? pick(item, [...namesOf(table), ...namesOf(index), ...index.shows]) : item;

/** Keeps the global secondary indexes, which may be told to show changes late, as they may on AWS. */
export class Indexes {
  delay = 0;
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #tables: Tables;

  constructor(store: Store, clock: Clock, tables: Tables) {
    store.exec(schema);
    this.#store = store;
    this.#clock = clock;
    this.#tables = tables;
  }

  /** Follows one write, as soon as the delay lets it. */
  follow(table: Table, { hash, range }: Key, item: Item | undefined): void {
    if (table.indexes.length === 0) return;
    if (item) for (const index of table.indexes) placeOf(index, item);
    const insert = 'INSERT INTO dynamodb_late (at, tbl, hash_key, range_key, item) VALUES (?, ?, ?, ?, ?)';
    this.#store.run(insert, this.#clock.now(), table.name, hash, range, item ? JSON.stringify(item) : null);
    this.settle();
  }

  /** Shows what has waited long enough, in the order of the writes. Called before an index is read, too. */
  settle(): void {
    const until = this.#clock.now() - this.delay;
    this.#store.transaction(() => {
      for (const row of this.#store.all('SELECT * FROM dynamodb_late WHERE at <= ? ORDER BY seq', until)) {
        const item: Item | undefined = row['item'] === null ? undefined : JSON.parse(text(row, 'item'));
        const key = { hash: text(row, 'hash_key'), range: text(row, 'range_key') };
        this.#replace(this.#tables.get(text(row, 'tbl')), key, item);
      }
      this.#store.run('DELETE FROM dynamodb_late WHERE at <= ?', until);
    });
  }

  #replace(table: Table, key: Key, item: Item | undefined): void {
    const where = 'tbl = ? AND hash_key = ? AND range_key = ?';
    this.#store.run(`DELETE FROM dynamodb_entries WHERE ${where}`, table.name, key.hash, key.range);
    for (const index of table.indexes) {
      const place = item && placeOf(index, item);
      if (!place) continue;
      const shown = JSON.stringify(shownBy(table, index, item));
      const entry = [table.name, index.name, place.hash, place.range, key.hash, key.range, shown];
      this.#store.run('INSERT INTO dynamodb_entries VALUES (?, ?, ?, ?, ?, ?, ?)', ...entry);
    }
  }
}
