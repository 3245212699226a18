import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeApp } from './make-app.ts';
import { readBuilding } from './read-building.ts';
import { failuresIn } from './validation-report.ts';
import { writeProcessMaps } from './write-process-maps.ts';

const workdir = fileURLToPath(new URL('../build', import.meta.url));
const pages = join(workdir, 'portal');
if (!existsSync(join(pages, 'index.html'))) throw new Error(`no pages in ${pages}: build the portal first`);

const building = await readBuilding(workdir);
await writeProcessMaps(pages, building.catalogue);
const checked = process.env['CDK_VALIDATION'] !== 'false';
const { directory } = makeApp({ ...building, pages, checked }).synth();

// The CLI judges only the stacks it is asked for, and without a name it is asked for none: the stacks lie in stages.
const report = join(directory, 'validation-report.json');
const failures = checked ? failuresIn(readFileSync(report, 'utf8')) : [];
for (const failure of failures) process.stderr.write(`${failure}\n`);
if (failures.length > 0) process.exitCode = 1;
