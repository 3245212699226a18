import { PutItemCommand, QueryCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { keys } from '../dossiers/keys.ts';
import { itemReader } from '../tables/read-item.ts';
import type { FormNumber } from './forms.ts';
import { Paper } from './paper.ts';

/** Which official forms of a dossier are written; a form that only has its number yet is none of them. */
export interface PaperList {
  of(code: string): Promise<Paper[]>;
  one(code: string, form: FormNumber): Promise<Paper | undefined>;
  add(code: string, paper: Paper): Promise<void>;
}

export const createPaperList = (dynamodb: DynamoDBClient, table: string): PaperList => {
  const item = itemReader(dynamodb, table);
  return {
    of: async (code) => {
      const { pk, prefix } = keys.papers(code);
      const { Items = [] } = await dynamodb.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
          ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
          ExpressionAttributeValues: marshall({ ':pk': pk, ':prefix': prefix }),
        }),
      );
      return Items.flatMap((found) => Paper.safeParse(unmarshall(found)).data ?? []);
    },
    one: async (code, form) => Paper.safeParse(await item(keys.paper(code, form))).data,
    add: async (code, paper) => {
      const Item = marshall({ ...keys.paper(code, paper.form), ...paper }, { removeUndefinedValues: true });
      await dynamodb.send(new PutItemCommand({ TableName: table, Item }));
    },
  };
};
