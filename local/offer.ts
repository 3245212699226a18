import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Procedure } from '../core/procedure/procedure.ts';
import { Province } from '../core/province.ts';
import { assembly } from './build.ts';
import { Mistake } from './command-line.ts';

const Offer = z.object({ province: Province, procedures: z.array(Procedure) });
export type Offer = z.infer<typeof Offer>;

/** The catalogue documents in the synthesised assembly, one for each province. */
const offers = (): Offer[] =>
  readdirSync(assembly)
    .map((folder) => join(assembly, folder, 'catalogue.json'))
    .filter((file) => existsSync(file))
    .map((file) => Offer.parse(JSON.parse(readFileSync(file, 'utf8'))));

/** What the chosen province offers; a mistake names the provinces there are. */
export const offerOf = (slug: string): Offer => {
  const all = offers();
  const found = all.find(({ province }) => province.slug === slug);
  if (found !== undefined) return found;
  const known = [...new Set(all.map(({ province }) => province.slug))].toSorted().join(', ');
  throw new Mistake(`Không có tỉnh “${slug}”. Hiện có: ${known}. | No such province. There are: ${known}.`);
};
