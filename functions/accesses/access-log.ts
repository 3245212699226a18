import { PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Capability } from '../capabilities.ts';
import { partOf, readRows, type Part, type Span } from '../paging/part.ts';
import type { Access } from './access.ts';
import { accessIn, rowOf } from './access-row.ts';

/** The first instant of a span of time, and the one behind its last; ISO 8601 in UTC. */
export type Within = readonly [from: string, until: string | undefined];

export interface AccessLog {
  /** One row; written before the data are handed out, so that no reading goes unnoticed. */
  note(citizen: string, id: string, access: Access): Promise<void>;
  /** Newest first; of one span of time when it is given. */
  of(citizen: string, span: Span, within?: Within): Promise<Part<Access>>;
}

/** A row that is never written over: told twice of the same reading, it is one reading, as it was told first. */
export const putOnce = async (dynamodb: DynamoDBClient, table: string, row: object): Promise<void> => {
  const put = new PutItemCommand({
    TableName: table,
    Item: marshall(row, { removeUndefinedValues: true }),
    ConditionExpression: 'attribute_not_exists(#pk)',
    ExpressionAttributeNames: { '#pk': 'pk' },
  });
  await dynamodb.send(put).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
  });
};

/** `reader` is the function that reads: it stands in each of its rows. */
export const createAccessLog = (dynamodb: DynamoDBClient, table: string, reader?: Capability): AccessLog => ({
  note: async (citizen, id, access) => {
    const by = reader === undefined ? {} : { function: reader };
    const row = { pk: `CITIZEN#${citizen}`, sk: `${access.at}#${id}#${access.what}`, ...by, ...rowOf(access) };
    await putOnce(dynamodb, table, row);
  },
  of: async (citizen, span, [from, until] = ['', undefined]) => {
    const list = { dynamodb, table, pk: `CITIZEN#${citizen}`, newestFirst: true, before: until };
    const rows = (await readRows(list, span)).filter(({ place }) => place >= from);
    return partOf(rows, span, accessIn);
  },
});
