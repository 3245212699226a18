import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
/** Inside the project, so that bundles find what they do not carry. */
export const assembly = join(root, 'build', 'assembly');
const stampFile = join(root, 'build', 'assembly.stamp');

const portalRooms = ['portal'];
const stackRooms = ['core', 'events', 'functions', 'infra', 'procedures', 'provinces', 'workflows'];

/** Names, sizes and times of all files of some rooms: changes whenever an edit is saved. */
const stampOf = (rooms: readonly string[]): string => {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const room of rooms)
    for (const file of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).toSorted()) {
      const { mtimeMs, size } = statSync(join(root, room, file));
      hash.update(`${room}/${file} ${mtimeMs} ${size}\n`);
    }
  return hash.digest('hex');
};

const run = async (script: string, environment: NodeJS.ProcessEnv): Promise<void> => {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, script)], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('exit', done);
  });
  if (code !== 0) throw new Error(`${script} failed`);
};

/** Builds the portal and synthesises the template, unless nothing has changed since the last time. */
export const buildAssembly = async (): Promise<void> => {
  const stamp = stampOf([...portalRooms, ...stackRooms]);
  const fresh = existsSync(join(assembly, 'manifest.json')) && existsSync(stampFile);
  if (fresh && readFileSync(stampFile, 'utf8') === stamp) return;
  await run('portal/build.ts', {});
  await run('infra/app.ts', { CDK_OUTDIR: assembly, CDK_VALIDATION: 'false' });
  writeFileSync(stampFile, stamp);
};
