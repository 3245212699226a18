import type { Text } from '../text.ts';
import type { Cohort, FigureUnit, TileId } from './tile.ts';

/** What the state orders; `unverified` where it was not read in the text itself. */
export interface Ordered {
  readonly value: number;
  readonly ground: string;
  readonly unverified?: string;
}

/** How a figure comes from counts, by their names in a tally. */
export type Formula =
  /** How many of `of` are `count`; `n` where it is reckoned from something else than dossiers, and how many of those. */
  | { readonly kind: 'share'; readonly count: readonly string[]; readonly of: string; readonly n?: string }
  /** How much less than `of` the time `time` comes to, all together. */
  | { readonly kind: 'saved'; readonly time: string; readonly of: string }
  /** The mean of a time; median and p90 beside it. */
  | { readonly kind: 'time'; readonly time: string }
  /** Of all ratings, how many gave one of these scores; or their mean. */
  | { readonly kind: 'rated'; readonly scores?: readonly number[] }
  | { readonly kind: 'count'; readonly count: string }
  /** Counted where it stands: among open dossiers, or in what the guard has refused. */
  | { readonly kind: 'beside' };

export interface Definition {
  readonly id: TileId;
  readonly name: Text;
  readonly definition: Text;
  readonly unit: FigureUnit;
  readonly better: 'more' | 'less';
  readonly cohort: Cohort;
  readonly formula: Formula;
  readonly target?: Ordered;
}
