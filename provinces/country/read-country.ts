import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { Country } from '../../core/country.ts';

/** Rows of a table parted by tabs, by the names in its first line; lines that begin with `#` say where it comes from. */
const tableIn = async (name: string): Promise<Record<string, string>[]> => {
  const text = await readFile(new URL(name, import.meta.url), 'utf8');
  const [head = '', ...rows] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const columns = head.split('\t');
  return rows.map((row) => {
    const values = row.split('\t');
    return Object.fromEntries(columns.map((column, place) => [column, values[place] ?? '']));
  });
};

/** Every province and commune of the country, as the statistics office numbers them. */
export const readCountry = async (): Promise<Country> =>
  z.parse(Country, { provinces: await tableIn('provinces.tsv'), communes: await tableIn('communes.tsv') });
