import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { readCatalogue } from '../procedures/catalogue.ts';
import { readLinked } from '../procedures/linked/read-linked.ts';
import { readResultKinds } from '../procedures/results/kinds.ts';
import { readNationalDocument } from '../procedures/national/read-national.ts';
import { readSimulated } from '../procedures/simulated/read-simulated.ts';
import { readSources } from '../procedures/sources/sources.ts';
import { oneStopRules } from '../procedures/rules/one-stop.ts';
import { readHolidays, readProvinces } from '../provinces/directory.ts';
import { bundle } from './bundling/bundle.ts';
import type { Building } from './make-app.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const Cdk = z.object({ context: z.record(z.string(), z.unknown()) });

/**
 * The whole repository as it is to be deployed; bundles and layers are put together in `workdir`. The CDK hands over the
 * feature flags of `cdk.json` only when it runs the app; run by itself, the app must give the same templates.
 */
export const readBuilding = async (workdir: string): Promise<Omit<Building, 'pages' | 'checked'>> => {
  const bundles = join(workdir, 'functions');
  const [catalogue, results, sources, national, simulated, provinces, holidays] = await Promise.all([
    readCatalogue(),
    readResultKinds(),
    readSources(),
    readNationalDocument(),
    readSimulated(),
    readProvinces(),
    readHolidays(),
    bundle({ entries: join(root, 'functions/entries'), outdir: bundles }),
  ]);
  const linked = await readLinked(catalogue);
  const { context } = Cdk.parse(JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')));
  const offered = { catalogue, linked, results, rules: oneStopRules, sources, national, simulated };
  return { ...offered, provinces, holidays, bundles, workdir, context };
};
