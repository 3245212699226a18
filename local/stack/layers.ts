import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where lies what the platform mounts at `/opt`: the only layer as it is, others joined in their order in `place`. */
export const mountLayers = (place: string, layers: readonly string[]): string => {
  const [only, ...others] = layers;
  if (only !== undefined && others.length === 0) return only;
  // Assets are named by their content, so equal paths mean equal contents, and functions may share them.
  const target = join(place, createHash('sha256').update(layers.join('\n')).digest('hex'));
  const stamp = `${target}.joined`;
  if (existsSync(stamp)) return target;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const layer of layers) cpSync(layer, target, { recursive: true, force: true });
  writeFileSync(stamp, '');
  return target;
};

/** Environment values that point into `/opt` point into `target` instead. */
export const repoint = (environment: Readonly<Record<string, string>>, target: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, value.replace(/^\/opt(?=\/|$)/, target)]),
  );
