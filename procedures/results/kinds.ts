import { readdir } from 'node:fs/promises';
import * as z from 'zod/mini';
import { ResultKind } from '../../core/procedure/result-kind.ts';

const KindFile = z.object({ default: ResultKind });
const others = ['kinds.ts', 'issuers.ts', 'said.ts', 'extract.ts', 'death.ts', 'wallet.ts'];

/** Every other file in this folder is one kind of result, named after its slug; sorted by slug. */
export const readResultKinds = async (folder = new URL('./', import.meta.url)): Promise<ResultKind[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !others.includes(name));
  const kinds = [];
  for (const name of names.toSorted()) {
    const { default: kind } = KindFile.parse(await import(new URL(name, folder).href));
    if (`${kind.slug}.ts` !== name) throw new Error(`${name} describes ${kind.slug}: name the file after it`);
    kinds.push(kind);
  }
  return kinds;
};
