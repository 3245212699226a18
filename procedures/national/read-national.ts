import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { NationalProcedure, nationalLevels, type NationalDocument } from '../../core/national-procedure.ts';
import type { Linked } from '../../core/linked/linked.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import { readCatalogue } from '../catalogue.ts';
import { readLinked } from '../linked/read-linked.ts';
import { areas } from './areas.ts';
import { lifeEvents } from './life-events.ts';
import { plainWords } from './plain-words.ts';

const isLevel = (word: string): word is keyof typeof nationalLevels => Object.hasOwn(nationalLevels, word);
const levelsIn = (printed: string): string[] =>
  printed.split(', ').map((word) => (isLevel(word) ? nationalLevels[word] : word));

/** The table of the national catalogue; lines that begin with `#` say where it comes from. */
export const readNational = async (
  table = new URL('procedures.tsv', import.meta.url),
): Promise<NationalProcedure[]> => {
  const lines = (await readFile(table, 'utf8')).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const rows = lines.slice(1).map((line) => {
    const [code, name, field, level = ''] = line.split('\t');
    return { code, name, field, levels: levelsIn(level) };
  });
  return z.parse(z.array(NationalProcedure), rows);
};

const withoutCode = (procedures: readonly (Procedure | Linked)[]): NationalProcedure[] =>
  procedures
    .filter(({ code, slug }) => code === slug)
    .map(({ code, name, field, level }) => ({ code, name: name.vi, field: field.vi, levels: [level] }));

export const readNationalDocument = async (): Promise<NationalDocument> => {
  const catalogue = await readCatalogue();
  return {
    procedures: await readNational(),
    own: withoutCode([...catalogue, ...(await readLinked(catalogue))]),
    events: lifeEvents,
    areas,
    plain: plainWords,
  };
};
