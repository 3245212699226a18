import { Step } from '../../events/step.ts';
import { definitions } from '../../core/figures/definitions.ts';
import { fewest } from '../../core/figures/fewest.ts';
import { abandonedAfterDays } from '../../core/figures/form.ts';
import { figureIn, ratingOf, scoresIn } from '../../core/figures/reading.ts';
import { spreadError, type Counts } from '../../core/figures/spread.ts';
import { together } from '../../core/figures/tally.ts';
import { addDays } from '../../core/vietnam-time.ts';
import type { Fates, Figures } from '../answers/figures.ts';
import type { Catalogue } from '../catalogue.ts';
import type { GuardRefusals } from '../guard/guard-refusals.ts';
import type { DayRow, FigureRows, UnitRow } from '../views/read-figures.ts';
import { isNarrowed, isWanted, type Asked } from './asked.ts';
import { openIn, refusedIn, standingOf, unitsIn } from './beside.ts';
import { by, groupsOf } from './grouped.ts';
import { causeNames, channelName, outcomeNames, phaseNames, procedureName, unitName } from './names.ts';
import { qualityIn } from './quality.ts';
import { rounded, shown, tilesOf, timesIn } from './tiles.ts';

export interface FigureTools {
  readonly catalogue: Catalogue;
  readonly rows: FigureRows;
  readonly refused: Pick<GuardRefusals, 'of'>;
}

/** How many of the units in which it is worst are named. */
const mostWeak = 5;

const weakestIn = ({ agencies }: Asked, units: readonly UnitRow[]): Figures['weakest'] => {
  const counted = by(units, ({ unit }) => unit);
  return definitions.flatMap((definition) => {
    const { id, unit, better, cohort } = definition;
    if (unit === 'count' || cohort === 'opened' || cohort === 'now') return [];
    const worst = counted
      .flatMap(([code, counts]) => {
        const figure = figureIn(definition, counts);
        const value = shown(definition, figure?.value);
        return value === null || figure === undefined
          ? []
          : [{ unit: code, name: unitName(agencies, code), value, n: figure.n }];
      })
      .toSorted((a, b) => (better === 'more' ? a.value - b.value : b.value - a.value))
      .slice(0, mostWeak);
    return [{ tile: id, units: worst }];
  });
};

const latenessIn = (counts: Counts): Figures['lateness'] => {
  const of = (name: string): number => counts[name] ?? 0;
  const causes = [
    ...(['platform', 'terms'] as const).map((cause) => ({ cause, name: causeNames[cause], n: of(`why.${cause}`) })),
    ...Step.options.map((step) => ({
      cause: 'step' as const,
      step,
      name: phaseNames[step],
      n: of(`why.step.${step}`),
    })),
  ];
  return {
    early: of('early'),
    onTime: of('on-time'),
    late: of('late'),
    causes: causes.filter(({ n }) => n > 0).toSorted((a, b) => b.n - a.n),
  };
};

const ratingsIn = (counts: Counts): Figures['ratings'] =>
  (['closed', 'refused', 'withdrawn', 'stopped'] as const).map((outcome) => {
    const scores = scoresIn(counts, outcome);
    const [satisfied, mean] = [ratingOf(scores, [4, 5]), ratingOf(scores)];
    return {
      outcome,
      name: outcomeNames[outcome],
      n: mean.n,
      scores: mean.value === undefined ? [] : scores,
      satisfied: satisfied.value === undefined ? null : rounded(satisfied.value),
      mean: mean.value === undefined ? null : rounded(mean.value),
    };
  });

/** Of few, what was ticked would tell of one person. */
const reasonsIn = (counts: Counts, ratings: Figures['ratings']): Figures['reasons'] =>
  Object.entries(ratings.reduce((sum, { n }) => sum + n, 0) < fewest ? {} : counts)
    .flatMap(([name, n]) => (name.startsWith('said.') && n > 0 ? [{ code: name.slice('said.'.length), n }] : []))
    .toSorted((a, b) => b.n - a.n);

/** What has become of the forms that were opened, by their age today. */
const fatesIn = ({ today }: Asked, rows: readonly Pick<DayRow, 'day' | 'counts'>[]): Fates => {
  const forms = { opened: 0, sent: 0, givenUp: 0, abandoned: 0, open: 0 };
  for (const [day, counts] of by(rows, (row) => row.day)) {
    const [opened = 0, sent = 0, left = 0] = [counts['opened'], counts['sent'], counts['left']];
    const rest = Math.max(0, opened - sent - left);
    forms.opened += opened;
    forms.sent += sent;
    forms.givenUp += left;
    forms[addDays(day, abandonedAfterDays) < today ? 'abandoned' : 'open'] += rest;
  }
  return forms;
};

