import type { AttributeValue, QueryInput, QueryOutput, ScanInput, ScanOutput } from '@aws-sdk/client-dynamodb';
import { Meter, readUnits } from './capacity.ts';
import { meets } from './conditions.ts';
import { project } from './documents.ts';
import { Expressions } from './expressions.ts';
import { stretchOf } from './key-conditions.ts';
import { keyItem, keyOf, namesOf } from './keys.ts';
import { invalid, violated } from './refusals.ts';
import type { Found, Rows, Stretch } from './rows.ts';
import type { Condition, Path } from './syntax.ts';
import { carriedBy, type Index, type Table } from './tables.ts';
import { required } from './validation.ts';
import { fromItem, itemSize, toItem } from './values.ts';

const pageBytes = 1024 * 1024;

interface Read {
  readonly table: Table;
  readonly index: Index | undefined;
  readonly expressions: Expressions;
  readonly filter: Condition | undefined;
  readonly paths: readonly Path[] | undefined;
  readonly names: readonly string[];
}

/** Attributes that the table holds and a narrow index does not. */
const missing = ({ table, index, paths }: Pick<Read, 'table' | 'index' | 'paths'>, select: string | undefined) => {
  const held = index && carriedBy(table, index);
  if (!held) return undefined;
  if (select === 'ALL_ATTRIBUTES') return [];
  const lacking = (paths ?? []).map(([name]) => String(name)).filter((name) => !held.includes(name));
  return lacking.length > 0 ? lacking : undefined;
};

const refuseSelect = ({ Select, ProjectionExpression, IndexName }: ScanInput): void => {
  if (Select === 'SPECIFIC_ATTRIBUTES' && ProjectionExpression === undefined)
    throw invalid('Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES');
  if (ProjectionExpression !== undefined && Select !== undefined && Select !== 'SPECIFIC_ATTRIBUTES') {
    const what = Select === 'COUNT' ? 'only the Count' : Select;
    throw invalid(`Cannot specify the ProjectionExpression when choosing to get ${what}`);
  }
  if (Select === 'ALL_PROJECTED_ATTRIBUTES' && IndexName === undefined)
    throw invalid('ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName');
};

const prepare = (rows: Rows, input: ScanInput, expressions: Expressions): Read => {
  const table = rows.tables.get(required('tableName', input.TableName));
  if (input.Limit !== undefined && input.Limit < 1)
    throw violated('limit', `'${input.Limit}'`, 'Member must have value greater than or equal to 1');
  refuseSelect(input);
  const index = table.indexes.find(({ name }) => name === input.IndexName);
  if (input.IndexName !== undefined && !index)
    throw invalid(`The table does not have the specified index: ${input.IndexName}`);
  if (input.ConsistentRead && index?.scope === 'global')
    throw invalid('Consistent reads are not supported on global secondary indexes');
  const text = input.FilterExpression;
  const filter = text === undefined ? undefined : expressions.condition('FilterExpression', text);
  const paths = expressions.projection(input.ProjectionExpression);
  const lacking = missing({ table, index, paths }, input.Select);
  if (index?.scope === 'global' && lacking) {
    const wrong = 'One or more parameter values were invalid:';
    throw invalid(
      lacking.length > 0
        ? `${wrong} Global secondary index ${index.name} does not project [${lacking.join(', ')}]`
        : `${wrong} Select type ALL_ATTRIBUTES is not supported for global secondary index ${index.name} ` +
            'because its projection type is not ALL',
    );
  }
  const names = [...new Set([...namesOf(table), ...(index ? namesOf(index) : [])])];
  return { table, index, expressions, filter, paths, names };
};

/** The place an `ExclusiveStartKey` names, in the order the rows are walked. */
const startOf = ({ table, index, names }: Read, start: Record<string, AttributeValue> | undefined, hash?: string) => {
  if (!start) return undefined;
  const item = toItem(start);
  if (Object.keys(item).length !== names.length) throw invalid('The provided starting key is invalid');
  const own = keyOf(table, table.types, item);
  const inIndex = index && keyOf(index, table.types, item);
  if (hash !== undefined && (inIndex ?? own).hash !== hash)
    throw invalid('The provided starting key is outside query boundaries based on provided conditions');
  return [...(inIndex ? [inIndex.hash, inIndex.range] : []), own.hash, own.range];
};

/** Conditions of a query's filter must leave the key to the key condition. */
const refuseKeyFilter = (condition: Condition, keys: readonly string[]): void => {
  const visit = (node: object): void => {
    for (const [name, inner] of Object.entries(node)) {
      if (name === 'path' && Array.isArray(inner) && keys.includes(String(inner[0])))
        throw invalid(
          `Filter Expression can only contain non-primary key attributes: Primary key attribute: ${inner[0]}`,
        );
      if (typeof inner === 'object' && inner !== null) visit(inner);
    }
  };
  visit(condition);
};

export const queryOperations = (rows: Rows) => {
  const run = (input: ScanInput, read: Read, stretch: Stretch): QueryOutput => {
    const { table, index, expressions, filter, paths, names } = read;
    const fetches = index?.scope === 'local' && missing(read, input.Select) !== undefined;
    if (index?.scope === 'global') rows.indexes.settle();
    const items: Record<string, AttributeValue>[] = [];
    let [count, scanned, bytes, fetched] = [0, 0, 0, 0];
    let last: Found | undefined;
    for (const found of rows.walk(table, index, stretch)) {
      scanned++;
      bytes += itemSize(found.item);
      const whole = fetches ? (rows.load(table, found.key) ?? found.item) : found.item;
      if (fetches) fetched += readUnits(itemSize(whole), input.ConsistentRead);
      if (!filter || meets(filter, whole, expressions.values)) {
        count++;
        if (input.Select !== 'COUNT') items.push(fromItem(paths ? project(whole, paths) : whole));
      }
      if (scanned === input.Limit || bytes > pageBytes) {
        last = found;
        break;
      }
    }
    const meter = new Meter(input.ReturnConsumedCapacity);
    const units = readUnits(bytes, input.ConsistentRead);
    meter.add(table, index ? { table: fetched, indexes: new Map([[index, units]]) } : { table: units });
    return {
      Count: count,
      ScannedCount: scanned,
      ...(input.Select !== 'COUNT' && { Items: items }),
      ...(last && { LastEvaluatedKey: fromItem(keyItem(names, last.item)) }),
      ...meter.one,
    };
  };

  return {
    Query: (input: QueryInput): QueryOutput => {
      const expressions = new Expressions(input);
      const read = prepare(rows, input, expressions);
      const text = input.KeyConditionExpression;
      if (text === undefined)
        throw invalid('Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.');
      const condition = expressions.condition('KeyConditionExpression', text);
      expressions.complete();
      const keys = read.index ?? read.table;
      const stretch = stretchOf(condition, keys, read.table.types, expressions.values);
      if (read.filter) refuseKeyFilter(read.filter, namesOf(keys));
      const after = startOf(read, input.ExclusiveStartKey, stretch.hash);
      return run(input, read, { ...stretch, after, backward: input.ScanIndexForward === false, limit: input.Limit });
    },
    Scan: (input: ScanInput): ScanOutput => {
      const expressions = new Expressions(input);
      const read = prepare(rows, input, expressions);
      expressions.complete();
      return run(input, read, { after: startOf(read, input.ExclusiveStartKey), limit: input.Limit });
    },
  };
};
