import { fewest } from '../../core/figures/fewest.ts';
import { doubtKinds, type DoubtKind } from '../../core/figures/sourced.ts';
import { together } from '../../core/figures/tally.ts';
import type { Counts } from '../../core/figures/spread.ts';
import type { Text } from '../../core/text.ts';
import type { Quality } from '../answers/figures.ts';
import type { Catalogue } from '../catalogue.ts';
import type { RefusedRow } from '../guard/guard-refusals.ts';
import { questionLabel } from '../http/question-label.ts';
import type { DayRow, UnitRow } from '../views/read-figures.ts';
import { isNarrowed, type Asked } from './asked.ts';
import { by } from './grouped.ts';
import { procedureName, unitName } from './names.ts';
import { rounded } from './tiles.ts';

/** More fields than anybody mends in a month. */
const mostFields = 200;

const share = (count: number, of: number, n: number) => ({
  value: n < fewest || of === 0 ? null : rounded(count / of),
  n,
});

/** By the names that counts have behind this prefix; `all`: how the number of all dossiers is called. */
const measuresIn = (counts: Counts, prefix: string, all: string) => {
  const of = (name: string): number => counts[`${prefix}${name}`] ?? 0;
  const n = counts[all] ?? 0;
  return {
    n,
    filled: share(of('held'), of('put'), of('filled')),
    wrong: share(of('wrong'), n, n),
    unlike: share(of('unlike'), of('checked'), of('checked')),
    silent: share(of('silent'), of('asked'), of('checked')),
  };
};

const sourcesIn = (counts: Counts): Quality['sources'] =>
  Object.keys(counts)
    .flatMap((name) => (name.startsWith('s/') && name.endsWith('/in') ? [name.slice(2, -3)] : []))
    .map((source) => ({
      source,
      ...measuresIn(counts, `s/${source}/`, `s/${source}/in`),
      unheard: counts[`s/${source}/unheard`] ?? 0,
    }))
    .toSorted((a, b) => b.n - a.n);

const noDoubts = Object.fromEntries(doubtKinds.map((kind) => [kind, 0]));
const isKind = (word: string): word is DoubtKind => doubtKinds.some((kind) => kind === word);

/** The fields of one procedure with which anything is the matter. */
const fieldsOf = (catalogue: Catalogue, procedure: string, counts: Counts): Quality['fields'] => {
  const found = new Map<string, Record<string, number>>();
  for (const [name, n] of Object.entries(counts)) {
    const [mark, source = '', path = '', kind = ''] = name.split('/');
    if (mark !== 'f' || !isKind(kind) || n === 0) continue;
    const place = `${source}/${path}`;
    found.set(place, { ...noDoubts, ...found.get(place), [kind]: n });
  }
  return [...found].map(([place, doubts]) => {
    const [source = '', path = ''] = place.split('/');
    const of = (kind: DoubtKind): number => doubts[kind] ?? 0;
    return {
      source,
      procedure,
      procedureName: procedureName(catalogue, procedure),
      path,
      label: questionLabel(catalogue, procedure, path),
      n: counts[`s/${source}/in`] ?? 0,
      empty: of('empty'),
      disputed: of('disputed'),
      corrected: of('corrected'),
      kept: of('kept'),
      differs: of('differs'),
      contradicts: of('contradicts'),
    };
  });
};

const weight = ({ empty, disputed, differs, contradicts }: Quality['fields'][number]): number =>
  // What somebody says is wrong weighs more than what nobody had.
  (disputed + differs + contradicts) * 1_000_000 + empty;

const componentName = ({ procedures }: Catalogue, procedure: string, component: string): Text =>
  procedures
    .find(({ code }) => code === procedure)
    ?.editions.flatMap(({ components }) => components)
    .findLast(({ id }) => id === component)?.name ?? { vi: component, en: component };

const refusedOf = (catalogue: Catalogue, refused: readonly RefusedRow[]): NonNullable<Quality['refused']> => {
  const found = new Map<string, number>();
  for (const { procedure, component } of refused) {
    const place = `${procedure}#${component}`;
    found.set(place, (found.get(place) ?? 0) + 1);
  }
  return [...found]
    .map(([place, n]) => {
      const [procedure = '', component = ''] = place.split('#');
      return {
        procedure,
        procedureName: procedureName(catalogue, procedure),
        component,
        name: componentName(catalogue, procedure, component),
        n,
      };
    })
    .toSorted((a, b) => b.n - a.n);
};

interface Material {
  readonly rows: readonly DayRow[];
  readonly units: readonly UnitRow[];
  readonly refused: readonly { readonly row: RefusedRow }[];
}

/** Where the data that the State holds are good, and where not: by source, by field, by unit. */
export const qualityIn = (catalogue: Catalogue, asked: Asked, { rows, units, refused }: Material): Quality => {
  const { agencies, only } = asked;
  const fields = by(rows, ({ procedure }) => procedure).flatMap(([procedure, counts]) =>
    fieldsOf(catalogue, procedure, counts),
  );
  const ofUnits = by(units, ({ unit }) => unit)
    .map(([unit, counts]) => ({
      unit,
      name: unitName(agencies, unit),
      ...measuresIn(counts, 'q.', 'in'),
      refused: refused.filter(({ row }) => row.unit === unit).length,
    }))
    .filter(({ n, refused: times }) => n > 0 || times > 0);
  return {
    sources: sourcesIn(together(rows.map(({ counts }) => counts))),
    fields: fields.toSorted((a, b) => weight(b) - weight(a)).slice(0, mostFields),
    units: isNarrowed(only) ? [] : ofUnits.toSorted((a, b) => b.n - a.n),
    ...((only.channel ?? only.edition) === undefined
      ? {
          refused: refusedOf(
            catalogue,
            refused.map(({ row }) => row),
          ),
        }
      : {}),
  };
};
