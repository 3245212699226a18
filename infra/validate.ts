import { createGuard } from '../core/guard/lint.ts';
import { dictionaryFaults, procedureDataFaults } from '../core/validation/rules.ts';
import { agencyFaults } from '../core/validation/deciding-agencies.ts';
import { unitFaults } from '../core/validation/national-units.ts';
import { sourceFaults } from '../core/validation/replaced-papers.ts';
import { readCatalogue } from '../procedures/catalogue.ts';
import { documents } from '../procedures/documents/dictionary.ts';
import { readSources } from '../procedures/sources/sources.ts';
import { readCountry } from '../provinces/country/read-country.ts';
import { readProvinces } from '../provinces/directory.ts';
import { routeFaults } from '../workflows/route-faults.ts';

/**
 * Says what in the data would have somebody asked for what is known, which way of a dossier leads nowhere, and where a
 * province’s units are not the national list’s; exit status 1 where there is anything.
 */
const [procedures, sources] = await Promise.all([readCatalogue(), readSources()]);
const [provinces, country] = await Promise.all([readProvinces(), readCountry()]);
const databases = sources.flatMap(({ database }) => database ?? []);
const faults = [
  ...procedureDataFaults(procedures, { databases, sources, documents, guard: createGuard(documents) }),
  ...dictionaryFaults(documents, procedures),
  ...sourceFaults(sources, documents),
  ...agencyFaults(procedures, provinces),
  ...unitFaults(provinces, country),
  ...routeFaults(procedures),
];
for (const { file, place, reason } of faults) process.stderr.write(`${file}: ${place}: ${reason}\n`);
if (faults.length > 0) process.exitCode = 1;
else
  process.stdout.write(
    `${procedures.length} procedures ask for nothing that is known, and each of their ways comes to an end; ` +
      `${provinces.length} provinces have the units of the national list\n`,
  );
