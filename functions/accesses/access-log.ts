import { PutItemCommand, QueryCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { Actor } from '../../events/actor.ts';

/** Somebody, or a function on somebody’s behalf, has read a citizen’s personal data. */
export const Access = z.object({
  at: z.string(),
  by: Actor,
  unit: z.optional(z.string()),
  dossier: z.optional(z.string()),
  /** What was read: `dossier`, `lookup:population` … */
  what: z.string(),
  purpose: z.string(),
});
export type Access = z.infer<typeof Access>;

export interface AccessLog {
  /** One row; written before the data are handed out, so that no reading goes unnoticed. */
  note(citizen: string, id: string, access: Access): Promise<void>;
  /** Newest first. */
  of(citizen: string): Promise<Access[]>;
}

export const createAccessLog = (dynamodb: DynamoDBClient, table: string): AccessLog => ({
  note: async (citizen, id, access) => {
    const item = { pk: `CITIZEN#${citizen}`, sk: `${access.at}#${id}#${access.what}`, ...access };
    await dynamodb.send(
      new PutItemCommand({ TableName: table, Item: marshall(item, { removeUndefinedValues: true }) }),
    );
  },
  of: async (citizen) => {
    const page = await dynamodb.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': 'pk' },
        ExpressionAttributeValues: marshall({ ':pk': `CITIZEN#${citizen}` }),
        ScanIndexForward: false,
        Limit: 200,
      }),
    );
    return (page.Items ?? []).map((found) => Access.parse(unmarshall(found)));
  },
});
