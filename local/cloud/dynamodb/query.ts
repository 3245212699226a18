import type { AttributeValue, QueryInput, QueryOutput, ScanInput, ScanOutput } from '@aws-sdk/client-dynamodb';
import { consumed, readUnits } from './capacity.ts';
import { parseKeyCondition } from './key-condition.ts';
import { keyOf, namesOf } from './keys.ts';
import { invalid } from './refusals.ts';
import { Placeholders, Reader } from './reader.ts';
import type { Rows, Stretch } from './rows.ts';
import type { Index, Table } from './tables.ts';
import { fromItem, itemSize, pick, toItem, type Item } from './values.ts';

/** A page ends after 1 MB. DynamoDB may end it earlier, as is done here when the items are small and many. */
const pageBytes = 1024 * 1024;
const pageItems = 1000;

interface Read {
  readonly table: Table;
  readonly index: Index | undefined;
}

const prepare = (rows: Rows, input: ScanInput): Read => {
  const table = rows.tables.get(input.TableName);
  if (input.Limit !== undefined && input.Limit < 1) throw invalid('Limit must be greater than or equal to 1');
  const index = table.indexes.find(({ name }) => name === input.IndexName);
  if (input.IndexName !== undefined && !index)
    throw invalid(`The table does not have the specified index: ${input.IndexName}`);
  if (input.ConsistentRead && index) throw invalid('Consistent reads are not supported on global secondary indexes');
  return { table, index };
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
    const { table, index } = read;
    if (index) rows.indexes.settle();
    const found: Item[] = [];
    let bytes = 0;
    const most = Math.min(input.Limit ?? pageItems, pageItems);
    for (const item of rows.read(table, index, stretch, most)) {
      found.push(item);
      bytes += itemSize(item);
      if (bytes > pageBytes) break;
    }
    const last = found.length === most || bytes > pageBytes ? found.at(-1) : undefined;
    return {
      Items: found.map(fromItem),
      Count: found.length,
      ScannedCount: found.length,
      ...(last && { LastEvaluatedKey: fromItem(pick(last, placeNames(read))) }),
      ...consumed(input, table, readUnits(bytes, input.ConsistentRead)),
    };
  };

  return {
    Query: (input: QueryInput): QueryOutput => {
      const read = prepare(rows, input);
      const placeholders = new Placeholders(input);
      const reader = new Reader('KeyConditionExpression', input.KeyConditionExpression ?? '', placeholders);
      const stretch = parseKeyCondition(reader, read.index ?? read.table);
      placeholders.complete();
      const after = startOf(read, input.ExclusiveStartKey, stretch.hash);
      return run(input, read, { ...stretch, after, backward: input.ScanIndexForward === false });
    },
    Scan: (input: ScanInput): ScanOutput => {
      const read = prepare(rows, input);
      return run(input, read, { after: startOf(read, input.ExclusiveStartKey) });
    },
  };
};
