import { QueryCommand, type DynamoDBClient, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

/** Which part of a list is wanted: so many rows, from behind the place `after`. */
export interface Span {
  readonly limit: number;
  readonly after?: string | undefined;
}

/** A part of a list; `next` is the place behind which it goes on, if it does. */
export interface Part<Item> {
  readonly items: Item[];
  readonly next?: string;
}

/** A row and its place in its list. */
export interface Row {
  readonly place: string;
  readonly item: Readonly<Record<string, unknown>>;
}

export interface ListOf {
  readonly dynamodb: DynamoDBClient;
  readonly table: string;
  readonly pk: string;
  readonly newestFirst?: boolean;
  /** Only rows whose places come before this one. */
  readonly before?: string | undefined;
  /** With every write that was acknowledged; or, for half the price, as it was a moment ago. */
  readonly consistent?: boolean;
}

/** The first rows behind a place, and one more where there are more. */
export const readRows = async (list: ListOf, { limit, after }: Span): Promise<Row[]> => {
  const { dynamodb, table, pk, newestFirst = false, before, consistent = false } = list;
  const rows: Row[] = [];
  // A place, not a row: what stood there may have left the list since.
  let start = after === undefined ? undefined : marshall({ pk, sk: after });
  do {
    const page: QueryCommandOutput = await dynamodb.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: before === undefined ? '#pk = :pk' : '#pk = :pk AND #sk < :before',
        ExpressionAttributeNames: { '#pk': 'pk', ...(before === undefined ? {} : { '#sk': 'sk' }) },
        ExpressionAttributeValues: marshall({ ':pk': pk, ':before': before }, { removeUndefinedValues: true }),
        ScanIndexForward: !newestFirst,
        ...(consistent ? { ConsistentRead: true } : {}),
        Limit: limit + 1 - rows.length,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    for (const found of page.Items ?? []) {
      const { pk: _pk, sk, ...item } = unmarshall(found);
      rows.push({ place: String(sk), item });
    }
    // A page ends at a megabyte too, however few its rows are (DynamoDB Developer Guide, "Paginating table query results").
    start = page.LastEvaluatedKey;
  } while (start !== undefined && rows.length <= limit);
  return rows;
};

/** As many rows as were wanted, each as `parse` has it. */
export const partOf = <Item>(
  rows: readonly Row[],
  { limit }: Span,
  parse: (row: Row['item'], place: string) => Item,
): Part<Item> => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ item, place }) => parse(item, place)),
    ...(rows.length > limit && last !== undefined ? { next: last.place } : {}),
  };
};
