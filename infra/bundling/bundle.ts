import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { layBeside, leftOut } from './beside.ts';
import { ownFiles } from './own-files.ts';
import { trim } from './trim.ts';

const credentials = fileURLToPath(new URL('./env-credentials.ts', import.meta.url));
const own = (name: string): string => fileURLToPath(import.meta.resolve(name));

export interface Bundling {
  /** Folder of entry files; each becomes a folder of the same name with one `index.mjs`. */
  readonly entries: string;
  readonly outdir: string;
}

const options = {
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  metafile: true,
  platform: 'node',
  format: 'esm',
  // The runtime is newer; this is the Node on which the very same files are tested.
  target: 'node20',
  // The CommonJS half of the SDK packages cannot be shaken and makes a bundle half as large again.
  mainFields: ['module', 'main'],
  alias: {
    '@aws-sdk/credential-provider-node': credentials,
    // What signs XML brings an older edition of each, and only reads certificates with it: 390 kB for what ours does too.
    pkijs: own('pkijs'),
    asn1js: own('asn1js'),
  },
  external: [...leftOut],
  // Vietnamese sentences are twice as long with every letter escaped.
  charset: 'utf8',
  legalComments: 'none',
} as const satisfies BuildOptions;

const importsBy = ({ outputs }: Metafile): { folder: string; path: string }[] =>
  Object.entries(outputs).flatMap(([file, { imports }]) =>
    imports.filter(({ external }) => external === true).map(({ path }) => ({ folder: dirname(file), path })),
  );

/** Packs every function of the folder in one pass. Bundles are ES modules for Node 20 and later. */
export const bundle = async ({ entries, outdir }: Bundling): Promise<Metafile> => {
  rmSync(outdir, { recursive: true, force: true });
  const names = readdirSync(entries).filter((name) => name.endsWith('.ts'));
  const apart = new Map<string, string>();
  const { metafile } = await build({
    ...options,
    entryPoints: names.map((name) => ({ in: join(entries, name), out: `${name.slice(0, -'.ts'.length)}/index` })),
    outdir,
    // What is left of CommonJS inside packages calls `require`, which an ES module does not have.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    plugins: [ownFiles(apart), trim],
  });
  const beside = importsBy(metafile);
  for (const { folder, path } of beside) layBeside(folder, path);
  await Promise.all(
    beside.flatMap(({ folder, path }) => {
      const source = apart.get(path);
      return source === undefined ? [] : [build({ ...options, entryPoints: [source], outfile: join(folder, path) })];
    }),
  );
  return metafile;
};
