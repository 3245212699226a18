import { PutItemCommand, QueryCommand, type AttributeValue, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { dateOf } from '../../core/vietnam-time.ts';

/** Somebody wanted to ask for what may not be asked for. Nothing of a citizen stands in it. */
export const RefusedRow = z.object({
  unit: z.string(),
  /** Staff id. */
  officer: z.string(),
  procedure: z.string(),
  component: z.string(),
  code: z.string(),
  at: z.string(),
});
export type RefusedRow = z.infer<typeof RefusedRow>;

export interface GuardRefusals {
  /** Once for each request, however often it is tried. */
  keep(request: string, row: RefusedRow): Promise<void>;
  /** Of a month in Vietnam, `2026-11`; of one unit or of all. */
  of(month: string, unit?: string): Promise<RefusedRow[]>;
}

const pkOf = (month: string): string => `GUARD#${month}`;
const monthOf = (at: string): string => dateOf(Date.parse(at)).slice(0, 7);

/** The rows of one unit in a month, or of all. */
const within = (month: string, unit: string | undefined) =>
  unit === undefined
    ? {
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': 'pk' },
        ExpressionAttributeValues: marshall({ ':pk': pkOf(month) }),
      }
    : {
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :unit)',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: marshall({ ':pk': pkOf(month), ':unit': `${unit}#` }),
      };

export const createGuardRefusals = (dynamodb: DynamoDBClient, table: string): GuardRefusals => ({
  keep: async (request, row) => {
    const item = { pk: pkOf(monthOf(row.at)), sk: `${row.unit}#${row.at}#${request}`, ...row };
    await dynamodb.send(new PutItemCommand({ TableName: table, Item: marshall(item) }));
  },
  of: async (month, unit) => {
    const rows: RefusedRow[] = [];
    let start: Record<string, AttributeValue> | undefined;
    do {
      const page = await dynamodb.send(
        new QueryCommand({
          TableName: table,
          ...within(month, unit),
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        }),
      );
      rows.push(...(page.Items ?? []).map((found) => RefusedRow.parse(unmarshall(found))));
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
    return rows;
  },
});
