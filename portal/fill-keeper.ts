import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const placeholder = '{"version":"","shell":[],"rest":[]}';

/** The built files that this text names, and those that they name in turn. */
const reached = async (outDir: string, text: string, all: readonly string[], found = new Set<string>()) => {
  for (const file of all) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    if (found.has(file) || !text.includes(name)) continue;
    found.add(file);
    if (file.endsWith('.js')) await reached(outDir, await readFile(join(outDir, file), 'utf8'), all, found);
  }
  return found;
};

/** Pages of each keeper, by the addresses under which it keeps them. */
const keepings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'keeper.js': { '/': 'index.html', '/app/index.html': 'app/index.html' },
  'xac-minh-keeper.js': { '/xac-minh': 'verify/index.html' },
};

/** Tells each keeper which files its pages are made of; only the build knows their names. */
export const fillKeepers = async (outDir: string): Promise<void> => {
  const listed = await readdir(outDir, { recursive: true });
  const all = listed.filter((file) => /^(assets|xac-minh)\/.+\.\w+$/.test(file));
  for (const [name, pages] of Object.entries(keepings)) {
    const texts = await Promise.all(Object.values(pages).map((page) => readFile(join(outDir, page), 'utf8')));
    const text = texts.join('');
    const every = await reached(outDir, text, all);
    const first = [...every].filter((file) => text.includes(file));
    const shell = [...Object.keys(pages), '/icon.svg', ...first.map((file) => `/${file}`)].toSorted();
    const rest = [...every]
      .map((file) => `/${file}`)
      .filter((file) => !shell.includes(file))
      .toSorted();
    const version = createHash('sha256')
      .update(text)
      .update([...shell, ...rest].join(' '))
      .digest('hex')
      .slice(0, 12);
    const keeper = join(outDir, name);
    const code = await readFile(keeper, 'utf8');
    if (!code.includes(placeholder)) throw new Error(`${name} has no place for its files`);
    await writeFile(keeper, code.replace(placeholder, JSON.stringify({ version, shell, rest })));
  }
};
