import { readFileSync } from 'node:fs';
import { createGuard } from '../core/guard/lint.ts';
import { nameableIn } from '../core/guard/outside-dossier.ts';
import { readCatalogue } from '../procedures/catalogue.ts';
import { documents } from '../procedures/documents/dictionary.ts';
import { corpora, examplesOf } from './guard/examples.ts';
import { heldApart, type Figures } from './guard/held-apart.ts';
import { measured, readCorpus, reportOf } from './guard/measure.ts';

/**
 * Precision and recall of the guard on its corpus; `npm run bench:guard -- FILE…` measures other rows, of three columns
 * (label, procedure, text) or four (label, class, procedure, text). Exit status 1 below 0.95. What the guard has learnt from
 * it knows; so the independent sets are judged again, each by what all the others teach.
 */
const typed = process.argv.slice(2);
const files = typed.length > 0 ? typed.map((name) => ({ name, text: readFileSync(name, 'utf8') })) : corpora();

const catalogue = await readCatalogue();
const guard = createGuard(documents);
const refuses = (procedure: string, text: string): boolean => {
  const edition = catalogue.find(({ code, slug }) => code === procedure || slug === procedure)?.editions.at(-1);
  if (edition === undefined) throw new Error(`the corpus names an unknown procedure ${procedure}`);
  return guard.smuggled(text, edition.components, nameableIn(edition)).length > 0;
};

const said = ({ precision, recall }: Figures): string =>
  `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;

if (typed.length === 0) {
  const { all, sets } = heldApart(await examplesOf(files));
  process.stdout.write(
    `unseen: ${all.rows} phrasings of ${sets.size} independent sets, each judged without it, ${said(all)}\n`,
  );
  for (const [set, figures] of sets) process.stdout.write(`  ${set}: ${figures.rows} phrasings, ${said(figures)}\n`);
}
for (const { name, text } of files) {
  const rows = readCorpus(text);
  const begun = performance.now();
  const all = measured(rows, refuses);
  process.stdout.write(reportOf(name.split('/').at(-1) ?? '', all, performance.now() - begun));
  if (all.precision < 0.95 || all.recall < 0.95) process.exitCode = 1;
}
