import type { Definition } from '../../core/figures/definition.ts';
import { definitions } from '../../core/figures/definitions.ts';
import { figureIn, type Figure } from '../../core/figures/reading.ts';
import { together } from '../../core/figures/tally.ts';
import { spreadIn, type Counts, type Spread } from '../../core/figures/spread.ts';
import { fewest } from '../../core/figures/fewest.ts';
import { addDays } from '../../core/vietnam-time.ts';
import type { Text } from '../../core/text.ts';
import type { Tile, Times } from '../answers/figures.ts';
import { isIn, type Asked, type Period } from './asked.ts';

/** To four places: finer than anybody reads. */
export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const minutes = (seconds: number | undefined): number | null => (seconds === undefined ? null : rounded(seconds / 60));

export const timesOf = ({ n, mean, median, p90 }: Spread): Times =>
  n < fewest
    ? { n, mean: null, median: null, p90: null }
    : { n, mean: minutes(mean), median: minutes(median), p90: minutes(p90) };
export const timesIn = (counts: Counts, name: string): Times => timesOf(spreadIn(counts, name));

/** The stretches of a period that a trend has a point for. */
export const stretchesOf = ({ from, to, by }: Period): { readonly from: string; readonly to: string }[] => {
  const stretches = [];
  const length = by === 'day' ? 1 : 7;
  for (let begin = from; begin <= to; begin = addDays(begin, length)) {
    const end = addDays(begin, length - 1);
    stretches.push({ from: begin, to: end < to ? end : to });
  }
  return stretches;
};

/** In what it is shown: times in minutes. */
export const shown = ({ unit }: Pick<Definition, 'unit'>, value: number | undefined): number | null =>
  value === undefined ? null : rounded(unit === 'minutes' ? value / 60 : value);

const metBy = ({ better, target }: Definition, value: number | null): { met?: boolean } =>
  target === undefined || value === null
    ? {}
    : { met: better === 'more' ? value >= target.value : value <= target.value };

const none: Figure = { value: undefined, n: 0, enough: false };

/** Counts by day; of what stands now, or of the guard, by their own numbers. */
export interface Material {
  readonly days: readonly { readonly day: string; readonly counts: Counts }[];
  readonly lateNow: number;
  readonly dueSoon: number;
  readonly refused: readonly { readonly day: string }[];
}

/** What is counted beside the tallies, in a stretch of days. */
const besideIn = (
  id: Definition['id'],
  { lateNow, dueSoon, refused }: Material,
  days?: { from: string; to: string },
): Figure => {
  const value =
    id === 'late-now'
      ? lateNow
      : id === 'due-soon'
        ? dueSoon
        : refused.filter(({ day }) => days === undefined || isIn(days, day)).length;
  return { value, n: value, enough: true };
};

const notHere = ({ id }: Definition, { area, only }: Asked): Text | undefined => {
  if (id === 'completion' && area.kind !== 'province')
    return {
      vi: 'Chỉ có cho toàn tỉnh: có tờ khai khi mở chưa biết xã nào.',
      en: 'For the whole province only: not every form names a commune when it is opened.',
    };
  if (id === 'asked-though-held' && (only.channel ?? only.edition) !== undefined)
    return {
      vi: 'Lần bị chặn không ghi kênh nộp và bản áp dụng.',
      en: 'Neither channel nor edition is recorded with a refusal.',
    };
  return undefined;
};

export const tilesOf = (asked: Asked, material: Material): Tile[] => {
  const whole = together(material.days.map(({ counts }) => counts));
  const stretches = stretchesOf(asked.period).map((stretch) => ({
    stretch,
    counts: together(material.days.flatMap(({ day, counts }) => (isIn(stretch, day) ? [counts] : []))),
  }));
  return definitions.map((definition) => {
    const { id, name, unit, better, cohort, target } = definition;
    const unavailable = notHere(definition, asked);
    const figure = unavailable === undefined ? (figureIn(definition, whole) ?? besideIn(id, material)) : none;
    const value = shown(definition, figure.value);
    return {
      id,
      name,
      definition: definition.definition,
      unit,
      better,
      cohort,
      value,
      n: figure.n,
      enough: figure.enough,
      ...(figure.spread === undefined ? {} : { times: timesOf(figure.spread) }),
      ...(target === undefined ? {} : { target: { ...target, ...metBy(definition, value) } }),
      ...(unavailable === undefined ? {} : { unavailable }),
      trend:
        cohort === 'now' || unavailable !== undefined
          ? []
          : stretches.map(({ stretch, counts }) => {
              const point = figureIn(definition, counts) ?? besideIn(id, material, stretch);
              return { from: stretch.from, value: shown(definition, point.value), n: point.n };
            }),
    };
  });
};
