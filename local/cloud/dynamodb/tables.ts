import type { TableDescription } from '@aws-sdk/client-dynamodb';
import { AwsError } from '../engine.ts';
import { type Documents, documentsOf } from '../documents.ts';
import type { Store } from '../store.ts';
import { namesOf, type KeyNames } from './keys.ts';

/** A global secondary index. It carries whole items: other projections are refused. */
export interface Index extends KeyNames {
  readonly name: string;
}
export type View = 'NEW_AND_OLD_IMAGES' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'KEYS_ONLY';

export interface Table extends KeyNames {
  readonly name: string;
  readonly arn: string;
  readonly indexes: readonly Index[];
  readonly stream?: { readonly arn: string; readonly view: View } | undefined;
  /** The attribute that says when an item expires. */
  readonly expiry?: string | undefined;
}

const schemaOf = ({ hash, range }: KeyNames) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  ...(range === undefined ? [] : [{ AttributeName: range, KeyType: 'RANGE' as const }]),
];

/** The definitions of all tables, kept in the store and in memory. */
export class Tables {
  readonly #store: Store;
  readonly #kept: Documents<Table>;
  readonly #known: Map<string, Table>;

  constructor(store: Store) {
    this.#store = store;
    this.#kept = documentsOf(store, 'dynamodb table');
    this.#known = new Map(this.#kept.all().map((table) => [table.name, table]));
  }

  find(nameOrArn: string): Table | undefined {
    return this.#known.get(nameOrArn.startsWith('arn:') ? (nameOrArn.split('/')[1] ?? '') : nameOrArn);
  }
  get(nameOrArn = ''): Table {
    const table = this.find(nameOrArn);
    if (table) return table;
    throw new AwsError('ResourceNotFoundException', `Requested resource not found: Table: ${nameOrArn} not found`);
  }
  names(): string[] {
    return this.#kept.all().map(({ name }) => name);
  }
  save(table: Table): void {
    this.#kept.put(table.name, table);
    this.#known.set(table.name, table);
  }

  describe(table: Table): TableDescription {
    const counted = this.#store.get('SELECT count(*) AS n FROM dynamodb_row WHERE tbl = ?', table.name);
    const keyed = new Set([table, ...table.indexes].flatMap(namesOf));
    return {
      TableName: table.name,
      TableArn: table.arn,
      TableStatus: 'ACTIVE',
      ItemCount: Number(counted?.['n'] ?? 0),
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      KeySchema: schemaOf(table),
      AttributeDefinitions: [...keyed].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      ...(table.indexes.length > 0 && {
        GlobalSecondaryIndexes: table.indexes.map((index) => ({
          IndexName: index.name,
          IndexStatus: 'ACTIVE',
          KeySchema: schemaOf(index),
          Projection: { ProjectionType: 'ALL' },
        })),
      }),
      ...(table.stream && {
        StreamSpecification: { StreamEnabled: true, StreamViewType: table.stream.view },
        LatestStreamArn: table.stream.arn,
      }),
    };
  }
}
