import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';

/** Node 20 cannot start a worker from TypeScript, whatever loader runs the parent; so the types are taken off once. */
export const writeWorker = async (directory: string): Promise<URL> => {
  const source = readFileSync(new URL('worker.ts', import.meta.url), 'utf8');
  const { code } = await transform(source, { loader: 'ts', format: 'esm', target: 'node20' });
  const file = join(directory, 'worker.mjs');
  mkdirSync(directory, { recursive: true });
  writeFileSync(file, code);
  return pathToFileURL(file);
};
