import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Runs in a process of its own: a simulation takes time and lots away from its whole process. */
const simulate = async (...given: string[]): Promise<{ code: number | null; lines: string[] }> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'sim/run.ts', ...given], { cwd: root });
  const output: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => output.push(part));
  const code = await new Promise<number | null>((done) => {
    child.once('close', done);
  });
  return { code, lines: Buffer.concat(output).toString('utf8').trim().split('\n') };
};

const firstTrace = (lines: readonly string[]): string | undefined =>
  lines.find((line) => line.startsWith('trace '))?.split(' ')[1];

test(
  'dossiers survive trouble in one call of ten, and the same seed takes the same course',
  { timeout: 240_000 },
  async () => {
    const [run, again] = await Promise.all([
      // One small world, twice; `npm run sim` has more and larger ones.
      simulate('--dossiers', '4', '--seed', '7'),
      simulate('--dossiers', '4', '--seed', '7'),
    ]);
    expect(run.lines.filter((line) => line.startsWith('seed '))).toEqual([]);
    const [, share = '0'] = /([\d.]+) % of them faulted, 0 violations$/.exec(run.lines.at(-1) ?? '') ?? [];
    expect(Number(share)).toBeGreaterThanOrEqual(10);
    expect(run.code).toBe(0);
    expect(firstTrace(run.lines)).toMatch(/^[0-9a-f]{16}$/);
    expect(firstTrace(again.lines)).toBe(firstTrace(run.lines));
  },
);
