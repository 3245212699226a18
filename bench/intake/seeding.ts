import {
  DynamoDBClient,
  PutItemCommand,
  TransactWriteItemsCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { Cloud } from '../../local/cloud/cloud.ts';
import { connect } from '../../local/cloud/door.ts';
import { operator } from '../../local/cloud/engine.ts';

/** Items of one transaction may not be more than a hundred, nor weigh more than 4 MB together. */
const together = 60;

/** A client for filling tables: writes are kept until there are enough of them for one transaction. */
export const seedingClient = (cloud: Cloud): { client: DynamoDBClient; flush: () => Promise<void> } => {
  const direct = connect(new DynamoDBClient({ region: cloud.surroundings.region }), cloud, operator);
  const client = connect(new DynamoDBClient({ region: cloud.surroundings.region }), cloud, operator);
  let waiting: TransactWriteItem[] = [];
  const flush = async (): Promise<void> => {
    const TransactItems = waiting;
    waiting = [];
    if (TransactItems.length > 0) await direct.send(new TransactWriteItemsCommand({ TransactItems }));
  };
  const read = client.send.bind(client);
  const send = async (command: Parameters<typeof read>[0]): Promise<object> => {
    if (!(command instanceof PutItemCommand)) return read(command);
    const { TableName, Item, ConditionExpression, ExpressionAttributeNames } = command.input;
    waiting.push({ Put: { TableName, Item, ConditionExpression, ExpressionAttributeNames } });
    if (waiting.length >= together) await flush();
    return {};
  };
  return { client: Object.assign(client, { send }), flush };
};
