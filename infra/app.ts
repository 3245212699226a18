import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from '../procedures/catalogue.ts';
import { readHolidays, readProvinces } from '../provinces/directory.ts';
import { bundle } from './bundling/bundle.ts';
import { makeApp } from './make-app.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const workdir = join(root, 'build');
const bundles = join(workdir, 'functions');
const pages = join(workdir, 'portal');
if (!existsSync(join(pages, 'index.html'))) throw new Error(`no pages in ${pages}: build the portal first`);

const [catalogue, provinces, holidays] = await Promise.all([
  readCatalogue(),
  readProvinces(),
  readHolidays(),
  bundle({ entries: join(root, 'functions/entries'), outdir: bundles }),
]);
const checked = process.env['CDK_VALIDATION'] !== 'false';
makeApp({ catalogue, provinces, holidays, bundles, pages, workdir, checked }).synth();
