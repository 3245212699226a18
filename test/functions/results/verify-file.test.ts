import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openOffice, result, signedResult } from './signed-result.ts';
import { pem } from './test-identity.ts';

const script = join(import.meta.dirname, '../../../functions/results/verify-file.ts');
const directory = mkdtempSync(join(tmpdir(), 'motcua-verify-'));
const file = join(directory, 'result.pdf');
const roots = join(directory, 'roots.pem');
const at = ['--at', '2026-11-24T00:00:00Z'];

beforeAll(async () => {
  const office = await openOffice();
  writeFileSync(file, await signedResult(office));
  writeFileSync(roots, pem(office.authority.root));
});

const verify = (parameters: string[], environment: Record<string, string> = {}, cwd = directory) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), script, ...parameters],
    {
      encoding: 'utf8',
      cwd,
      env: { ...process.env, INIT_CWD: cwd, ...environment },
    },
  );
  return { status, stdout, stderr };
};

test('says in both languages that a result is genuine, and whose', () => {
  // However the code was typed: here as a word processor writes it.
  const typed = result.dossier.toLowerCase().replaceAll('-', ' – ');
  const { status, stdout } = verify([file, '--roots', roots, '--dossier', typed, ...at]);
  expect(stdout).toContain('HỢP LỆ / GENUINE');
  expect(stdout).toContain('Cấp cho / Holder: Nguyễn Hoàng Thúy Quỳnh');
  expect(stdout).toContain('2026-11-23T10:04:05+07:00 (dấu thời gian / timestamp: TSA thử nghiệm)');
  expect(status).toBe(0);
});

test('says why one is not, and ends with 1; the roots may come from the environment', () => {
  const { status, stdout } = verify([file, '--dossier', 'H37.001-261120-0008', ...at], { MOTCUA_ROOTS: roots });
  expect(stdout).toContain('KHÔNG HỢP LỆ / NOT GENUINE');
  expect(stdout).toContain('foreign-dossier: Kết quả thuộc về hồ sơ khác / The result belongs to another dossier');
  expect(status).toBe(1);
});

test('ends with 2 and one sentence when something cannot be read or written', () => {
  const none = join(directory, 'none.pem');
  for (const [parameters, said] of [
    [[file], `No root certificates in ${none} (ENOENT`],
    [[directory, '--roots', roots], `${directory} cannot be read (EISDIR`],
    [[file, '--roots', roots, '--data', directory, ...at], `${directory} cannot be written (EISDIR`],
  ] as const) {
    const { status, stderr } = verify([...parameters], { MOTCUA_ROOTS: none });
    expect(stderr).toContain(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
  }
});

test('ends with 2 and shows how to ask when it was asked wrongly; help is no mistake', () => {
  for (const parameters of [[], ['--colour', file], [file, '--at', 'yesterday']]) {
    const { status, stderr } = verify(parameters);
    expect(stderr).toMatch(/^Dòng lệnh không đúng\. \| .+\n\nCách dùng \/ Usage/);
    expect(status).toBe(2);
  }
  expect(verify(['--help'])).toEqual({ status: 0, stdout: expect.stringMatching(/^Cách dùng/), stderr: '' });
});

test('files lie where the command was typed, not where npm runs it', () => {
  const parameters = ['result.pdf', '--roots', 'roots.pem', '--data', 'out.json', ...at];
  const { status } = verify(parameters, { INIT_CWD: directory }, tmpdir());
  expect(status).toBe(0);
  expect(existsSync(join(directory, 'out.json'))).toBe(true);
});

test('a file that was signed later than now is not genuine yet, and the reason is plain', () => {
  const { status, stdout } = verify([file, '--roots', roots, '--at', '2026-11-20T00:00:00Z']);
  expect(stdout).toContain('The signing time lies in the future of this computer’s clock');
  expect(stdout).toContain('officer: 2026-11-23T03:04:05.000Z');
  expect(status).toBe(1);
});
