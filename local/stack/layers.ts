import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Joins a function's layers, in order, into one directory: what the platform mounts at `/opt`. */
export const joinLayers = (target: string, layers: readonly string[]): void => {
  const stamp = `${target}.layers`;
  // Assets are named by their content, so equal paths mean equal contents.
  const wanted = layers.join('\n');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const layer of layers) cpSync(layer, target, { recursive: true, force: true });
  writeFileSync(stamp, wanted);
};

/** Environment values that point into `/opt` point into `target` instead. */
export const repoint = (environment: Readonly<Record<string, string>>, target: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, value.replace(/^\/opt(?=\/|$)/, target)]),
  );
