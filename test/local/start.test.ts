import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { Mistake } from '../../local/command-line.ts';
import { hold, holdData } from '../../local/folders.ts';
import { readOptions } from '../../local/options.ts';
import { runProvince } from '../../local/province.ts';
import { freePorts } from '../support/ports.ts';

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

/** Whether this machine trusts the root certificate of the world in this folder. */
const isTrusted = (data: string): boolean =>
  readFileSync(join(root, '.motcua/roots.pem'), 'utf8').includes(`# ${data}\n`);

/** Takes one of three neighbouring ports that nothing else takes, as systems give away any port above them. */
const occupied = async (place = 0) => {
  const port = (await freePorts()) + place;
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { port, free: () => server.close() };
};

test.each([
  ['a busy port', 0],
  ['a busy third port', 2],
])('%s gets one sentence that names it', { timeout: patience }, async (_, place) => {
  const { port, free } = await occupied(place);
  const busy = run('local/start.ts', '--port', String(port - place), '--data', join(scratch, 'busy'));
  const { status, said } = await ended(busy);
  free();
  expect(status).toBe(1);
  expect(said).toMatch(new RegExp(`^Cổng ${port} .+ \\| .*port ${port} is in use[^\\n]+\\n$`));
});

const temporary = mkdtempSync(join(scratch, 'tmp-'));
// What tsx has compiled so far, which each start in a new folder would compile anew.
const compiled = `tsx-${userInfo().uid}`;
mkdirSync(join(tmpdir(), compiled), { recursive: true });
symlinkSync(join(tmpdir(), compiled), join(temporary, compiled));
const demo = (port: number) => {
  const words = ['local/demo.ts', '--port', String(port), '--out', join(scratch, 'made')];
  const env = { ...process.env, TMPDIR: temporary };
  return spawn(process.execPath, ['--import', 'tsx', ...words], { cwd: root, env });
};
const left = (): string[] => readdirSync(temporary).filter((name) => name.startsWith('motcua-'));

test('a demo that fails, and one that is stopped, leave no folder behind', { timeout: patience }, async () => {
  const { port, free } = await occupied();
  const failed = await ended(demo(port));
  free();
  expect(failed).toEqual({ status: 1, said: expect.stringContaining(`port ${port} is in use`) });
  expect(left()).toEqual([]);

  const child = demo(await freePorts());
  const over = ended(child);
  await once(child.stdout, 'data');
  expect(left()).toHaveLength(1);
  child.kill('SIGINT');
  expect((await over).status).toBe(130);
  expect(left()).toEqual([]);
});

test(
  'a command that waits for another build ends when it is told to, and leaves no folder either',
  { timeout: patience },
  async () => {
    const lock = join(root, 'build/assemblies/lock.sqlite');
    const held = await vi.waitUntil(() => hold(lock), { timeout: 60_000 });
    const child = demo(await freePorts());
    const over = ended(child);
    // Its folder is the last that it makes before it waits.
    await vi.waitUntil(() => left().length > 0, { timeout: 20_000 });
    child.kill('SIGTERM');
    expect((await over).status).toBe(143);
    expect(left()).toEqual([]);
    held.release();
  },
);

test('a folder that cannot be written to gets one sentence', async () => {
  writeFileSync(join(scratch, 'file'), '');
  const { status, said } = await ended(run('local/start.ts', '--port', '19380', '--data', join(scratch, 'file', 'x')));
  expect(status).toBe(1);
  expect(said).toContain('cannot be written to');
  expect(said).not.toContain('    at ');
});

test('an unknown province gets the names of those there are', { timeout: patience }, async () => {
  const { status, said } = await ended(run('local/start.ts', '--province', 'atlantis'));
  expect(status).toBe(1);
  expect(said).toMatch(/lang-son, thanh-hoa/);
  expect(existsSync(join(root, '.motcua/atlantis'))).toBe(false);
});

const command = {
  typed: 'npm run x',
  does: 'Thử. | Tries.',
  takes: ['province', 'port', 'out'],
} as const;

test('wrong options are mistakes with a sentence, and say what there is', () => {
  expect(() => readOptions(command, ['--port', 'abc'])).toThrow(Mistake);
  expect(() => readOptions(command, ['--province', '../x'])).toThrow(Mistake);
  const mistakes = [
    ['There is no option --colour', '--colour', 'red'],
    ['There is no option --data', '--data', 'x'],
    ['“stray” is not understood', 'stray'],
    ['--port has no value', '--port'],
    ['--port is given twice', '--port', '8180', '--port', '8280'],
  ];
  for (const [said, ...typed] of mistakes)
    expect(() => readOptions(command, typed)).toThrow(
      new RegExp(`^.+\\. \\| ${said}\\.\nnpm run x\n.+\n  -- --province`),
    );
  expect(readOptions(command, ['--help'])).toBeUndefined();
});

test('numbers are whole and within their bounds', () => {
  const counting = { ...command, takes: ['dossiers', 'seed', 'only'] } as const;
  expect(readOptions(counting, [])).toMatchObject({ dossiers: 200, seed: 1, only: 'all' });
  expect(readOptions(counting, ['--dossiers', '12', '--seed', '7'])).toMatchObject({ dossiers: 12, seed: 7 });
  for (const wrong of ['0', '1.5', 'x', ''])
    expect(() => readOptions(counting, ['--dossiers', wrong])).toThrow(/^--dossiers .*: cần một số từ 1 đến 1000000\./);
});

