import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { hold, requireWritable, type Held } from './folders.ts';
import { Mistake } from './command-line.ts';

const root = resolve(import.meta.dirname, '..');
/** Inside the project, so that bundles find what they do not carry. */
const assemblies = join(root, 'build', 'assemblies');
const kept = 3;
const longestBuildMs = 300_000;
/** Leads to the assembly that was asked for last. */
export const assembly = join(root, 'build', 'assembly');
/** The pages as that assembly deploys them. */
export const builtPortal = join(assembly, 'portal');

const portalRooms = ['portal', 'verification'];
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

/** Waits without holding up the signals that end a command. */
const turn = async (until: number): Promise<Held> => {
  const held = hold(join(assemblies, 'lock.sqlite'));
  if (held !== undefined) return held;
  if (Date.now() > until) throw new Mistake('Một bản dựng khác chưa xong. | Another build does not come to its end.');
  await setTimeout(100);
  return turn(until);
};

/** Builds once at a time, whoever else wants to. */
const alone = async (work: () => Promise<void>): Promise<void> => {
  requireWritable(assemblies);
  const held = await turn(Date.now() + longestBuildMs);
  try {
    await work();
  } finally {
    held.release();
  }
};

/** Leaves the newest few: a province that still runs reads from the one it began with. */
const removeOld = (): void => {
  const made = readdirSync(assemblies, { withFileTypes: true }).filter((each) => each.isDirectory());
  const ages = made.map(({ name }) => ({ path: join(assemblies, name), at: statSync(join(assemblies, name)).mtimeMs }));
  for (const { path } of ages.toSorted((a, b) => b.at - a.at).slice(kept)) rmSync(path, { recursive: true });
};

/** Builds the portal and synthesises the template, each state of the sources into a folder of its own. */
export const buildAssembly = async (): Promise<void> =>
  alone(async () => {
    const folder = join(assemblies, stampOf([...portalRooms, ...stackRooms]));
    if (!existsSync(folder)) {
      const unfinished = join(assemblies, 'unfinished');
      rmSync(unfinished, { recursive: true, force: true });
      await run('portal/build.ts', {});
      await run('infra/app.ts', { CDK_OUTDIR: unfinished, CDK_VALIDATION: 'false' });
      cpSync(join(root, 'build', 'portal'), join(unfinished, 'portal'), { recursive: true });
      renameSync(unfinished, folder);
      removeOld();
    }
    const link = `${assembly}.next`;
    rmSync(link, { force: true });
    symlinkSync(folder, link);
    renameSync(link, assembly);
  });
