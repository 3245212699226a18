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

/** Tells the keeper of the checking page which files are that page’s own; only the build knows their names. */
export const fillKeeper = async (outDir: string): Promise<void> => {
  const keeper = join(outDir, 'xac-minh-keeper.js');
  const page = await readFile(join(outDir, 'verify/index.html'), 'utf8');
  const listed = await readdir(outDir, { recursive: true });
  const all = listed.filter((file) => /^(assets|xac-minh)\/.+\.\w+$/.test(file));
  const every = await reached(outDir, page, all);
  const first = [...every].filter((file) => page.includes(file));
  const shell = ['/xac-minh', '/icon.svg', ...first.map((file) => `/${file}`)].toSorted();
  const rest = [...every]
    .map((file) => `/${file}`)
    .filter((file) => !shell.includes(file))
    .toSorted();
  const version = createHash('sha256')
    .update(page)
    .update([...shell, ...rest].join(' '))
    .digest('hex')
    .slice(0, 12);
  const code = await readFile(keeper, 'utf8');
  if (!code.includes(placeholder)) throw new Error('the keeper has no place for its files');
  await writeFile(keeper, code.replace(placeholder, JSON.stringify({ version, shell, rest })));
};
