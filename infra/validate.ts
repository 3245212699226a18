import { createGuard } from '../core/guard/lint.ts';
import { dictionaryFaults, procedureDataFaults } from '../core/validation/rules.ts';
import { sourceFaults } from '../core/validation/replaced-papers.ts';
import { readCatalogue } from '../procedures/catalogue.ts';
import { documents } from '../procedures/documents/dictionary.ts';
import { readSources } from '../procedures/sources/sources.ts';

/** Says what in the data would have somebody asked for what is known; exit status 1 where anything would. */
const [procedures, sources] = await Promise.all([readCatalogue(), readSources()]);
const databases = sources.flatMap(({ database }) => database ?? []);
const faults = [
  ...procedureDataFaults(procedures, { databases, sources, documents, guard: createGuard(documents) }),
  ...dictionaryFaults(documents, procedures),
  ...sourceFaults(sources, documents),
];
for (const { file, place, reason } of faults) process.stderr.write(`${file}: ${place}: ${reason}\n`);
if (faults.length > 0) process.exitCode = 1;
else process.stdout.write(`${procedures.length} procedures ask for nothing that is known\n`);
