import { QueryCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { keys } from '../dossiers/keys.ts';
import { itemReader } from '../tables/read-item.ts';
import { putAlone, putNew } from '../tables/transaction.ts';
import { FormNumber } from './forms.ts';
import { Paper, Telling } from './paper.ts';

/** Which official forms of a dossier are written; a form that only has its number yet is none of them. */
export interface PaperList {
  of(code: string): Promise<Paper[]>;
  one(code: string, form: FormNumber): Promise<Paper | undefined>;
  /** Lists a paper; one that is listed stays as it is. */
  add(code: string, paper: Omit<Paper, keyof Telling>): Promise<void>;
  /** Whether there is something to tell of, a form when it is written, and whether that is done. */
  telling(code: string, row: string): Promise<Telling & { readonly listed: boolean }>;
  /** Of both, what was noted first stays. */
  noteSent(code: string, row: string, at: string): Promise<void>;
  noteUntold(code: string, row: string, why: 'no-account'): Promise<void>;
}

export const createPaperList = (dynamodb: DynamoDBClient, table: string): PaperList => {
  const item = itemReader(dynamodb, table);
  /** Adds to a paper’s row what stands there once and for all; what stands there already stays. */
  const once = async (code: string, row: string, attribute: string, members: object): Promise<void> => {
    await putAlone(dynamodb, putNew(table, { ...keys.paper(code, row), ...members }, 'known', attribute));
  };
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
    add: async (code, paper) => once(code, paper.form, 'at', paper),
    telling: async (code, row) => {
      const found = await item(keys.paper(code, row));
      const listed = !FormNumber.safeParse(row).success || Paper.safeParse(found).success;
      return { ...Telling.safeParse(found).data, listed };
    },
    noteSent: async (code, row, sentAt) =>
      once(code, row, 'sentAt', { ...(await item(keys.paper(code, row))), sentAt }),
    noteUntold: async (code, row, untold) =>
      once(code, row, 'untold', { ...(await item(keys.paper(code, row))), untold }),
  };
};
