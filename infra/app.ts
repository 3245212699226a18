import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeApp } from './make-app.ts';
import { readBuilding } from './read-building.ts';

const workdir = fileURLToPath(new URL('../build', import.meta.url));
const pages = join(workdir, 'portal');
if (!existsSync(join(pages, 'index.html'))) throw new Error(`no pages in ${pages}: build the portal first`);

const checked = process.env['CDK_VALIDATION'] !== 'false';
makeApp({ ...(await readBuilding(workdir)), pages, checked }).synth();
