import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { FormEvent } from '../../events/form-event.ts';
import { formContribution } from '../../core/figures/form.ts';
import type { Tally } from '../../core/figures/tally.ts';
import { createCountOnce } from './count-once.ts';
import { lists } from './places.ts';

const Formerly = z.object({ tally: z.string() });
const Counts = z.record(z.string(), z.record(z.string(), z.number()));
/** What a row had added was a text in it. */
const formerly = (row: Readonly<Record<string, unknown>>): Tally => Counts.parse(JSON.parse(Formerly.parse(row).tally));

/**
 * Counts a form into the figures of the province by what its log says, once: three rows, six write units, when it is
 * opened, and as many should it be given up.
 */
export type CountForm = (log: readonly FormEvent[], anew?: boolean) => Promise<void>;

export const createFormCount = (dynamodb: DynamoDBClient, table: string, province: string): CountForm => {
  const count = createCountOnce(dynamodb, table);
  return async (log, anew) => {
    const [first] = log;
    if (first === undefined) return;
    const place = { pk: lists.forms, sk: first.form };
    await count({ place, version: log.length, tally: formContribution(log, province), formerly }, anew);
  };
};
