import { paginateQuery, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

/** What the index by unit of the staff table shows of a unit’s items whose keys begin so, by key. */
export const itemsOfUnit = async (
  dynamodb: DynamoDBClient,
  table: string,
  unit: string,
  prefix: string,
): Promise<Record<string, unknown>[]> => {
  const items: Record<string, unknown>[] = [];
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName: table,
      IndexName: 'unit',
      KeyConditionExpression: '#unit = :unit AND begins_with(#pk, :prefix)',
      ExpressionAttributeNames: { '#unit': 'unit', '#pk': 'pk' },
      ExpressionAttributeValues: marshall({ ':unit': unit, ':prefix': prefix }),
    },
  );
  for await (const { Items = [] } of pages) items.push(...Items.map((found) => unmarshall(found)));
  return items;
};
