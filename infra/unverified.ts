import { doubtsIn, type Doubt } from '../core/doubts.ts';
import { silentTerm } from '../core/guard/silent-term.ts';
import { refusals } from '../core/refusals.ts';
import { statusList } from '../core/status.ts';
import { paperRules } from '../functions/digitisation/paper-kinds.ts';
import { scanRules } from '../functions/digitisation/scan-rules.ts';
import { forms } from '../functions/papers/forms.ts';
import { readCatalogue } from '../procedures/catalogue.ts';
import { documents } from '../procedures/documents/dictionary.ts';
import { essentialServices } from '../procedures/national/essential-services.ts';
import { readLinked } from '../procedures/linked/read-linked.ts';
import { readResultKinds } from '../procedures/results/kinds.ts';
import { readSources } from '../procedures/sources/sources.ts';
import { oneStopRules } from '../procedures/rules/one-stop.ts';
import { readHolidays, readProvinces } from '../provinces/directory.ts';

/** What of the data rooms, of the grounds that refusals cite, of the statuses and of the forms no source confirms. */
export const readDoubts = async (): Promise<Readonly<Record<string, Doubt[]>>> => {
  const [procedures, results, sources, provinces, holidays] = await Promise.all([
    readCatalogue(),
    readResultKinds(),
    readSources(),
    readProvinces(),
    readHolidays(),
  ]);
  const linked = await readLinked(procedures);
  return {
    Procedures: procedures.flatMap((procedure) => doubtsIn(procedure, procedure.slug)),
    'Linked procedures': linked.flatMap((each) => doubtsIn(each, each.slug)),
    'Essential services': doubtsIn(essentialServices, 'services'),
    Results: results.flatMap((kind) => doubtsIn(kind, kind.slug)),
    Sources: sources.flatMap((source) => doubtsIn(source, source.id)),
    'General rules': oneStopRules.flatMap((rules) => doubtsIn(rules, rules.id)),
    Provinces: provinces.flatMap((province) => doubtsIn(province, province.slug)),
    Holidays: holidays.flatMap((year) => doubtsIn(year, String(year.year))),
    Refusals: doubtsIn(refusals, 'refusals'),
    'The guard': [...doubtsIn(documents, 'documents'), ...doubtsIn({ silentTerm }, 'guard')],
    Statuses: doubtsIn(statusList, 'statuses'),
    Forms: doubtsIn(forms, 'forms'),
    Scans: [...doubtsIn(paperRules, 'papers'), ...doubtsIn(scanRules, 'scans')],
  };
};

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The page `docs/unverified.md`. */
export const unverifiedPage = (doubts: Readonly<Record<string, Doubt[]>>): string =>
  [
    '# What no source confirms',
    '',
    'Every value that is marked `unverified` in the data, and why. Made by `npm run docs:unverified`; `npm run check` lists it',
    'and fails when this page is not what the data say.',
    ...Object.entries(doubts).flatMap(([room, rows]) =>
      rows.length === 0
        ? []
        : ['', `## ${room}`, '', ...rows.map(({ place, why }) => `- **${cell(place)}**: ${cell(why)}`)],
    ),
    '',
  ].join('\n');
