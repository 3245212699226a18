import { Step } from '../../events/step.ts';
import { definitions, fewest } from '../../core/figures/definitions.ts';
import { abandonedAfterDays } from '../../core/figures/form.ts';
import { figureIn, ratingOf, scoresIn } from '../../core/figures/reading.ts';
import { spreadError, type Counts } from '../../core/figures/spread.ts';
import { together } from '../../core/figures/tally.ts';
import { addDays } from '../../core/vietnam-time.ts';
import type { Figures } from '../answers/figures.ts';
import type { Catalogue } from '../catalogue.ts';
import type { GuardRefusals } from '../guard/guard-refusals.ts';
import type { DayRow, FigureRows, UnitRow } from '../views/read-figures.ts';
import { isNarrowed, isWanted, type Asked } from './asked.ts';
import { isDueSoon, isLate, openIn, refusedIn, unitsIn } from './beside.ts';
import { causeNames, channelName, outcomeNames, phaseNames, procedureName, unitName } from './names.ts';
import { rounded, shown, tilesOf, timesIn } from './tiles.ts';

export interface FigureTools {
  readonly catalogue: Catalogue;
  readonly rows: FigureRows;
  readonly refused: Pick<GuardRefusals, 'of'>;
}

/** How many of the units in which it is worst are named. */
const mostWeak = 5;

/** Counts by what a key says of their rows. */
const by = <Row extends { readonly counts: Counts }>(rows: readonly Row[], key: (row: Row) => string) => {
  const groups = new Map<string, Counts[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row.counts]);
  return [...groups].map(([name, counts]) => [name, together(counts)] as const);
};

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
const formsIn = ({ today }: Asked, rows: readonly DayRow[]): NonNullable<Figures['forms']> => {
  const forms = { opened: 0, sent: 0, givenUp: 0, abandoned: 0, open: 0 };
  for (const [day, counts] of by(rows, (row) => row.day)) {
    const [opened = 0, sent = 0, left = 0] = [counts['opened'], counts['sent'], counts['left']];
    const rest = Math.max(0, opened - sent - left);
    forms.opened += opened;
    forms.sent += sent;
    forms.givenUp += left;
    forms[addDays(day, abandonedAfterDays) < today ? 'abandoned' : 'open'] += rest;
  }
  return {
    ...forms,
    rule: {
      days: abandonedAfterDays,
      text: {
        vi: `Bỏ dở: quá ${abandonedAfterDays} ngày từ ngày mở mà không nộp, cũng không báo thôi.`,
        en: `Abandoned: ${abandonedAfterDays} days after the day of opening neither sent nor given up.`,
      },
    },
  };
};

const filingOf = (counts: Counts) => ({ elapsed: timesIn(counts, 'fill'), active: timesIn(counts, 'act') });

/** Where anything was filed, the most first. */
const filled = <Line extends { readonly elapsed: { readonly n: number } }>(lines: readonly Line[]): Line[] =>
  lines.filter(({ elapsed }) => elapsed.n > 0).toSorted((a, b) => b.elapsed.n - a.elapsed.n);

const filingIn = (
  { catalogue }: Pick<FigureTools, 'catalogue'>,
  { agencies }: Asked,
  rows: readonly DayRow[],
  units: readonly UnitRow[],
): Figures['filing'] => {
  return {
    procedures: filled(
      by(rows, ({ procedure }) => procedure).map(([key, counts]) => ({
        key,
        name: procedureName(catalogue, key),
        ...filingOf(counts),
      })),
    ),
    units: filled(
      by(units, ({ unit }) => unit).map(([key, counts]) => ({
        key,
        name: unitName(agencies, key),
        ...filingOf(counts),
      })),
    ),
    channels: filled(
      by(rows, ({ channel }) => channel).map(([key, counts]) => ({ key, name: channelName(key), ...filingOf(counts) })),
    ),
    editions: filled(
      by(rows, ({ procedure, edition }) => `${procedure}#${edition}`).map(([key, counts]) => {
        const [procedure = '', edition = ''] = key.split('#');
        return { key: edition, procedure, name: procedureName(catalogue, procedure), ...filingOf(counts) };
      }),
    ),
  };
};

/** Two queries for the tallies, however many dossiers ended; what is open is read whole; one for each month of the guard. */
export const figuresPage = async (tools: FigureTools, asked: Asked, at: number): Promise<Figures> => {
  const { period, area, areas, agencies, only } = asked;
  const below = new Set(unitsIn(agencies, area.code));
  const [rows, units, open, refused] = await Promise.all([
    tools.rows.of(area.code, period),
    isNarrowed(only) || below.size === 1 ? [] : tools.rows.units(period),
    openIn(tools.rows, asked),
    refusedIn(tools.refused, asked),
  ]);
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
    tiles: tilesOf(asked, {
      days: wanted,
      lateNow: open.filter((each) => isLate(each, at)).length,
      dueSoon: open.filter((each) => isDueSoon(each, at)).length,
      refused,
    }),
    weakest: own.length === 0 ? [] : weakestIn(asked, own),
    lateness: latenessIn(whole),
    ratings,
    reasons: reasonsIn(whole, ratings),
    ...(area.kind === 'province' ? { forms: formsIn(asked, wanted) } : {}),
    filing: filingIn(tools, asked, wanted, own),
  };
};
