import { GetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

/** Reads single items of a table as they are now, with every write that was acknowledged. */
export const itemReader = (dynamodb: DynamoDBClient, table: string) => async (key: object) => {
  const read = new GetItemCommand({ TableName: table, Key: marshall(key), ConsistentRead: true });
  const { Item } = await dynamodb.send(read);
  return Item === undefined ? undefined : unmarshall(Item);
};