const formsIn = (asked: Asked, rows: readonly DayRow[]): NonNullable<Figures['forms']> => ({
  ...fatesIn(asked, rows),
  rule: {
    days: abandonedAfterDays,
    text: {
      vi: `Bỏ dở: quá ${abandonedAfterDays} ngày từ ngày mở mà không nộp, cũng không báo thôi.`,
      en: `Abandoned: ${abandonedAfterDays} days after the day of opening neither sent nor given up.`,
    },
  },
});

const filingOf = (counts: Counts) => ({ elapsed: timesIn(counts, 'fill'), active: timesIn(counts, 'act') });

interface Line {
  readonly elapsed: { readonly n: number };
  readonly forms?: Fates;
}

/** Where anything was filed, or begun and never filed, the most first. */
const filled = <Each extends Line>(lines: readonly Each[]): Each[] =>
  lines
    .filter(({ elapsed, forms }) => elapsed.n > 0 || (forms?.opened ?? 0) > 0)
    .toSorted((a, b) => b.elapsed.n - a.elapsed.n);

const filingIn = (
  { catalogue }: Pick<FigureTools, 'catalogue'>,
  asked: Asked,
  rows: readonly DayRow[],
  units: readonly UnitRow[],
): Figures['filing'] => {
  const { agencies, area } = asked;
  /** Times of what a key says, and beside them what became of the forms. */
  const kinds = (keyOf: (row: DayRow) => string) =>
    groupsOf(rows, keyOf).map(([key, its]) => ({
      key,
      ...filingOf(together(its.map(({ counts }) => counts))),
      ...(area.kind === 'province' ? { forms: fatesIn(asked, its) } : {}),
    }));
  return {
    procedures: filled(
      kinds(({ procedure }) => procedure).map((each) => ({ ...each, name: procedureName(catalogue, each.key) })),
    ),
    units: filled(
      groupsOf(units, ({ unit }) => unit).map(([key, its]) => {
        const forms = fatesIn(asked, its);
        return {
          key,
          name: unitName(agencies, key),
          ...filingOf(together(its.map(({ counts }) => counts))),
          // Where no form named the unit when it was opened, what became of its forms is not known.
          ...(forms.opened === 0 ? {} : { forms }),
        };
      }),
    ),
    channels: filled(kinds(({ channel }) => channel).map((each) => ({ ...each, name: channelName(each.key) }))),
    editions: filled(
      kinds(({ procedure, edition }) => `${procedure}#${edition}`).map((each) => {
        const [procedure = '', edition = ''] = each.key.split('#');
        return { ...each, key: edition, procedure, name: procedureName(catalogue, procedure) };
      }),
    ),
  };
};

/** Two queries for the tallies, however many dossiers ended; what is open is read whole, unit by unit; one for each month of the guard. */
export const figuresPage = async (tools: FigureTools, asked: Asked, at: number): Promise<Figures> => {
  const { period, area, areas, agencies, only } = asked;
  const below = new Set(unitsIn(agencies, area.code));
  const [rows, units, open, refused] = await Promise.all([
    tools.rows.of(area.code, period),
    isNarrowed(only) || below.size === 1 ? [] : tools.rows.units(period),
    openIn(tools.rows, asked),
    refusedIn(tools.refused, asked),
  ]);
  const standings = open.map((each) => standingOf(tools.catalogue, each, at));
  const wanted = rows.filter((row) => isWanted(only, row));
  const own = units.filter(({ unit }) => below.has(unit));
  const whole = together(wanted.map(({ counts }) => counts));
  const ratings = ratingsIn(whole);
  return {
    period,
    area,
    areas: [...areas],
    only,
    error: rounded(spreadError),
    fewest,
    tiles: tilesOf(asked, {
      days: wanted,
      lateNow: standings.filter(({ isLate }) => isLate).length,
      dueSoon: standings.filter(({ isDueSoon }) => isDueSoon).length,
      refused,
    }),
    weakest: own.length === 0 ? [] : weakestIn(asked, own),
    lateness: latenessIn(whole),
    ratings,
    reasons: reasonsIn(whole, ratings),
    ...(area.kind === 'province' ? { forms: formsIn(asked, wanted) } : {}),
    filing: filingIn(tools, asked, wanted, own),
    quality: qualityIn(tools.catalogue, asked, { rows: wanted, units: own, refused }),
  };
};
