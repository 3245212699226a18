import { QueryCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { keys } from '../dossiers/keys.ts';
import { itemReader } from '../tables/read-item.ts';
import { putAlone, putNew } from '../tables/transaction.ts';
import type { FormNumber } from './forms.ts';
import { Paper, Telling, type PaperKind } from './paper.ts';

/** Which official forms of a dossier are written; a form that only has its number yet is none of them. */
export interface PaperList {
  of(code: string): Promise<Paper[]>;
  one(code: string, form: FormNumber): Promise<Paper | undefined>;
  /** Lists a paper; one that is listed stays as it is. */
  add(code: string, paper: Omit<Paper, keyof Telling>): Promise<void>;
  /** Whether there is a paper to tell of, and whether that is done. A result is there when it is returned. */
  telling(code: string, kind: PaperKind): Promise<Telling & { readonly listed: boolean }>;
  /** Of both, what was noted first stays. */
  noteSent(code: string, kind: PaperKind, at: string): Promise<void>;
  noteUntold(code: string, kind: PaperKind, why: 'no-account'): Promise<void>;
}

export const createPaperList = (dynamodb: DynamoDBClient, table: string): PaperList => {
  const item = itemReader(dynamodb, table);
  /** Adds to a paper’s row what stands there once and for all; what stands there already stays. */
  const once = async (code: string, kind: PaperKind, attribute: string, members: object): Promise<void> => {
    await putAlone(dynamodb, putNew(table, { ...keys.paper(code, kind), ...members }, 'known', attribute));
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
    telling: async (code, kind) => {
      const row = await item(keys.paper(code, kind));
      const listed = kind === 'result' || Paper.safeParse(row).success;
      return { ...Telling.safeParse(row).data, listed };
    },
    noteSent: async (code, kind, sentAt) =>
      once(code, kind, 'sentAt', { ...(await item(keys.paper(code, kind))), sentAt }),
    noteUntold: async (code, kind, untold) =>
      once(code, kind, 'untold', { ...(await item(keys.paper(code, kind))), untold }),
  };
};
