import { readFileSync, writeFileSync } from 'node:fs';
import { readDoubts, unverifiedPage } from './unverified.ts';

const place = new URL('../docs/unverified.md', import.meta.url);
const doubts = await readDoubts();
const page = unverifiedPage(doubts);

if (process.argv.includes('--write')) writeFileSync(place, page);
for (const { place: where, why } of Object.values(doubts).flat())
  process.stdout.write(`unverified: ${where}: ${why}\n`);
if (readFileSync(place, 'utf8') !== page) {
  process.stderr.write('docs/unverified.md is not what the data say: npm run docs:unverified\n');
  process.exitCode = 1;
}
