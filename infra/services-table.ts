import { fillTime, papersAsked } from '../core/form/fill-time.ts';
import type { Procedure } from '../core/procedure/procedure.ts';
import { phraseOf } from '../core/term.ts';
import type { EssentialService } from '../procedures/national/essential-services.ts';

const begin = '<!-- services -->\n\n<!-- prettier-ignore-start -->\n\n';
const end = '\n\n<!-- prettier-ignore-end -->\n\n<!-- /services -->';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((each) => cell(String(each))).join(' | ')} |`;

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${(seconds % 60).toString().padStart(2, '0')}`;

/** What the last edition of a procedure asks of people. */
const offered = ({ editions, code }: Procedure, number: string, name: string): string[] => {
  const edition = editions.toSorted((one, other) => (one.from < other.from ? -1 : 1)).at(-1);
  if (edition === undefined) return [];
  const times = [fillTime(edition, 'found'), fillTime(edition, 'silent')].map(({ seconds }) => clock(seconds));
  const papers = papersAsked(edition, 'found').length;
  return [row([number, name, code, phraseOf(edition.term).en, papers, times.join(' / '), 'offered'])];
};

const isOf = ({ codes, slugs = [] }: EssentialService, { code, slug }: Procedure): boolean =>
  codes.includes(code) || slugs.includes(slug);

/** The essential services in the order of their list, one row for each procedure of ours, and then our other procedures. */
export const servicesTable = (services: readonly EssentialService[], procedures: readonly Procedure[]): string =>
  [
    row(['no.', 'service', 'code', 'term', 'papers', 'to fill in', 'state']),
    row(['--:', '---', '---', '---', '--:', '--:', '---']),
    ...services.flatMap((service) => {
      const { n, name, codes, unverified } = service;
      const ours = procedures.filter((procedure) => isOf(service, procedure));
      const code = codes.length === 0 ? '–' : codes.join(', ') + (unverified === undefined ? '' : ' (unverified)');
      if (ours.length === 0) return [row([n, name, code, '–', '–', '–', '–', 'not yet'])];
      return ours.flatMap((procedure) => offered(procedure, String(n), ours.length > 1 ? procedure.name.vi : name));
    }),
    ...procedures
      .filter((procedure) => !services.some((service) => isOf(service, procedure)))
      .flatMap((procedure) => offered(procedure, '', procedure.name.vi)),
  ].join('\n');

/** The page with this table between its two marks. Throws where the page has no marks. */
export const withTable = (page: string, table: string): string => {
  const [before, rest] = page.split(begin);
  const [, after] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined) throw new Error('the page has no place for the table of services');
  return before + begin + table + end + after;
};
