import { readdir } from 'node:fs/promises';
import * as z from 'zod/mini';
import { linkedFaults } from '../../core/linked/faults.ts';
import { Linked } from '../../core/linked/linked.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';

const LinkedFile = z.object({ default: Linked });

/** Every other file in this folder is one linked procedure, named after its slug; checked with the procedures it names. */
export const readLinked = async (
  procedures: readonly Procedure[],
  folder = new URL('./', import.meta.url),
): Promise<Linked[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts') && name !== 'read-linked.ts');
  const all = [];
  for (const name of names.toSorted()) {
    const { default: linked } = LinkedFile.parse(await import(new URL(name, folder).href));
    if (`${linked.slug}.ts` !== name) throw new Error(`${name} describes ${linked.slug}: name the file after it`);
    const faults = linkedFaults(linked, procedures);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    all.push(linked);
  }
  return all;
};
