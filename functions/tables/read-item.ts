import { GetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

/**
 * Reads single items of a table as they are now, with every write that was acknowledged; or, for half the price, as they
 * were a moment ago.
 */
export const itemReader =
  (dynamodb: DynamoDBClient, table: string) =>
  async (key: object, ConsistentRead = true) => {
    const read = new GetItemCommand({ TableName: table, Key: marshall(key), ConsistentRead });
    const { Item } = await dynamodb.send(read);
    return Item === undefined ? undefined : unmarshall(Item);
  };
