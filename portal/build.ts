import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { build } from 'vite';
import { App } from './src/citizen/app.tsx';

const here = import.meta.dirname;

/**
 * Writes the portal as static files: `index.html` (home), `app/index.html` (every other page for citizens),
 * `officer/index.html` (every page under /can-bo), and hashed files in `assets`.
 */
export const buildPortal = async (outDir = join(here, '../build/portal')): Promise<void> => {
  await build({
    configFile: false,
    root: join(here, 'pages'),
    publicDir: join(here, 'public'),
    logLevel: 'warn',
    // The same bytes whoever builds: under a test runner Vite would write JSX for debugging.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: ['chrome87', 'safari14', 'firefox78'],
      modulePreload: { polyfill: false },
      // A data: address would need a wider content security policy.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: ['index.html', 'app/index.html', 'officer/index.html'].map((page) => join(here, 'pages', page)),
      },
    },
  });
  await prerenderHome(join(outDir, 'index.html'));
};

/** The home page can be read before its script has come. */
const prerenderHome = async (file: string): Promise<void> => {
  const page = await readFile(file, 'utf8');
  const empty = '<div id="portal"></div>';
  if (!page.includes(empty)) throw new Error(`${file} has no place for the page`);
  await writeFile(file, page.replace(empty, `<div id="portal">${renderToString(h(App, {}))}</div>`));
};

if (process.argv[1] === import.meta.filename) await buildPortal();
