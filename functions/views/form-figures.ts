import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { FormEvent } from '../../events/form-event.ts';
import { formContribution } from '../../core/figures/form.ts';
import { changeOf, type Tally } from '../../core/figures/tally.ts';
import { itemReader } from '../tables/read-item.ts';
import { attempted, contended, type Guarded } from '../tables/transaction.ts';
import { addTo } from './figures.ts';
import { lists } from './places.ts';

/**
 * Counts a form into the figures of the province by what its log says, once: two rows, four write units, when it is
 * opened, and as many should it be given up.
 */
export type CountForm = (log: readonly FormEvent[]) => Promise<void>;

export const createFormCount = (dynamodb: DynamoDBClient, table: string, province: string): CountForm => {
  const read = itemReader(dynamodb, table);
  return async (log) => {
    const [first] = log;
    if (first === undefined) return;
    const place = { pk: lists.forms, sk: first.form };
    let again = false;
    await attempted('a form could not be counted', async () => {
      const row = await read(place, again);
      again = true;
      const before = row === undefined ? undefined : Number(row['version']);
      if (before !== undefined && before >= log.length) return true;
      // Written below, as it stood.
      const said: Tally = row === undefined ? {} : JSON.parse(String(row['tally']));
      const now = formContribution(log, province);
      const own: Guarded = {
        write: {
          Put: {
            TableName: table,
            Item: marshall({ ...place, version: log.length, tally: JSON.stringify(now) }),
            ConditionExpression: before === undefined ? 'attribute_not_exists(#version)' : '#version = :before',
            ExpressionAttributeNames: { '#version': 'version' },
            ...(before === undefined ? {} : { ExpressionAttributeValues: marshall({ ':before': before }) }),
          },
        },
        otherwise: contended,
      };
      return (await addTo({ dynamodb, table }, own, changeOf(said, now))) ? true : undefined;
    });
  };
};
