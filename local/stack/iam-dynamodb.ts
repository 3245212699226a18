import type { Context, Deed } from './iam-evaluate.ts';
import { isRecord, type Properties } from './template.ts';

/** Partition key attribute of the table (`''`) and of each index (its name). */
export type Keys = Readonly<Record<string, string>>;
interface Tables {
  arnOf(service: string, rest: string): string;
  keys(table: string): Keys;
}

const records = (value: unknown): Properties[] => (Array.isArray(value) ? value.filter(isRecord) : []);
const record = (value: unknown): Properties => (isRecord(value) ? value : {});
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** An attribute value as condition keys show it: the bare text of a string, number or binary. */
const shown = (value: unknown): string | undefined => {
  if (!isRecord(value)) return undefined;
  const inner = value['S'] ?? value['N'] ?? value['B'];
  return inner instanceof Uint8Array ? Buffer.from(inner).toString('base64') : textOf(inner);
};

/** The value the key condition sets equal to the partition key, as in `#pk = :pk AND …`. */
const queriedKey = (input: Properties, partition: string): string | undefined => {
  const names = record(input['ExpressionAttributeNames']);
  for (const [, name = '', value = ''] of (textOf(input['KeyConditionExpression']) ?? '').matchAll(
    /([#\w]+)\s*=\s*(:\w+)/g,
  ))
    if ((names[name] ?? name) === partition) return shown(record(input['ExpressionAttributeValues'])[value]);
  return undefined;
};

const contextOf = (input: Properties, partition: string | undefined): Context => {
  const whole = record(input['Item'] ?? input['Key']);
  const leading = partition === undefined ? undefined : (shown(whole[partition]) ?? queriedKey(input, partition));
  const named = Object.values(record(input['ExpressionAttributeNames'])).flatMap((name) => textOf(name) ?? []);
  const attributes = [...new Set([...Object.keys(whole), ...named])];
  return {
    ...(leading === undefined ? {} : { 'dynamodb:LeadingKeys': [leading] }),
    ...(attributes.length === 0 ? {} : { 'dynamodb:Attributes': attributes }),
    ...(textOf(input['Select']) === undefined ? {} : { 'dynamodb:Select': [textOf(input['Select']) ?? ''] }),
    ...(textOf(input['ReturnValues']) === undefined
      ? {}
      : { 'dynamodb:ReturnValues': [textOf(input['ReturnValues']) ?? ''] }),
  };
};

/** `name` may be a table's name or ARN. */
const deed = (operation: string, name: unknown, input: Properties, tables: Tables): Deed => {
  const table = textOf(name)?.replace(/^.*:table\//, '') ?? '';
  const index = textOf(input['IndexName']);
  const arn = tables.arnOf('dynamodb', `table/${table}`);
  const resource = index === undefined ? arn : `${arn}/index/${index}`;
  return { action: `dynamodb:${operation}`, resource, context: contextOf(input, tables.keys(table)[index ?? '']) };
};

/** Several keys of one table in one request are one deed with all their leading keys. */
const batched = (
  operation: string,
  requests: unknown,
  each: (request: unknown) => Properties[],
  tables: Tables,
): Deed[] =>
  Object.entries(record(requests)).map(([table, request]) => {
    const single = each(request).map((one) => deed(operation, table, one, tables));
    const leading = single.flatMap(({ context }) => context['dynamodb:LeadingKeys'] ?? []);
    const attributes = single.flatMap(({ context }) => context['dynamodb:Attributes'] ?? []);
    const merged: Context = { 'dynamodb:LeadingKeys': leading, 'dynamodb:Attributes': [...new Set(attributes)] };
    return { ...deed(operation, table, {}, tables), context: merged };
  });

/** Actions of a transaction's elements; the transaction itself has none of its own (DynamoDB guide, "IAM"). */
const elements: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

export const tableDeeds = (operation: string, input: Properties, tables: Tables): Deed[] => {
  const streamArn = textOf(input['StreamArn']) ?? textOf(input['ShardIterator']);
  if (streamArn !== undefined || operation === 'ListStreams')
    return [{ action: `dynamodb:${operation}`, resource: streamArn, context: {} }];
  switch (operation) {
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return records(input['TransactItems']).flatMap((item) =>
        Object.entries(item).map(([kind, element]) =>
          deed(elements[kind] ?? kind, record(element)['TableName'], record(element), tables),
        ),
      );
    case 'BatchGetItem':
      return batched(
        operation,
        input['RequestItems'],
        (request) => records(record(request)['Keys']).map((Key) => ({ ...record(request), Key })),
        tables,
      );
    case 'BatchWriteItem':
      return batched(
        operation,
        input['RequestItems'],
        (request) => records(request).map((one) => record(one['PutRequest'] ?? one['DeleteRequest'])),
        tables,
      );
    default:
      return [deed(operation, input['TableName'], input, tables)];
  }
};
