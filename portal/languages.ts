import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { LanguageFile } from './src/words/dictionaries.ts';
import type { Languages } from './src/words/speaking.ts';

/** The languages beside Vietnamese: one file each, called by its code, found and not listed. */
export const languagesIn = async (folder: string): Promise<Languages> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).toSorted();
  const entries = files.map(async (file) => {
    const { language }: { language: LanguageFile } = await import(pathToFileURL(join(folder, file)).href);
    return [basename(file, '.ts'), { name: language.name, load: async () => language }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
};

/** What pages import as `virtual:languages`: the names at once, the words when somebody chooses them. */
export const offering = (folder: string, languages: Languages): Plugin => {
  const entry = ([code, { name }]: [string, { name: string }]): string =>
    `${JSON.stringify(code)}: { name: ${JSON.stringify(name)}, load: async () => (await import(${JSON.stringify(join(folder, `${code}.ts`))})).language }`;
  return {
    name: 'languages',
    resolveId: (id) => (id === 'virtual:languages' ? `\0${id}` : undefined),
    load: (id) =>
      id === '\0virtual:languages'
        ? `export const languages = { ${Object.entries(languages).map(entry).join(', ')} };`
        : undefined,
  };
};
