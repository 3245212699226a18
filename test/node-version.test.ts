import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'motcua-node-'));
for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(join(root, file), join(scratch, file));
afterAll(() => rmSync(scratch, { recursive: true }));

/** What the installation says on a Node that pretends to be of this version. */
const installOn = (version: string) => {
  const pretence = join(scratch, 'pretend.cjs');
  const own = { version: { value: `v${version}` }, versions: { value: { ...process.versions, node: version } } };
  writeFileSync(pretence, `globalThis.process = Object.create(process, ${JSON.stringify(own)});`);
  // Run by npm, a test would inherit where npm runs.
  const inherited = Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_'));
  const env = { ...Object.fromEntries(inherited), NODE_OPTIONS: `--require ${pretence}` };
  const { status, stderr } = spawnSync('npm', ['ci', '--dry-run', '--offline'], {
    cwd: scratch,
    env,
    encoding: 'utf8',
  });
  return { status, stderr };
};

test.each(['18.20.8', '20.18.9'])('Node %s gets no installation, and is told which is needed', (version) => {
  const { status, stderr } = installOn(version);
  expect(stderr).toContain('motcua@0.1.0');
  expect(stderr).toContain('Required: {"node":">=20.19"}');
  expect(status).toBe(1);
});

test.each(['20.19.0', '24.0.0'])('Node %s is enough for every package', (version) => {
  expect(installOn(version)).toMatchObject({ status: 0 });
});
