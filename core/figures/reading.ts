import type { Definition } from './definition.ts';
import { fewest } from './fewest.ts';
import { spreadIn, type Counts, type Spread } from './spread.ts';

/** A figure read from counts. `value` is undefined where there is nothing to say. */
export interface Figure {
  readonly value: number | undefined;
  readonly n: number;
  readonly enough: boolean;
  readonly spread?: Spread;
}

const at = (counts: Counts, name: string): number => counts[name] ?? 0;

const few: (value: number, n: number) => Figure = (value, n) =>
  n >= fewest ? { value, n, enough: true } : { value: undefined, n, enough: false };

/** Scores by how often they were given, of one outcome or of all. */
export const scoresIn = (counts: Counts, outcome?: string): number[] =>
  [1, 2, 3, 4, 5].map((score) =>
    Object.entries(counts).reduce((sum, [name, count]) => {
      const [kind, of, given] = name.split('.');
      return kind === 'r' && Number(given) === score && (outcome === undefined || of === outcome) ? sum + count : sum;
    }, 0),
  );

export const ratingOf = (scores: readonly number[], satisfied?: readonly number[]): Figure => {
  const n = scores.reduce((sum, count) => sum + count, 0);
  const weighed = scores.map((count, index) =>
    satisfied === undefined ? count * (index + 1) : satisfied.includes(index + 1) ? count : 0,
  );
  return few(weighed.reduce((sum, each) => sum + each, 0) / n, n);
};

/** Every outcome counts as one that has ended. */
const withEnds = (counts: Counts): Counts => ({
  ...counts,
  end: ['closed', 'refused', 'withdrawn', 'stopped'].reduce((sum, outcome) => sum + at(counts, `end.${outcome}`), 0),
});

/** What a definition makes of counts; undefined where they do not hold it. */
export const figureIn = ({ formula }: Pick<Definition, 'formula'>, given: Counts): Figure | undefined => {
  const counts = withEnds(given);
  switch (formula.kind) {
    case 'share': {
      const of = at(counts, formula.of);
      const n = formula.n === undefined ? of : at(counts, formula.n);
      return few(formula.count.reduce((sum, name) => sum + at(counts, name), 0) / of, of === 0 ? 0 : n);
    }
    case 'saved': {
      const spread = spreadIn(counts, formula.time);
      const of = at(counts, formula.of);
      return few(1 - at(counts, `${formula.time}.s`) / of, of === 0 ? 0 : spread.n);
    }
    case 'time': {
      const spread = spreadIn(counts, formula.time);
      return { ...few(spread.mean ?? 0, spread.n), spread };
    }
    case 'rated':
      return ratingOf(scoresIn(counts), formula.scores);
    case 'count': {
      const value = at(counts, formula.count);
      return { value, n: value, enough: true };
    }
    case 'beside':
      return undefined;
  }
};
