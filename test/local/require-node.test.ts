import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';

const root = resolve(import.meta.dirname, '../..');
const check = join(root, 'local/require-node.cjs');
const pretence = join(mkdtempSync(join(tmpdir(), 'motcua-node-')), 'pretend.cjs');

/** What the check says on a Node that pretends to be of this version. */
const on = (version: string) => {
  const versions = `{ ...process.versions, node: ${JSON.stringify(version)} }`;
  writeFileSync(pretence, `globalThis.process = Object.create(process, { versions: { value: ${versions} } });`);
  const { status, stderr } = spawnSync(process.execPath, ['--require', pretence, check], { encoding: 'utf8' });
  return { status, stderr };
};

test.each(['18.20.8', '20.18.9', '14.21.3'])('Node %s is refused in one sentence, without a stack', (version) => {
  const { status, stderr } = on(version);
  expect(stderr.trim()).toBe(
    `Cần Node.js 20.19 trở lên; máy này có ${version}. | Node.js 20.19 or newer is needed; this is ${version}.`,
  );
  expect(status).toBe(1);
});

test.each(['20.19.0', '24.0.0'])('Node %s is taken', (version) => {
  expect(on(version)).toEqual({ status: 0, stderr: '' });
});

test('every command checks before it imports, and the installation refuses too', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const commands = Object.entries(scripts).filter(([name]) =>
    /^(start|demo|reset|verify|due|cost|bench:|sim|check:iam|guard|validate|build:portal|bytes)/.test(name),
  );
  expect(commands).toHaveLength(21);
  for (const [, command] of commands) expect(command).toMatch(/^node local\/require-node\.cjs && tsx /);
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toContain('engine-strict=true');
});
