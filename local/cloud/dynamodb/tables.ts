import type { TableDescription } from '@aws-sdk/client-dynamodb';
import { text, type Store } from '../store.ts';
import { keyItem, namesOf, type KeyNames, type KeyTypes } from './keys.ts';
import { notFound } from './refusals.ts';
import type { Item } from './values.ts';

export const views = ['NEW_AND_OLD_IMAGES', 'NEW_IMAGE', 'OLD_IMAGE', 'KEYS_ONLY'] as const;
export type View = (typeof views)[number];

export interface Index extends KeyNames {
  readonly name: string;
  readonly scope: 'global' | 'local';
  readonly projection: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
  /** Attributes an `INCLUDE` projection adds to the keys. */
  readonly included: readonly string[];
}

/** A table as it is kept: times in milliseconds since the epoch. */
export interface Table extends KeyNames {
  readonly name: string;
  readonly arn: string;
  readonly id: string;
  readonly created: number;
  readonly types: KeyTypes;
  readonly indexes: readonly Index[];
  readonly stream?: { readonly arn: string; readonly label: string; readonly view: View } | undefined;
  readonly expiry?: string | undefined;
  readonly guarded: boolean;
}

/** Attributes an index entry carries; undefined when it carries all. */
export const carriedBy = (table: Table, index: Index): readonly string[] | undefined =>
  index.projection === 'ALL'
    ? undefined
    : [...new Set([...namesOf(table), ...namesOf(index), ...(index.included ?? [])])];

export const carried = (table: Table, index: Index, item: Item): Item => {
  const names = carriedBy(table, index);
  return names ? keyItem(names, item) : item;
};

const schemaOf = ({ hash, range }: KeyNames) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  ...(range === undefined ? [] : [{ AttributeName: range, KeyType: 'RANGE' as const }]),
];

const describeIndex = (table: Table, index: Index) => ({
  IndexName: index.name,
  IndexArn: `${table.arn}/index/${index.name}`,
  KeySchema: schemaOf(index),
  Projection: {
    ProjectionType: index.projection,
    ...(index.projection === 'INCLUDE' && { NonKeyAttributes: [...index.included] }),
  },
});

/** The definitions of all tables, kept in the store and in memory. */
export class Tables {
  readonly #store: Store;
  readonly #known = new Map<string, Table>();

  constructor(store: Store) {
    this.#store = store;
    for (const row of store.all('SELECT definition FROM dynamodb_tables')) {
      const table: Table = JSON.parse(text(row, 'definition'));
      this.#known.set(table.name, table);
    }
  }

  find(nameOrArn: string): Table | undefined {
    return this.#known.get(nameOrArn.startsWith('arn:') ? (nameOrArn.split('/')[1] ?? '') : nameOrArn);
  }
  get(nameOrArn: string): Table {
    const table = this.find(nameOrArn);
    if (!table) throw notFound(`Table: ${nameOrArn} not found`);
    return table;
  }
  names(): string[] {
    return [...this.#known.keys()].toSorted();
  }

  save(table: Table): void {
    this.#store.run('INSERT OR REPLACE INTO dynamodb_tables VALUES (?, ?)', table.name, JSON.stringify(table));
    this.#known.set(table.name, table);
  }
  forget(table: Table): void {
    this.#store.run('DELETE FROM dynamodb_tables WHERE name = ?', table.name);
    this.#known.delete(table.name);
  }

  describe(table: Table): TableDescription {
    const indexes = (scope: Index['scope']) => table.indexes.filter((index) => index.scope === scope);
    const [globals, locals] = [indexes('global'), indexes('local')];
    const counted = this.#store.get('SELECT count(*) AS n FROM dynamodb_items WHERE tbl = ?', table.name);
    return {
      TableName: table.name,
      TableArn: table.arn,
      TableId: table.id,
      TableStatus: 'ACTIVE',
      CreationDateTime: new Date(table.created),
      ItemCount: Number(counted?.['n'] ?? 0),
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      DeletionProtectionEnabled: table.guarded,
      KeySchema: schemaOf(table),
      AttributeDefinitions: Object.entries(table.types).map(([name, type]) => ({
        AttributeName: name,
        AttributeType: type,
      })),
      ...(locals.length > 0 && { LocalSecondaryIndexes: locals.map((index) => describeIndex(table, index)) }),
      ...(globals.length > 0 && {
        GlobalSecondaryIndexes: globals.map((index) => ({ ...describeIndex(table, index), IndexStatus: 'ACTIVE' })),
      }),
      ...(table.stream && {
        StreamSpecification: { StreamEnabled: true, StreamViewType: table.stream.view },
        LatestStreamArn: table.stream.arn,
        LatestStreamLabel: table.stream.label,
      }),
    };
  }
}
