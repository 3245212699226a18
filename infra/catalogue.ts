import { parseArgs } from 'node:util';
import { compareWithNational } from '../core/national-comparison.ts';
import { readCatalogue } from '../procedures/catalogue.ts';
import { readNational } from '../procedures/national/read-national.ts';
import { differencesInCsv, differencesInWords } from './national-report.ts';

const options = { csv: { type: 'boolean' }, json: { type: 'boolean' }, all: { type: 'boolean' } } as const;

const typed = () => {
  try {
    const { values } = parseArgs({ options });
    return values.csv === true && values.json === true ? undefined : values;
  } catch {
    return undefined;
  }
};

/**
 * Compares the procedures here with the national list. Findings are the report, so the exit status is 0 with any of
 * them; a file that cannot be read ends it with 1, and what nobody understands with 2.
 */
const asked = typed();
if (asked === undefined) {
  process.stderr.write('npm run catalogue [-- --all] [-- --csv | --json]\n');
  process.exitCode = 2;
} else {
  const differences = compareWithNational(await readCatalogue(), await readNational());
  const listed = asked.all === true ? differences : differences.filter(({ kind }) => kind !== 'missing');
  const missing = differences.filter(({ kind }) => kind === 'missing').length;
  if (asked.json === true) process.stdout.write(`${JSON.stringify({ missing, differences: listed }, undefined, 2)}\n`);
  else process.stdout.write(asked.csv === true ? differencesInCsv(listed) : differencesInWords(differences, listed));
}
