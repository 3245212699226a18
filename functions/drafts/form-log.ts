import type { FormEvent } from '../../events/form-event.ts';
import { keys } from '../dossiers/keys.ts';
import { putNew, type Guarded } from '../tables/transaction.ts';

/** Writes what happened to a form beside the dossiers’ events, with whatever it happens by. */
export type FormLog = (event: FormEvent) => Guarded<'begun'>;

export const createFormLog =
  (table: string): FormLog =>
  (event) =>
    putNew(table, { ...keys.formEvent(event.form, event.type), ...event }, 'begun');
