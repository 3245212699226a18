import { readdir } from 'node:fs/promises';
import * as z from 'zod/mini';
import { Procedure } from '../core/procedure/procedure.ts';

const ProcedureFile = z.object({ default: Procedure });

/** Every other file in this folder is one procedure, named after its slug; sorted by slug. */
export const readCatalogue = async (folder = new URL('./', import.meta.url)): Promise<Procedure[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts') && name !== 'catalogue.ts');
  const catalogue = [];
  for (const name of names.toSorted()) {
    const { default: procedure } = ProcedureFile.parse(await import(new URL(name, folder).href));
    if (`${procedure.slug}.ts` !== name) throw new Error(`${name} describes ${procedure.slug}: name the file after it`);
    catalogue.push(procedure);
  }
  return catalogue;
};
