import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { fillKeepers } from './fill-keeper.ts';
import { homeInVietnamese, shellInVietnamese } from './home.ts';
import { languagesIn, offering } from './languages.ts';

const here = import.meta.dirname;
const outDir = join(here, '../build/portal');
const spoken = join(here, 'src/languages');

/**
 * What comes later brings no styles, and shares its scripts with the page that is there: Vite's own helper, a kilobyte
 * that fetches both beforehand, would find nothing to do.
 */
const bareImports: Plugin = {
  name: 'bare-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

/** Each becomes the file of the same path. */
const pages = {
  home: 'index.html',
  app: 'app/index.html',
  officer: 'officer/index.html',
  leader: 'leader/index.html',
  verify: 'verify/index.html',
};
const inputs = {
  ...Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, join(here, 'pages', page)])),
  early: join(here, 'src/citizen/early.ts'),
};

const target = ['chrome87', 'safari14', 'firefox78'];

/** What pages of dossiers and of lists share, and no form needs before it can be filled in. */
const isBeside = (file: string): boolean =>
  /\/portal\/src\/(?:api\/(?!catalogue|draft|editions|national|problem|request|session)|ui\/(?:asked-first|clock-details|later-code|mark|more-button|paper|use-parts|use-watched|written)|words\/steps\/)/.test(
    file,
  );

/** What every page loads at once must hold nothing that only one of them needs, or only later. */
const isShared = (file: string): boolean =>
  /\/portal\/src\/(?!api\/editions\.|citizen\/|files\/|officer\/|leader\/|verify\/|languages\/)|^\0virtual:|\/node_modules\/preact\//.test(
    file,
  ) && !isBeside(file);

/** What the citizen’s first page shares with those that come later. */
const isFirst = (file: string): boolean =>
  /\/src\/citizen\/(?:words\/|apply\/(?:asking-steps|filling|keeping-line|signed-out-box)\.)/.test(file);

/** What the list of procedures and the page of one share, and nobody else needs. */
const isOfEditions = (file: string): boolean =>
  /\/portal\/src\/(?:api\/editions\.|officer\/admin\/editions\/)/.test(file);

/**
 * Writes the portal as static files: `index.html` (home), `app/index.html` (every other page for citizens),
 * `officer/index.html` (every page under /can-bo), `leader/index.html` (every page under /lanh-dao),
 * `verify/index.html` (where results are checked), hashed files in
 * `assets`, and the keepers that let citizens and whoever checks a result open these pages without a network.
 */
const buildPortal = async (): Promise<void> => {
  const languages = await languagesIn(spoken);
  await build({
    configFile: false,
    root: join(here, 'pages'),
    publicDir: join(here, 'public'),
    logLevel: 'warn',
    plugins: [bareImports, offering(spoken, languages)],
    // The same bytes whoever builds: under a test runner Vite would write JSX for debugging.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      target,
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, found, { hostType }) => (hostType === 'html' ? found : []),
      },
      // A data: address would need a wider content security policy.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // What the pages share, and what the citizen’s pages share, is smaller in one file than in pieces.
        output: {
          codeSplitting: {
            groups: [
              { name: 'shared', minShareCount: 2, test: isShared, priority: 1 },
              { name: 'beside', minShareCount: 2, test: isBeside },
              { name: 'citizen', minShareCount: 2, test: isFirst },
              { name: 'editions', minShareCount: 2, test: isOfEditions },
            ],
          },
          entryFileNames: 'assets/[name]-[hash].js',
        },
        input: inputs,
      },
    },
    // Below the page that uses it, so that its keeper has it too, and where its own policy lets WebAssembly run.
    worker: { rolldownOptions: { output: { entryFileNames: 'xac-minh/reader/[name]-[hash].js' } } },
  });
  await prerender(join(outDir, 'index.html'), await homeInVietnamese(languages));
  await prerender(join(outDir, 'app/index.html'), shellInVietnamese(languages));
  await beginEarly(join(outDir, 'app/index.html'));
  for (const [file, room] of Object.entries(keepers)) await buildKeeper(file, join(here, 'src', room));
  await fillKeepers(outDir);
};

/**
 * Service workers under names that stay: each is built alone, because a browser runs one that imports others only if it
 * is new enough. `keeper-end.js` is never asked for; copied over `keeper.js` it takes that one from every device.
 */
const keepers = {
  'keeper.js': 'citizen/keeper/keeper.ts',
  'keeper-end.js': 'citizen/keeper/end.ts',
  'xac-minh-keeper.js': 'verify/keeper/keeper.ts',
};

const buildKeeper = async (file: string, input: string): Promise<void> => {
  await build({
    configFile: false,
    root: join(here, 'pages'),
    publicDir: false,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: false, target, rolldownOptions: { input, output: { entryFileNames: file } } },
  });
};

/** Which scripts a page needs beside the first, by the room of its address and how many parts that has. */
const soon: Readonly<Record<string, readonly string[]>> = {
  'nop-2': ['consent'],
  'ho-so-1': ['dossiers-page', 'beside'],
  'ho-so-2': ['dossier-page', 'beside'],
};

/** Every other page for citizens asks for what it begins with while its scripts are on their way. */
const beginEarly = async (file: string): Promise<void> => {
  const page = await readFile(file, 'utf8');
  const built = await readdir(join(outDir, 'assets'));
  const named = (name: string): string => {
    const script = built.find((each) => each.startsWith(`${name}-`) && each.endsWith('.js'));
    if (script === undefined) throw new Error(`${name} was not built`);
    return `/assets/${script}`;
  };
  const sent = Object.entries(soon).map(([at, names]) => ` data-${at}="${names.map(named).join(' ')}"`);
  const early = `<script type="module" async crossorigin src="${named('early')}" data-early${sent.join('')}></script>`;
  await writeFile(
    file,
    page.replace('<script', () => `${early}\n    <script`),
  );
};

/** Can be read before its script has come. */
const prerender = async (file: string, content: string): Promise<void> => {
  const page = await readFile(file, 'utf8');
  const empty = '<div id="portal"></div>';
  if (!page.includes(empty)) throw new Error(`${file} has no place for the page`);
  await writeFile(
    file,
    page.replace(empty, () => `<div id="portal">${content}</div>`),
  );
};

await buildPortal();
