import { PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { partOf, readRows, type Part, type Span } from '../paging/part.ts';
import { Access } from './access.ts';

export interface AccessLog {
  /** One row; written before the data are handed out, so that no reading goes unnoticed. */
  note(citizen: string, id: string, access: Access): Promise<void>;
  /** Newest first. */
  of(citizen: string, span: Span): Promise<Part<Access>>;
}

export const createAccessLog = (dynamodb: DynamoDBClient, table: string): AccessLog => ({
  note: async (citizen, id, access) => {
    const item = { pk: `CITIZEN#${citizen}`, sk: `${access.at}#${id}#${access.what}`, ...access };
    await dynamodb.send(
      new PutItemCommand({ TableName: table, Item: marshall(item, { removeUndefinedValues: true }) }),
    );
  },
  of: async (citizen, span) => {
    const list = { dynamodb, table, pk: `CITIZEN#${citizen}`, newestFirst: true };
    return partOf(await readRows(list, span), span, (row) => Access.parse(row));
  },
});
