import { invalid, notEmulated, violated } from './refusals.ts';

const legacy = new Set([
  'AttributesToGet',
  'AttributeUpdates',
  'ConditionalOperator',
  'Expected',
  'KeyConditions',
  'QueryFilter',
  'ScanFilter',
]);

const expressions = ['ExpressionAttributeNames', 'ExpressionAttributeValues'];
const conditional = ['ConditionExpression', ...expressions, 'ReturnValuesOnConditionCheckFailure'];
const writing = [...conditional, 'ReturnValues', 'ReturnConsumedCapacity', 'ReturnItemCollectionMetrics', 'TableName'];
const getting = ['ConsistentRead', 'ProjectionExpression', 'ExpressionAttributeNames'];
const paging = ['TableName', 'IndexName', 'ConsistentRead', 'ExclusiveStartKey', 'Limit', 'Select'];
const reading = [...paging, ...expressions, 'FilterExpression', 'ProjectionExpression', 'ReturnConsumedCapacity'];
const described = [
  'TableName',
  'AttributeDefinitions',
  'BillingMode',
  'DeletionProtectionEnabled',
  'StreamSpecification',
];
// Encryption, storage class and tags change nothing that a program could see here.
const unseen = ['SSESpecification', 'TableClass', 'Tags'];

/** The parameters this engine understands, by operation or part of a transaction. Any other is refused. */
const parameters: Readonly<Record<string, readonly string[]>> = {
  PutItem: [...writing, 'Item'],
  UpdateItem: [...writing, 'Key', 'UpdateExpression'],
  DeleteItem: [...writing, 'Key'],
  Put: [...conditional, 'TableName', 'Item'],
  Update: [...conditional, 'TableName', 'Key', 'UpdateExpression'],
  Delete: [...conditional, 'TableName', 'Key'],
  ConditionCheck: [...conditional, 'TableName', 'Key'],
  GetItem: [...getting, 'TableName', 'Key', 'ReturnConsumedCapacity'],
  Get: ['TableName', 'Key', 'ProjectionExpression', 'ExpressionAttributeNames'],
  Keys: [...getting, 'Keys'],
  Query: [...reading, 'KeyConditionExpression', 'ScanIndexForward'],
  Scan: reading,
  BatchGetItem: ['RequestItems', 'ReturnConsumedCapacity'],
  BatchWriteItem: ['RequestItems', 'ReturnConsumedCapacity', 'ReturnItemCollectionMetrics'],
  TransactGetItems: ['TransactItems', 'ReturnConsumedCapacity'],
  TransactWriteItems: ['TransactItems', 'ClientRequestToken', 'ReturnConsumedCapacity', 'ReturnItemCollectionMetrics'],
  CreateTable: [...described, ...unseen, 'KeySchema', 'GlobalSecondaryIndexes', 'LocalSecondaryIndexes'],
  UpdateTable: [...described, ...unseen, 'GlobalSecondaryIndexUpdates'],
  DescribeTable: ['TableName'],
  DeleteTable: ['TableName'],
  ListTables: ['ExclusiveStartTableName', 'Limit'],
  UpdateTimeToLive: ['TableName', 'TimeToLiveSpecification'],
  DescribeTimeToLive: ['TableName'],
};

const oneOf: Readonly<Record<string, readonly string[]>> = {
  ReturnValues: ['ALL_NEW', 'UPDATED_OLD', 'ALL_OLD', 'NONE', 'UPDATED_NEW'],
  ReturnConsumedCapacity: ['INDEXES', 'TOTAL', 'NONE'],
  ReturnItemCollectionMetrics: ['SIZE', 'NONE'],
  ReturnValuesOnConditionCheckFailure: ['ALL_OLD', 'NONE'],
  Select: ['SPECIFIC_ATTRIBUTES', 'COUNT', 'ALL_ATTRIBUTES', 'ALL_PROJECTED_ATTRIBUTES'],
};

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Refuses what the engine does not understand, rather than leave it out in silence. */
export const refuseUnknown = (operation: string, input: object): void => {
  const known = parameters[operation] ?? [];
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue;
    if (legacy.has(name)) throw notEmulated(`Legacy (non-expression) parameter ${name}`);
    if (!known.includes(name)) throw notEmulated(`Parameter ${name} of ${operation}`);
    const allowed = oneOf[name];
    if (allowed && !allowed.some((word) => word === value)) {
      const constraint = `Member must satisfy enum value set: [${allowed.join(', ')}]`;
      throw violated(lowerFirst(name), `'${value}'`, constraint);
    }
    if (name === 'ReturnItemCollectionMetrics' && value === 'SIZE')
      throw notEmulated('ReturnItemCollectionMetrics SIZE');
    if (name === 'ReturnValues' && operation !== 'UpdateItem' && value !== 'NONE' && value !== 'ALL_OLD')
      throw invalid('Return values set to invalid value');
  }
};

/** A parameter that the API demands. */
export const required = <Value>(member: string, value: Value | null | undefined): Value => {
  if (value === undefined || value === null) throw violated(member, 'null', 'Member must not be null');
  return value;
};

/** A list of a request, within the bounds the API sets. */
export const counted = <Member>(
  member: string,
  list: readonly Member[] | undefined,
  most: number,
): readonly Member[] => {
  const given = required(member, list);
  if (given.length < 1) throw violated(member, "'[]'", 'Member must have length greater than or equal to 1');
  if (given.length > most) throw violated(member, "'[...]'", `Member must have length less than or equal to ${most}`);
  return given;
};

export const refuseRepeated = (places: readonly string[], message: string): void => {
  if (new Set(places).size < places.length) throw invalid(message);
};
