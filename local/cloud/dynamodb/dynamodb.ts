import type { Engine, Surroundings } from '../engine.ts';
import { understanding } from '../parameters.ts';
import { itemOperations } from './item-operations.ts';
import { queryOperations } from './query.ts';
import { Rows } from './rows.ts';
import type { StreamRecord } from './streams.ts';
import { tableOperations } from './table-operations.ts';
import { transactionOperations } from './transactions.ts';

export interface Dynamodb {
  readonly operations: Engine;
  /** Records after the sequence number (from the oldest when undefined), oldest first. */
  readStream(streamArn: string, after: string | undefined, limit: number): StreamRecord[];
  /** Tells of new records of a stream, after they are committed. */
  onStream(listener: (streamArn: string) => void): void;
  /** Milliseconds until global indexes and streams show a change: on AWS neither does at once. */
  delayVisibility(ms: { indexes?: number; streams?: number }): void;
}

const placeholders = 'ExpressionAttributeNames ExpressionAttributeValues';
const writing = `TableName ConditionExpression ${placeholders} ReturnValues ReturnConsumedCapacity`;
const paging = 'TableName IndexName ConsistentRead ExclusiveStartKey Limit ReturnConsumedCapacity';
const definition = 'KeySchema AttributeDefinitions BillingMode GlobalSecondaryIndexes StreamSpecification';

/** DynamoDB on the store of the embedded cloud: on-demand tables only, strongly consistent unless told otherwise. */
export const createDynamodb = (surroundings: Surroundings): Dynamodb => {
  const rows = new Rows(surroundings);
  const operations = {
    ...tableOperations(rows, surroundings),
    ...itemOperations(rows, surroundings.store),
    ...queryOperations(rows),
    ...transactionOperations(rows, surroundings),
  };
  return {
    operations: understanding(operations, {
      CreateTable: `TableName ${definition}`,
      DescribeTable: 'TableName',
      ListTables: '',
      UpdateTimeToLive: 'TableName TimeToLiveSpecification',
      DescribeTimeToLive: 'TableName',
      GetItem: 'TableName Key ConsistentRead ReturnConsumedCapacity',
      PutItem: `${writing} Item`,
      UpdateItem: `${writing} Key UpdateExpression`,
      DeleteItem: `${writing} Key`,
      Query: `${paging} KeyConditionExpression ${placeholders} ScanIndexForward`,
      Scan: paging,
      TransactWriteItems: 'TransactItems ClientRequestToken ReturnConsumedCapacity',
    }),
    readStream: (streamArn, after, limit) => rows.streams.read(streamArn, after, limit),
    onStream: (listener) => rows.streams.onRecord(listener),
    delayVisibility: ({ indexes = rows.indexes.delay, streams = rows.streams.delay }) => {
      rows.indexes.delay = indexes;
      rows.streams.delay = streams;
    },
  };
};
