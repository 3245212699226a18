import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { FormEvent } from '../../events/form-event.ts';
import type { AnnouncedForm } from '../../events/announced.ts';
import { keys } from '../dossiers/keys.ts';
import { readRows } from '../paging/part.ts';
import type { CountForm } from '../views/form-figures.ts';

/** The log of a form: it was opened, and perhaps given up. */
export type FormRecords = (form: string) => Promise<FormEvent[]>;

export const createFormRecords =
  (dynamodb: DynamoDBClient, table: string): FormRecords =>
  async (form) => {
    const { pk } = keys.formEvent(form, '');
    const rows = await readRows({ dynamodb, table, pk, consistent: true }, { limit: FormEvent.def.options.length });
    return rows.map(({ item }) => FormEvent.parse(item));
  };

/** Counts what has happened to a form by now, so that order and repeats do not matter. */
export const countForms =
  ({ forms, count }: { readonly forms: FormRecords; readonly count: CountForm }) =>
  async ({ form }: AnnouncedForm): Promise<string> => {
    await count(await forms(form));
    return 'counted';
  };
