import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { readLinked } from '../../procedures/linked/read-linked.ts';
import { readOrder } from '../../sim/order.ts';

const root = resolve(import.meta.dirname, '../..');

/** Runs in a process of its own: a simulation takes time and lots away from its whole process. */
const simulate = async (...given: string[]): Promise<{ code: number | null; said: string }> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'sim/simulate.ts', ...given], { cwd: root });
  const said: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => said.push(part));
  const code = await new Promise<number | null>((done) => {
    child.once('close', done);
  });
  return { code, said: Buffer.concat(said).toString('utf8') };
};

test(
  'citizens apply on the real machine, and a report of one file says what became of them',
  { timeout: 240_000 },
  async () => {
    const out = mkdtempSync(join(tmpdir(), 'motcua-simulate-'));
    // Its officers have an amount to establish.
    const { code, said } = await simulate('1.001613', '--citizens', '3', '--out', out);
    expect(said).toMatch(/^ +3 {2}Hồ sơ nộp được \| Dossiers filed$/m);
    expect(said).toMatch(/^ +0 {2}Trễ hạn \| Late$/m);
    expect(said).not.toContain('LỖI');
    expect(code).toBe(0);
    const page = readFileSync(join(out, 'social-insurance-lump-sum.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(page.match(/<svg /g)).toHaveLength(2);
    expect(page).toContain('>AwaitVerify<');
    // It needs no other file and no network.
    expect(page).not.toMatch(/(?:src|href)=|url\((?!#tip)|@import/);
  },
);

test('what was typed wrong is told in plain words', async () => {
  const procedures = await readCatalogue();
  const linked = await readLinked(procedures);
  const read = (...typed: string[]) => readOrder(typed, procedures, linked);
  expect(() => read('no-such-procedure')).toThrow(/^no-such-procedure: chỉ có .*1\.001193 birth-registration, /);
  expect(() => read('marital-status', '--citizens', 'many')).toThrow('--citizens many: cần một số từ 1 đến 5000.');
  expect(() => read('marital-status', '--people', '5')).toThrow('Không có tùy chọn --people');
  expect(() => read('linked-death')).toThrow(/^linked-death là thủ tục liên thông: .*death-registration, delete-/);
  expect(() => read()).toThrow('Hãy ghi thủ tục.');
  expect(read('--help')).toBeUndefined();
  expect(read('1.004873', '--citizens', '20')).toMatchObject({ procedure: { slug: 'marital-status' }, citizens: 20 });
});
