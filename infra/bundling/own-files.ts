import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Each schema, said to be without side effects, so that only those in use remain: the bundler cannot see it. */
const shakable = (source: string): string => source.replaceAll(/(?<![\w.])z\.(\w+\.)?\w+\(/g, '/* @__PURE__ */ $&');

/**
 * How our own files are packed. None does anything by being imported, so those of which nothing is used stay out. What
 * is imported only when it is needed becomes a file beside the bundle, which no start reads: `apart` learns under which
 * path it is imported there, and from which file it is made.
 */
export const ownFiles = (apart: Map<string, string>): Plugin => ({
  name: 'own files',
  setup: (build) => {
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path, resolveDir }) => {
      const file = join(resolveDir, path);
      if (kind !== 'dynamic-import') return { path: file, sideEffects: false };
      const beside = `./${basename(path, '.ts')}.mjs`;
      apart.set(beside, file);
      return { path: beside, external: true };
    });
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => ({ contents: shakable(readFileSync(path, 'utf8')), loader: 'ts' }));
  },
});
