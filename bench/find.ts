import { readFileSync } from 'node:fs';
import { searchIn } from '../functions/national/search.ts';
import { readNationalDocument } from '../procedures/national/read-national.ts';
import { hitsOf, readQuestions } from './find/measure.ts';

/** How often plain words lead to the right procedure of the national catalogue; `npm run bench:find -- FILE…` asks others. */
const typed = process.argv.slice(2);
const own = ['first', 'second', 'unseen'].map((name) => new URL(`find/${name}.tsv`, import.meta.url));
const search = searchIn(await readNationalDocument());
for (const file of typed.length > 0 ? typed : own) {
  const { asked, first, five, shown, missed } = hitsOf(search, readQuestions(readFileSync(file, 'utf8')));
  process.stdout.write(
    `${String(file).split('/').at(-1)}: ${asked} questions, first ${first}, in five ${five}, shown ${shown}\n`,
  );
  for (const words of missed) process.stdout.write(`  missed ${JSON.stringify(words)}\n`);
}
