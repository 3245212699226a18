import { readdirSync, readFileSync } from 'node:fs';
import { createGuard } from '../core/guard/lint.ts';
import { nameableIn } from '../core/guard/outside-dossier.ts';
import { readCatalogue } from '../procedures/catalogue.ts';
import { documents } from '../procedures/documents/dictionary.ts';
import { measured, readCorpus, reportOf } from './guard/measure.ts';

/**
 * Precision and recall of the guard on its corpus; `npm run bench:guard -- FILE…` measures other rows, of three columns
 * (label, procedure, text) or four (label, class, procedure, text). Exit status 1 below 0.95.
 */
const folder = new URL('guard/', import.meta.url);
const typed = process.argv.slice(2);
const files =
  typed.length > 0
    ? typed
    : readdirSync(folder)
        .filter((name) => name.endsWith('.tsv'))
        .map((name) => new URL(name, folder));

const catalogue = await readCatalogue();
const guard = createGuard(documents);
const refuses = (procedure: string, text: string): boolean => {
  const edition = catalogue.find(({ code, slug }) => code === procedure || slug === procedure)?.editions.at(-1);
  if (edition === undefined) throw new Error(`the corpus names an unknown procedure ${procedure}`);
  return guard.smuggled(text, edition.components, nameableIn(edition)).length > 0;
};

for (const file of files) {
  const rows = readCorpus(readFileSync(file, 'utf8'));
  const begun = performance.now();
  const all = measured(rows, refuses);
  process.stdout.write(reportOf(String(file).split('/').at(-1) ?? '', all, performance.now() - begun));
  if (all.precision < 0.95 || all.recall < 0.95) process.exitCode = 1;
}
