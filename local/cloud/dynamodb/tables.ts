import type { TableDescription } from '@aws-sdk/client-dynamodb';
import { type Documents, documentsOf } from '../documents.ts';
import { AwsError } from '../engine.ts';
import type { Store } from '../store.ts';
import type { KeyNames } from './keys.ts';

/** A global secondary index. */
export interface Index extends KeyNames {
  readonly name: string;
  /** The attributes that it carries beside all keys; whole items without it. */
  readonly shows?: readonly string[] | undefined;
}

export interface Table extends KeyNames {
  readonly name: string;
  readonly arn: string;
  readonly indexes: readonly Index[];
  /** ARN of the stream, whose records carry both images. */
  readonly stream?: string | undefined;
  /** The attribute that says when an item expires. */
  readonly expiry?: string | undefined;
}

/** The definitions of all tables, kept in the store and in memory. */
export class Tables {
  readonly #kept: Documents<Table>;
  readonly #known: Map<string, Table>;

  constructor(store: Store) {
    this.#kept = documentsOf(store, 'dynamodb table');
    this.#known = new Map(this.#kept.all().map((table) => [table.name, table]));
  }

  find(name: string): Table | undefined {
    return this.#known.get(name);
  }
  get(name = ''): Table {
    const table = this.find(name);
    if (table) return table;
    throw new AwsError('ResourceNotFoundException', `Requested resource not found: Table: ${name} not found`);
  }
  names(): string[] {
    return this.#kept.all().map(({ name }) => name);
  }
  save(table: Table): void {
    this.#kept.put(table.name, table);
    this.#known.set(table.name, table);
  }
}

const schemaOf = ({ hash, range }: KeyNames) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  ...(range === undefined ? [] : [{ AttributeName: range, KeyType: 'RANGE' as const }]),
];

export const describe = (table: Table): TableDescription => ({
  TableName: table.name,
  TableArn: table.arn,
  TableStatus: 'ACTIVE',
  KeySchema: schemaOf(table),
  GlobalSecondaryIndexes: table.indexes.map((index) => ({
    IndexName: index.name,
    IndexStatus: 'ACTIVE',
    KeySchema: schemaOf(index),
    Projection: index.shows
      ? { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.shows] }
      : { ProjectionType: 'ALL' },
  })),
  ...(table.stream !== undefined && {
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    LatestStreamArn: table.stream,
  }),
});
