import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkWords } from '../../infra/check-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => rmSync(folder, { recursive: true }));
const now = Date.parse('2026-11-23T09:00:00+07:00');
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const run = async (...args: string[]) => checkWords(args, now);

test('each line has one verdict, with the component or document and the ground, whatever it holds', async () => {
  const path = file('a', 'Bổ sung CCCD\r\n\nKhông cần nộp CCCD\nNộp sổ đỏ\nĐề nghị nộp giấy ủy quyền');
  const said = await run('--procedure', '1.001193', path);
  expect(said).toBe(await run(path, '--procedure=birth-registration'));
  const lines = said.split('\n');
  expect(lines.map((line) => line.split('\t').slice(0, 2))).toEqual([
    ['refuse', 'tuy-than'],
    ['allow'],
    ['allow'],
    ['refuse', 'land'],
    ['allow'],
    [''],
  ]);
  expect(lines[0]?.split('\t')[2]).toContain('Nghị quyết 66.7/2025/NQ-CP');
  expect(await run('--procedure', '1.001193', file('b', ''))).toBe('');
  expect(await run('--procedure', '1.001193', file('c', '\n\n'))).toBe('allow\nallow\n');
});

test('help is help, and what cannot be judged is told in a sentence', async () => {
  expect(await run('--help')).toContain('npm run -s guard');
  const path = file('d', 'x');
  const wrong: [string[], RegExp][] = [
    [[path], /--procedure is missing/],
    [['--procedure', '9.999999', path], /there are only/],
    [['--procedure', '1.001193'], /The file is missing/],
    [['--procedure', '1.001193', path, path], /One file at a time/],
    [['--procedure', '1.001193', join(folder, 'none')], /cannot be read/],
    [['--procedure', '1.001193', folder], /cannot be read/],
    [['--procedure', '1.001193', file('e', Uint8Array.of(0xff, 0xfe, 0x41))], /is not UTF-8/],
    [['--what', 'x', '--procedure', '1.001193'], /no option --what/],
  ];
  for (const [args, sentence] of wrong) await expect(run(...args)).rejects.toThrow(sentence);
});
