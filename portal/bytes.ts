import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, firstLoadOf } from './first-load.ts';

const folder = join(import.meta.dirname, '../build/portal');
const pages = new Map([
  ['citizen', 'index.html'],
  ['officer', 'officer/index.html'],
  ['leader', 'leader/index.html'],
]);

/** Prints what the first page of an audience loads as it was built last: each script in bytes as sent, then their sum. */
const asked = process.argv[2] ?? '';
const page = pages.get(asked);
if (page === undefined || process.argv.length > 3) {
  process.stderr.write(`npm run -s bytes -- ${[...pages.keys()].join(' | ')}\n`);
  process.exitCode = 2;
} else if (!existsSync(join(folder, 'index.html'))) {
  process.stderr.write('Chưa dựng: npm run build:portal. | Not built yet: npm run build:portal.\n');
  process.exitCode = 1;
} else if (existsSync(join(folder, page))) {
  const sent = await firstLoadOf(folder, page);
  const scripts = sent.filter(({ file }) => file.endsWith('.js'));
  const lines = scripts.map(({ file, bytes }) => `${bytes} ${file}`);
  process.stdout.write(`${[...lines, bytesOf(scripts)].join('\n')}\n`);
} else {
  process.stderr.write(`Chưa có trang này: ${asked}. | There is no such page yet: ${asked}.\n`);
  process.exitCode = 1;
}
