import type { AttributeValue, QueryInput, QueryOutput, ScanInput, ScanOutput } from '@aws-sdk/client-dynamodb';
import { consumed, readUnits } from './capacity.ts';
import { parseCondition, type Test } from './condition.ts';
import { parseKeyCondition } from './key-condition.ts';
import { keyOf, namesOf } from './keys.ts';
import { projectionOf } from './projection.ts';
import { invalid } from './refusals.ts';
import { Placeholders, Reader } from './reader.ts';
import type { Rows, Stretch } from './rows.ts';
import type { Index, Table } from './tables.ts';
import { fromItem, itemSize, pick, toItem, type Item } from './values.ts';

const pageBytes = 1024 * 1024;

interface Read {
  readonly table: Table;
  readonly index: Index | undefined;
  readonly filter: Test | undefined;
  readonly names: readonly string[] | undefined;
}

const prepare = (rows: Rows, input: ScanInput, placeholders: Placeholders, keys: boolean): Read => {
  const table = rows.tables.get(input.TableName);
  if (input.Limit !== undefined && input.Limit < 1) throw invalid('Limit must be greater than or equal to 1');
  const index = table.indexes.find(({ name }) => name === input.IndexName);
  if (input.IndexName !== undefined && !index)
    throw invalid(`The table does not have the specified index: ${input.IndexName}`);
  if (input.ConsistentRead && index) throw invalid('Consistent reads are not supported on global secondary indexes');
  const names = projectionOf(input.ProjectionExpression, placeholders);
  if (input.FilterExpression === undefined) return { table, index, names, filter: undefined };
  const reader = new Reader('FilterExpression', input.FilterExpression, placeholders);
  const filter = parseCondition(reader);
  const key = keys ? namesOf(index ?? table).find((name) => reader.attributes.has(name)) : undefined;
  if (key === undefined) return { table, index, names, filter };
  throw invalid(`Filter Expression can only contain non-primary key attributes: Primary key attribute: ${key}`);
};

/** What names a place to go on after. */
const placeNames = ({ table, index }: Read): string[] => [
  ...new Set([table, ...(index ? [index] : [])].flatMap(namesOf)),
];

/** The place an `ExclusiveStartKey` names, in the order the rows are walked. */
const startOf = (read: Read, start: Record<string, AttributeValue> | undefined, hash?: string) => {
  if (!start) return undefined;
  const { table, index } = read;
  const item = toItem(start);
  if (Object.keys(item).length !== placeNames(read).length) throw invalid('The provided starting key is invalid');
  const places = [...(index ? [index] : []), table].map((keys) => keyOf(keys, item));
  if (hash !== undefined && places[0]?.hash !== hash)
    throw invalid('The provided starting key is outside query boundaries based on provided conditions');
  return places.flatMap((place) => [place.hash, place.range]);
};

export const queryOperations = (rows: Rows) => {
  const run = (input: ScanInput, read: Read, stretch: Stretch): QueryOutput => {
    const { table, index, filter, names } = read;
    if (index) rows.indexes.settle();
    const found: Item[] = [];
    let [scanned, bytes] = [0, 0];
    let last: Item | undefined;
    for (const item of rows.walk(table, index, { ...stretch, limit: input.Limit })) {
      scanned++;
      bytes += itemSize(item);
      if (!filter || filter(item)) found.push(names ? pick(item, names) : item);
      if (scanned === input.Limit || bytes > pageBytes) {
        last = item;
        break;
      }
    }
    return {
      Items: found.map(fromItem),
      Count: found.length,
      ScannedCount: scanned,
      ...(last && { LastEvaluatedKey: fromItem(pick(last, placeNames(read))) }),
      ...consumed(input, table.name, readUnits(bytes, input.ConsistentRead)),
    };
  };

  return {
    Query: (input: QueryInput): QueryOutput => {
      const placeholders = new Placeholders(input);
      const read = prepare(rows, input, placeholders, true);
      const reader = new Reader('KeyConditionExpression', input.KeyConditionExpression ?? '', placeholders);
      const stretch = parseKeyCondition(reader, read.index ?? read.table);
      placeholders.complete();
      const after = startOf(read, input.ExclusiveStartKey, stretch.hash);
      return run(input, read, { ...stretch, after, backward: input.ScanIndexForward === false });
    },
    Scan: (input: ScanInput): ScanOutput => {
      const placeholders = new Placeholders(input);
      const read = prepare(rows, input, placeholders, false);
      placeholders.complete();
      return run(input, read, { after: startOf(read, input.ExclusiveStartKey) });
    },
  };
};
