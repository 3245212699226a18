import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Mistake, readOptions } from '../../local/options.ts';

const root = resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'motcua-start-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A start may have to build first, on a machine that does other things. */
const patience = 90_000;

const run = (script: string, ...args: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', join(root, script), ...args], { cwd: root });

const ended = async (child: ChildProcess): Promise<{ status: number | null; said: string }> => {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'close');
  return { status: child.exitCode, said };
};

test('a busy port gets one sentence that names it', { timeout: patience }, async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { status, said } = await ended(run('local/start.ts', '--port', String(port), '--data', join(scratch, 'busy')));
  server.close();
  expect(status).toBe(1);
  expect(said).toContain(`port ${port} is in use`);
  expect(said).not.toContain('    at ');
});

test('so does a busy third port, as when the province runs already', { timeout: patience }, async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { status, said } = await ended(
    run('local/start.ts', '--port', String(port - 2), '--data', join(scratch, 'busy')),
  );
  server.close();
  expect(status).toBe(1);
  expect(said).toContain(`port ${port} is in use`);
  expect(said).not.toContain('    at ');
});

test('a folder that cannot be written to gets one sentence', async () => {
  writeFileSync(join(scratch, 'file'), '');
  const { status, said } = await ended(run('local/start.ts', '--port', '19380', '--data', join(scratch, 'file', 'x')));
  expect(status).toBe(1);
  expect(said).toContain('cannot be written to');
  expect(said).not.toContain('    at ');
});

test('an unknown province gets the names of those there are', { timeout: patience }, async () => {
  const nowhere = run('local/start.ts', '--province', 'atlantis', '--data', join(scratch, 'nowhere'));
  const { status, said } = await ended(nowhere);
  expect(status).toBe(1);
  expect(said).toMatch(/lang-son, thanh-hoa/);
});

test('wrong options are mistakes with a sentence', () => {
  expect(() => readOptions(['--port', 'abc'])).toThrow(Mistake);
  expect(() => readOptions(['--province', '../x'])).toThrow(Mistake);
  expect(() => readOptions(['--colour', 'red'])).toThrow(/npm start/);
});

test('reset removes data of its own and nothing else', async () => {
  const { status, said } = await ended(run('local/reset.ts', '--data', scratch));
  expect(status).toBe(1);
  expect(said).toContain('left alone');
  expect(await ended(run('local/reset.ts', '--data', join(scratch, 'absent')))).toMatchObject({ status: 0 });
});

test('it runs until Ctrl-C, and then nothing answers any more', { timeout: patience }, async () => {
  const child = run('local/start.ts', '--port', '19390', '--data', join(scratch, 'stopped'));
  await new Promise<void>((done) => {
    child.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('Ctrl-C') && done());
  });
  expect((await fetch('http://127.0.0.1:19390/v1/procedures')).status).toBe(200);
  const over = ended(child);
  child.kill('SIGINT');
  expect(await over).toMatchObject({ status: 0 });
  await expect(fetch('http://127.0.0.1:19390/v1/procedures')).rejects.toThrow('fetch failed');
});
