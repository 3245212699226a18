import { composeLinked } from '../core/linked/compose.ts';
import { catalogueOf, type Catalogue } from '../functions/catalogue.ts';
import { Mistake } from '../local/command-line.ts';
import { readCatalogue } from '../procedures/catalogue.ts';
import { readLinked } from '../procedures/linked/read-linked.ts';
import { oneStopRules } from '../procedures/rules/one-stop.ts';
import { readSources } from '../procedures/sources/sources.ts';
import { documents } from '../procedures/documents/dictionary.ts';
import { readHolidays, readProvinces } from '../provinces/directory.ts';

/** As the data rooms have it: every edition that any dossier was filed under stands in it still. */
export const offeredBy = async (slug: string): Promise<Catalogue> => {
  const [procedures, provinces, holidays, sources] = await Promise.all([
    readCatalogue(),
    readProvinces(),
    readHolidays(),
    readSources(),
  ]);
  const province = provinces.find((each) => each.slug === slug);
  if (province === undefined) throw new Mistake(`Không có tỉnh ${slug}. | There is no province ${slug}.`);
  const linked = await readLinked(procedures);
  const composed = linked.map((each) => composeLinked(each, procedures));
  return catalogueOf({ province, procedures, linked, composed, holidays, rules: oneStopRules, sources, documents });
};