test('what nobody chooses has a value, and folders lie where the command was typed', () => {
  const chosen = { province: 'lang-son', port: 9090, out: '/made' };
  expect(readOptions(command, ['--port', '9090', '--out', '/made'])).toMatchObject(chosen);
  expect(readOptions({ ...command, port: 8180 }, [])).toMatchObject({ port: 8180 });
  expect(readOptions({ ...command, takes: ['province', 'data'] }, ['--province', 'x'])).toMatchObject({
    data: join(root, '.motcua/x'),
  });
  vi.stubEnv('INIT_CWD', '/somewhere');
  expect(readOptions(command, [])).toMatchObject({ out: '/somewhere/demo' });
  vi.unstubAllEnvs();
});

// One of each room: all read what was typed in the same place.
const scripts = ['start', '../bench/cost', '../sim/run'];
test.each(scripts)(
  '%s answers what it does not understand with how it is used',
  { timeout: patience },
  async (script) => {
    const { status, said } = await ended(run(`local/${script}.ts`, '--colour'));
    expect(status).toBe(1);
    expect(said).toMatch(
      /^Không có tùy chọn --colour\. \| There is no option --colour\.\nnpm (start|run [a-z:]+)\n {2}.+ \| .+\n/,
    );
  },
);

test('a command that is asked for help gives it, and does nothing else', async () => {
  const said = expect.stringMatching(/^npm run reset\n {2}Xóa .+\n {2}-- --province .+\n {2}-- --data .+\n$/);
  expect(await ended(run('local/reset.ts', '--help'))).toEqual({ status: 0, said });
});

test('reset leaves alone what is not a province’s, and so does a start', { timeout: patience }, async () => {
  for (const script of ['local/reset.ts', 'local/start.ts']) {
    const { status, said } = await ended(run(script, '--data', scratch));
    expect(status).toBe(1);
    expect(said).toContain('left alone');
  }
  const absent = await ended(run('local/reset.ts', '--data', join(scratch, 'absent')));
  expect(absent).toEqual({ status: 0, said: expect.stringContaining('nothing to remove') });
});

test.each([
  [['roots.pem', 'result.pdf'], 'written by a demo', false],
  [['roots.pem', 'lang-son'], 'of several provinces', false],
  [['lock.sqlite', 'cloud', 'thesis.txt'], 'with a file of somebody’s own', false],
  [['roots.pem'], 'with a certificate only', false],
  [['lock.sqlite'], 'of a start that was killed at once', true],
  [['cloud', 'world', 'roots.pem'], 'of an earlier version', true],
  [[], 'with nothing in it', true],
])('a folder with %j, %s, is a province’s own: %s', (names, _whose, own) => {
  const folder = mkdtempSync(join(scratch, 'folder-'));
  for (const name of names) writeFileSync(join(folder, name), '');
  const said = (): string => {
    try {
      holdData(folder).release();
      return 'held';
    } catch (error) {
      return String(error);
    }
  };
  expect(said()).toMatch(own ? /^held$/ : /left alone\.$/);
});

const started = async (port: number, data: string): Promise<{ child: ChildProcess; said: string }> => {
  const child = run('local/start.ts', '--port', String(port), '--data', data);
  let said = '';
  await new Promise<void>((done) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ctrl-C')) done();
    });
  });
  return { child, said };
};

test('a running province holds its data until Ctrl-C or a kill; reset removes it', { timeout: patience }, async () => {
  const [port, other, data] = [await freePorts(), await freePorts(), join(scratch, 'held')];
  const { child: killed, said: first } = await started(port, data);
  expect(first.split('\n').filter((line) => line.includes('not emulated'))).toEqual([]);
  const before = readdirSync(data);
  const second = run('local/start.ts', '--port', String(other), '--data', data);
  for (const { status, said } of await Promise.all([ended(second), ended(run('local/reset.ts', '--data', data))])) {
    expect(status).toBe(1);
    expect(said).toBe(`Một tỉnh đang chạy trên thư mục ${data}. | A province is running on the folder ${data}.\n`);
  }
  expect(readdirSync(data)).toEqual(before);
  expect((await fetch(`http://127.0.0.1:${port}/v1/procedures`)).status).toBe(200);
  const headers = { 'content-type': 'application/json' };
  const moved = { method: 'PUT', headers, body: JSON.stringify({ advanceMs: 3_600_000 }) };
  expect((await fetch(`http://127.0.0.1:${port + 2}/control/clock`, moved)).status).toBe(200);
  killed.kill('SIGKILL');
  await once(killed, 'close');

  const { child, said } = await started(port, data);
  expect(said).toContain('PIN of every token: 123456');
  expect(said).toContain('is 1 hour ahead of this computer’s');
  expect((await fetch(`http://127.0.0.1:${port}/v1/procedures`)).status).toBe(200);
  const over = ended(child);
  child.kill('SIGINT');
  expect(await over).toMatchObject({ status: 0 });
  await expect(fetch(`http://127.0.0.1:${port}/v1/procedures`)).rejects.toThrow('fetch failed');

  expect(isTrusted(data)).toBe(true);
  expect(await ended(run('local/reset.ts', '--data', data))).toMatchObject({ status: 0 });
  expect(existsSync(data)).toBe(false);
  expect(isTrusted(data)).toBe(false);
});

test(
  'a province that fails to close ends its world, and holds on to what may be open',
  { timeout: patience },
  async () => {
    const data = join(scratch, 'unclosed');
    const province = await runProvince({ province: 'lang-son', port: await freePorts(), data });
    const closing = vi.spyOn(province.stack, 'close').mockRejectedValueOnce(new Error('broken on purpose'));
    await expect(province.close()).rejects.toThrow('broken on purpose');
    await expect(fetch(province.world.urls.control)).rejects.toThrow('fetch failed');
    expect(() => holdData(data)).toThrow(Mistake);
    closing.mockRestore();
    await province.stack.close();
  },
);
