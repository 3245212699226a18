import { tidied } from '../form/writing.ts';

const iso = /^(\d{4})-(\d\d)-(\d\d)$/;

/** A day as people in Vietnam write it; everything else as it is. */
export const asWritten = (value: string): string => value.replace(iso, '$3/$2/$1');

/** What an officer typed as it is kept: a day as YYYY-MM-DD. */
export const asKept = (typed: string): string => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(tidied(typed)) ?? [];
  return year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};
