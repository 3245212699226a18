import type { Measures, Tile } from '../../api/figures.ts';

/** What is measured of each source and each unit. */
export const measures = ['filled', 'wrong', 'unlike', 'silent'] as const satisfies readonly (keyof Measures)[];
export type Measure = (typeof measures)[number];

/** The figure that says the same of all together. */
export const tileOf = {
  filled: 'source-filled',
  wrong: 'data-disputed',
  unlike: 'data-unlike',
  silent: 'sources-silent',
} as const satisfies Record<Measure, string>;

export type Whole = Readonly<Record<Measure, number | null>>;

const valueOf = (tiles: readonly Tile[], measure: Measure): number | null =>
  tiles.find(({ id }) => id === tileOf[measure])?.value ?? null;

export const wholeOf = (tiles: readonly Tile[]): Whole => ({
  filled: valueOf(tiles, 'filled'),
  wrong: valueOf(tiles, 'wrong'),
  unlike: valueOf(tiles, 'unlike'),
  silent: valueOf(tiles, 'silent'),
});

/** So much off, as a share of all, before anybody is pointed at. */
const markedFrom = 0.01;

/** Whether it is worse than all together. */
export const isWorse = (measure: Measure, value: number | null, whole: Whole): boolean => {
  const all = whole[measure];
  if (value === null || all === null) return false;
  return measure === 'filled' ? value <= all - markedFrom : value >= all + markedFrom;
};
