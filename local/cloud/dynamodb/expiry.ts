import type { Cancel } from '../clock.ts';
import type { Surroundings } from '../engine.ts';
import { text } from '../store.ts';
import type { Key } from './keys.ts';
import type { Table } from './tables.ts';
import { attribute, type Item } from './values.ts';

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
    this.arm();
  }

  /** When an item that is being written expires; null when it does not. */
  of(table: Table, item: Item): number | null {
    const value = table.expiry === undefined ? undefined : attribute(item, table.expiry);
    const expires = value && 'N' in value ? Math.floor(Number(value.N)) : -Infinity;
    if (expires < this.#surroundings.clock.now() / 1000 - fiveYears) return null;
    if (expires < this.#armed) queueMicrotask(() => this.arm());
    return Math.min(expires, Number.MAX_SAFE_INTEGER);
  }

  arm(): void {
    const { store, clock } = this.#surroundings;
    const first = store.get('SELECT min(expires) AS first FROM dynamodb_row')?.['first'];
    this.#cancel?.();
    this.#armed = typeof first === 'number' ? first : Infinity;
    this.#cancel = typeof first === 'number' ? clock.at(first * 1000, () => this.#sweep()) : undefined;
  }

  #sweep(): void {
    const { store, clock } = this.#surroundings;
    const due = 'SELECT tbl, hash_key, range_key FROM dynamodb_row WHERE expires <= ? ORDER BY expires';
    store.transaction(() => {
      for (const row of store.all(due, Math.floor(clock.now() / 1000)))
        this.#remove(text(row, 'tbl'), { hash: text(row, 'hash_key'), range: text(row, 'range_key') });
    });
    this.arm();
  }
}
