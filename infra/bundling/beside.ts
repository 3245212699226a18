import { cpSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** What a package needs to lie beside a bundle: folders of node_modules, and which of their files. */
interface Beside {
  readonly folders: readonly string[];
  readonly isWanted?: (path: string) => boolean;
}

/** Of the core’s 44 MB: the two builds that a Node of today takes for a neural model, without the forms for browsers. */
const isCoreInUse = (path: string): boolean =>
  !path.includes('/tesseract.js-core/') ||
  /\/(package\.json|LICENSE|tesseract-core-(relaxed)?simd-lstm\.(js|wasm))$/.test(path);
/** Its form for browsers and its documents stay out. */
const isSource = (path: string): boolean => !/\/tesseract\.js\/(dist|docs|examples|scripts)(\/|$)/.test(path);

/** Packages that esbuild cannot pack, by the beginning of their names: they are installed beside the bundle. */
const packages: Readonly<Record<string, Beside>> = {
  // A native add-on.
  '@myriaddreamin': { folders: ['@myriaddreamin'] },
  // It starts a worker from a file of its own, which loads WebAssembly by its path.
  'tesseract.js': {
    folders: ['tesseract.js', 'tesseract.js-core', 'bmp-js', 'is-url', 'regenerator-runtime', 'wasm-feature-detect'],
    isWanted: (path) => isSource(path) && isCoreInUse(path),
  },
};

/** What the bundler leaves out. */
export const leftOut: readonly string[] = Object.keys(packages).flatMap((name) => [name, `${name}/*`]);

/** Lays a package that a bundle in `folder` imports beside it; nothing for any other import. */
export const layBeside = (folder: string, path: string): void => {
  const [, found] = Object.entries(packages).find(([name]) => path === name || path.startsWith(`${name}/`)) ?? [];
  if (found === undefined) return;
  const { folders, isWanted = () => true } = found;
  for (const each of folders)
    cpSync(join(modules, each), join(folder, 'node_modules', each), {
      recursive: true,
      filter: (source) => (statSync(source).isDirectory() ? isSource(source) : isWanted(source)),
    });
};
