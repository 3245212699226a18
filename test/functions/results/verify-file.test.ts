import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openOffice, result, signedResult } from './signed-result.ts';
import { pem } from './test-identity.ts';

const script = join(import.meta.dirname, '../../../functions/results/verify-file.ts');
const directory = mkdtempSync(join(tmpdir(), 'motcua-verify-'));
const file = join(directory, 'result.pdf');
const roots = join(directory, 'roots.pem');
const at = ['--at', '2026-11-22T00:00:00Z'];

beforeAll(async () => {
  const office = await openOffice();
  writeFileSync(file, await signedResult(office));
  writeFileSync(roots, pem(office.authority.root));
});

const verify = (parameters: string[], environment: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), script, ...parameters],
    {
      encoding: 'utf8',
      cwd: directory,
      env: { ...process.env, ...environment },
    },
  );
  return { status, stdout, stderr };
};

test('says in both languages that a result is genuine, and whose', () => {
  const { status, stdout } = verify([file, '--roots', roots, '--dossier', result.dossier, ...at]);
  expect(stdout).toContain('HỢP LỆ / GENUINE');
  expect(stdout).toContain('Cấp cho / Holder: Nguyễn Hoàng Thúy Quỳnh');
  expect(stdout).toContain('2026-11-21T10:04:05+07:00 (dấu thời gian / timestamp: TSA thử nghiệm)');
  expect(status).toBe(0);
});

test('says why one is not, and ends with 1; the roots may come from the environment', () => {
  const { status, stdout } = verify([file, '--dossier', 'H35.21-261121-000008-A1', ...at], { MOTCUA_ROOTS: roots });
  expect(stdout).toContain('KHÔNG HỢP LỆ / NOT GENUINE');
  expect(stdout).toContain('foreign-dossier: Kết quả thuộc về hồ sơ khác / The result belongs to another dossier');
  expect(status).toBe(1);
});

test('ends with 2 and shows how to ask when it cannot answer', () => {
  for (const parameters of [[file], ['nowhere.pdf', '--roots', roots]]) {
    const { status, stderr } = verify(parameters, { MOTCUA_ROOTS: join(directory, 'none.pem') });
    expect(stderr).toContain('Cách dùng / Usage');
    expect(status).toBe(2);
  }
});
