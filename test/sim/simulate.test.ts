import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { readLinked } from '../../procedures/linked/read-linked.ts';
import { fillTime } from '../../core/form/fill-time.ts';
import { freshnessOf, type Simulated } from '../../core/procedure/simulated.ts';
import { simulate as command } from '../../sim/command.ts';
import { readOrder } from '../../sim/order.ts';
import type { Course, Sample } from '../../sim/trial/sample.ts';
import { latestEdition } from '../../sim/trial/latest-edition.ts';

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

test(
  'more citizens than one world holds live in several, and all of them are counted',
  { timeout: 120_000 },
  async () => {
    const out = mkdtempSync(join(tmpdir(), 'motcua-simulate-'));
    const { code, said } = await simulate('stay-notice', '--citizens', '51', '--out', out);
    expect(said).toMatch(/^ +51 {2}Hồ sơ nộp được \| Dossiers filed$/m);
    expect(code).toBe(0);
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

const none = {
  requests: 0,
  invocations: 0,
  reads: 0,
  writes: 0,
  events: 0,
  queueRequests: 0,
  puts: 0,
  gets: 0,
};
const course: Course = {
  dossier: 'H37-260202-0001',
  phase: 'closed',
  phases: ['check', 'verify', 'confirm', 'approve', 'issue', 'return', 'closed'],
  submittedAt: 0,
  endedAt: 1,
  workingHours: 12,
  stays: [
    { phase: 'verify', hours: 3 },
    { phase: 'confirm', hours: 8 },
  ],
  late: false,
  events: [],
  papers: 0,
  questions: 0,
  executions: [{ states: ['Begin', 'Closed'], transitions: 3, status: 'SUCCEEDED' }],
};

test('the status says whether anything speaks against publishing, and the table for whom dossiers wait', async () => {
  const procedures = await readCatalogue();
  const linked = await readLinked(procedures);
  const run = async (typed: string[], courses: readonly Course[]) => {
    const [said, pages, kept]: [string[], string[], Simulated[]] = [[], [], []];
    const status = await command(typed, {
      procedures,
      linked,
      run: async (procedure, whole): Promise<Sample> => {
        const edition = latestEdition(procedure);
        const { code, slug, name } = procedure;
        return {
          ...whole,
          procedure: { code, slug, name, edition: edition.id },
          fill: { found: fillTime(edition, 'found'), silent: fillTime(edition, 'silent') },
          filings: courses.map(({ dossier }) => ({ typed: [], held: 0, seconds: 60, dossier })),
          worked: [],
          courses,
          usage: none,
          days: 1,
        };
      },
      write: (_folder, _file, page) => pages.push(page),
      keep: (found) => kept.push(found),
      say: (text) => said.push(text),
      complain: (text) => said.push(text),
    });
    return { status, said: said.join(''), pages: pages.length, kept };
  };
  const good = await run(['marital-status', '--citizens', '1'], [course]);
  expect(good).toMatchObject({ status: 0, pages: 1, kept: [] });
  expect(good.said).toMatch(/^ +1 \(100,0 %\) {2}– đã trả kết quả/m);
  expect(good.said).toMatch(/^ +8,0 · 8,0 {2}– trong đó chờ người dân/m);
  const stuck = await run(['marital-status'], [course, { ...course, phase: 'verify' }]);
  expect(stuck.status).toBe(1);
  expect(stuck.said).toContain('LỖI | FAULT: 1 hồ sơ không bao giờ kết thúc: dừng mãi ở verify');
  const written = await run(['marital-status', '--write', '--seed', '7'], [course, { ...course, phase: 'refused' }]);
  const [found] = written.kept;
  expect(found).toMatchObject({ procedure: 'marital-status', seed: 7, dossiers: 2, ends: { closed: 1, refused: 1 } });
  expect(found).toMatchObject({ medianSteps: 3, medianHours: 12, late: 0, faults: [] });
  const [{ editions } = { editions: [] }] = procedures.filter(({ slug }) => slug === 'marital-status');
  const altered = editions.map((edition) => ({ ...edition, grounds: [...edition.grounds, 'another law'] }));
  expect([{ editions }, { editions: altered }].map((each) => freshnessOf(each, found))).toEqual(['fresh', 'stale']);
  expect(freshnessOf({ editions }, undefined)).toBe('none');
  expect(await run(['marital-status'], [])).toMatchObject({ status: 1 });
  for (const typed of ['linked-birth', 'moving-house', '--help-me'])
    expect(await run([typed], [course])).toMatchObject({ status: 2, pages: 0 });
  expect(await run(['--help'], [])).toMatchObject({ status: 0, pages: 0 });
});
