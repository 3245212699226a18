import { readdir } from 'node:fs/promises';
import * as z from 'zod/mini';
import { HolidayYear } from '../core/calendar.ts';
import { Province } from '../core/province.ts';

const ProvinceFile = z.object({ default: Province });
const HolidayFile = z.object({ default: HolidayYear });
const here = new URL('./', import.meta.url);

const filesIn = async (folder: URL): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.ts') && name !== 'directory.ts').toSorted();

/** Every other file in this folder is one province, named after its slug. */
export const readProvinces = async (folder = here): Promise<Province[]> => {
  const provinces = [];
  for (const name of await filesIn(folder)) {
    const { default: province } = ProvinceFile.parse(await import(new URL(name, folder).href));
    if (`${province.slug}.ts` !== name) throw new Error(`${name} describes ${province.slug}: name the file after it`);
    provinces.push(province);
  }
  return provinces;
};

/** The public holidays of every year that has a file in `holidays/`. */
export const readHolidays = async (folder = new URL('holidays/', here)): Promise<HolidayYear[]> => {
  const years = [];
  for (const name of await filesIn(folder))
    years.push(HolidayFile.parse(await import(new URL(name, folder).href)).default);
  return years;
};
