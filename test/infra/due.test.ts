import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reckonDue } from '../../infra/reckon-due.ts';
import { Mistake } from '../../local/command-line.ts';

const script = join(import.meta.dirname, '../../infra/due.ts');
const run = (typed: string) => {
  const tsx = ['--import', import.meta.resolve('tsx'), script];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...tsx, ...typed.split(' ')], { encoding: 'utf8' });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
};
const due = async (typed: string): Promise<string[]> => (await reckonDue(typed.split(' '))).trimEnd().split('\n');

test('the last line begins with the due instant, and the lines before say why', () => {
  const { status, lines } = run('--received 2026-02-13T15:01+07:00 --term 3wd --province lang-son --cutoff 15:00');
  expect(lines.at(-1)).toBe('2026-02-26T17:30:00+07:00 Thứ Năm, 3 ngày làm việc | Thursday, 3 working days');
  expect(lines.at(-2)).toContain('Thời hạn 3 ngày làm việc: đến 17:30 ngày 26/02/2026.');
  expect(lines.join('\n')).toContain('Sau 15:00: tính từ 08:00 ngày 23/02/2026.');
  expect(lines.join('\n')).toContain('[Bộ luật Lao động 2019, Điều 112]');
  expect(status).toBe(0);
});

test('what cannot be reckoned with is said in one sentence of two languages, and ends with 2', () => {
  const { status, lines, stderr } = run('--received yesterday --term 3wd --province lang-son');
  expect([status, lines]).toEqual([2, ['']]);
  expect(stderr).toMatch(/^--received yesterday: hãy ghi như \S+ \| --received yesterday: write it like \S+\n$/);
});

test('a day before the first rules is reckoned with them, and says so', async () => {
  const lines = await due('--received 2025-04-25T10:00:00Z --term 8wh --province thanh-hoa');
  expect(lines[0]).toContain('No general rules before 2025-07-01 are known');
  expect(lines.at(-1)).toMatch(/^2025-04-26T17:00:00\+07:00 Thứ Bảy/);
});

const good = { received: '2026-03-02T10:00+07:00', term: '3wd', province: 'lang-son' };
const typed = (change: Record<string, string>): string =>
  Object.entries({ ...good, ...change })
    .map(([name, value]) => `--${name} ${value}`)
    .join(' ');

test.each([
  [typed({ received: '2026-02-30T10:00+07:00' }), 'không có ngày 2026-02-30', 'there is no such day as 2026-02-30'],
  [typed({ received: '2026-03-02T10:00' }), '--received 2026-03-02T10:00: hãy ghi như', 'write it like'],
  [typed({ term: '3w' }), '--term 3w: hãy ghi như 10d, 3wd hoặc 8wh.', 'write it like 10d, 3wd or 8wh'],
  [typed({ province: 'hanoi' }), '--province hanoi: chỉ có hue, lang-son, thanh-hoa.', 'there are only hue, lang-son'],
  [typed({ cutoff: '3pm' }), '--cutoff 3pm: hãy ghi như 15:00.', 'write it like 15:00'],
  [typed({ received: '2024-03-02T10:00+07:00' }), 'Lịch nghỉ chỉ có từ 2025-01-01', 'are known from 2025-01-01'],
  [typed({ term: '3000d', received: '2027-12-30T10:00+07:00' }), 'trước 2028-01-01', 'before 2028-01-01'],
  [typed({ received: '2027-02-29T10:00+07:00' }), 'không có ngày 2027-02-29', 'there is no such day as 2027-02-29'],
  [typed({ received: '2026-03-02T25:00+07:00' }), 'hãy ghi như 2026-03-02T10:00+07:00', 'write it like'],
  [typed({ term: '10000d' }), '--term 10000d: nhiều nhất là 9999.', '--term 10000d: at most 9999'],
  ['--term 3wd --province lang-son', 'Thiếu --received;', '--received is missing'],
  ['--received 2026-03-02T10:00+07:00 --province lang-son', 'Thiếu --term;', '--term is missing'],
  ['--received 2026-03-02T10:00+07:00 --term 3wd', 'Thiếu --province;', '--province is missing'],
  ['--term --province lang-son', '--term thiếu giá trị', '--term has no value'],
  ['--until 2026', 'Không có tùy chọn --until', 'There is no option --until'],
  ['-x', 'Không có tùy chọn -x', 'There is no option -x'],
  [`${typed({})} soon`, 'Không hiểu “soon”', '“soon” is not understood'],
  [`${typed({})} --term 4wd`, '--term được ghi hai lần', '--term is given twice'],
])('%s is a mistake', async (mistaken, vi, en) => {
  const error: unknown = await due(mistaken).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Mistake);
  expect(String(error)).toContain(vi);
  expect(String(error)).toContain(en);
});

test('seconds are shown where they are given: they decide about a cut-off', async () => {
  const lines = await due('--received 2026-03-02T15:00:01+07:00 --term 0wd --province lang-son --cutoff 15:00');
  expect(lines[0]).toContain('Nhận hồ sơ lúc 15:00:01 ngày 02/03/2026. | Received at 2026-03-02 15:00:01.');
  expect(lines.at(-1)).toMatch(/^2026-03-03T17:30:00/);
});

test('help says what to type', async () => {
  const lines = await due('--help');
  expect(lines).toContain(
    'npm run -s due -- --received 2026-03-02T10:00+07:00 --term 3wd --province lang-son [--cutoff 15:00]',
  );
});

test('a year that is projected is named, also when none of its days off lies in the term', async () => {
  const lines = await due('--received 2027-07-05T10:00+07:00 --term 1wd --province lang-son');
  expect(lines.at(-2)).toContain('Lịch nghỉ năm 2027 là dự kiến. | The days off of 2027 are projected.');
  expect(lines.at(-2)).toContain('[chưa kiểm chứng / unverified: projected from the Labour Code');
});

test('a year without a holiday file is reckoned with what the law alone tells, and says so', async () => {
  const lines = await due('--received 2029-04-27T10:00+07:00 --term 2wd --province lang-son');
  expect(lines.at(-1)).toMatch(/^2029-05-03T17:30:00\+07:00 Thứ Năm/);
  expect(lines.at(-2)).toContain('Lịch nghỉ năm 2029 là dự kiến. | The days off of 2029 are projected.');
  expect(lines.at(-2)).toContain('there is no holiday file of this year yet');
  expect(lines.find((line) => line.includes('Quốc tế Lao động'))).toContain('[Bộ luật Lao động 2019, Điều 112; chưa');
});

test('a row of days that are all doubted is doubted once', async () => {
  const lines = await due('--received 2027-02-03T10:00+07:00 --term 3wd --province lang-son');
  expect(lines.find((line) => line.includes('mùng 1'))?.split('chưa kiểm chứng')).toHaveLength(2);
});
