import { readdir } from 'node:fs/promises';
import * as z from 'zod/mini';
import { SourceId } from '../../core/procedure/lookup.ts';
import { Source } from '../../core/procedure/source.ts';

const SourceFile = z.object({ default: Source });
const others = ['sources.ts', 'shared.ts'];

/** Every other file in this folder is one source, named after its id; sorted by id, and none is missing. */
export const readSources = async (folder = new URL('./', import.meta.url)): Promise<Source[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !others.includes(name));
  const sources: Source[] = [];
  for (const name of names.toSorted()) {
    const { default: source } = SourceFile.parse(await import(new URL(name, folder).href));
    if (`${source.id}.ts` !== name) throw new Error(`${name} describes ${source.id}: name the file after it`);
    sources.push(source);
  }
  const missing = SourceId.options.filter((id) => !sources.some((source) => source.id === id));
  if (missing.length > 0) throw new Error(`no file describes ${missing.join(', ')}`);
  return sources;
};
