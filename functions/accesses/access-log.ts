import { PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { Actor } from '../../events/actor.ts';
import { partOf, readRows, type Part, type Span } from '../paging/part.ts';

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
