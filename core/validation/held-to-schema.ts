import * as z from 'zod/mini';
import { DataError, type Wrong } from '../data-error.ts';
import { rowName } from './texts.ts';

/** One data file as it stands on the disk: what it says, or why it could not be read. */
export type DataFile = { readonly file: string } & ({ readonly data: unknown } | { readonly error: unknown });

const sentence = z.locales.en().localeError;

/** Where an issue lies, rows by their names; by their numbers where the file told its issues alone. */
const placeOf = (data: unknown, path: readonly PropertyKey[]): string => {
  let value = data;
  return path
    .map((part) => {
      value = Reflect.get(Object(value), part);
      return typeof part === 'number' ? rowName(value, part) : String(part);
    })
    .join(' / ');
};

const issuesIn = (error: z.core.$ZodError, data: unknown): Wrong[] =>
  error.issues.map((issue) => {
    const said = sentence({ ...issue, input: undefined });
    return {
      place: placeOf(data, issue.path),
      reason: typeof said === 'string' ? said : (said?.message ?? issue.code),
    };
  });

/** What is wrong in a file by what was thrown over it. */
export const wrongIn = (error: unknown, data?: unknown): readonly Wrong[] => {
  if (error instanceof z.core.$ZodError) return issuesIn(error, data);
  if (error instanceof DataError) return error.wrong;
  return [{ place: 'file', reason: error instanceof Error ? error.message : String(error) }];
};

/** The data of a file, if `define` takes them; what is wrong with them, if not. */
export const heldTo = <Value>(given: DataFile, define: (data: never) => Value): Value | readonly Wrong[] => {
  if ('error' in given) return wrongIn(given.error);
  try {
    return define(z.parse(z.custom<never>(), given.data));
  } catch (error) {
    return wrongIn(error, given.data);
  }
};
