import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { Written } from './rows.ts';
import type { Index, Table } from './tables.ts';

/** Read units for so many bytes: 4 KB each, half the price when an eventually consistent answer is good enough. */
export const readUnits = (bytes: number, consistent: boolean | undefined): number =>
  Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5);

const unitsOf = (units: ReadonlyMap<Index, number>, scope: Index['scope']) =>
  [...units].flatMap(([index, CapacityUnits]) => (index.scope === scope ? [[index.name, { CapacityUnits }]] : []));

/** Adds up what the parts of one request consume, per table. */
export class Meter {
  readonly #wanted: string | undefined;
  readonly #factor: number;
  readonly #split: 'ReadCapacityUnits' | 'WriteCapacityUnits' | undefined;
  readonly #tables = new Map<Table, { table: number; indexes: Map<Index, number> }>();

  /** In transactions every unit counts twice and is reported as read or written. */
  constructor(wanted: string | undefined, transaction?: 'ReadCapacityUnits' | 'WriteCapacityUnits') {
    this.#wanted = wanted;
    this.#factor = transaction ? 2 : 1;
    this.#split = transaction;
  }

  add(table: Table, units: Written): void {
    const sum = this.#tables.get(table) ?? { table: 0, indexes: new Map<Index, number>() };
    sum.table += units.table * this.#factor;
    for (const [index, more] of units.indexes ?? [])
      sum.indexes.set(index, (sum.indexes.get(index) ?? 0) + more * this.#factor);
    this.#tables.set(table, sum);
  }

  /** What the answer says: nothing, the totals, or the totals with their parts. */
  report(): ConsumedCapacity[] | undefined {
    if (this.#wanted !== 'TOTAL' && this.#wanted !== 'INDEXES') return undefined;
    return [...this.#tables].map(([table, { table: own, indexes }]) => {
      const total = [...indexes.values()].reduce((sum, units) => sum + units, own);
      const [globals, locals] = [unitsOf(indexes, 'global'), unitsOf(indexes, 'local')];
      return {
        TableName: table.name,
        CapacityUnits: total,
        ...(this.#split && { [this.#split]: total }),
        ...(this.#wanted === 'INDEXES' && {
          Table: { CapacityUnits: own },
          ...(globals.length > 0 && { GlobalSecondaryIndexes: Object.fromEntries(globals) }),
          ...(locals.length > 0 && { LocalSecondaryIndexes: Object.fromEntries(locals) }),
        }),
      };
    });
  }

  /** The report of several tables, as batches and transactions give it. */
  get all(): { ConsumedCapacity?: ConsumedCapacity[] } {
    const report = this.report();
    return report ? { ConsumedCapacity: report } : {};
  }
  get one(): { ConsumedCapacity?: ConsumedCapacity } {
    const [first] = this.report() ?? [];
    return first ? { ConsumedCapacity: first } : {};
  }
}
