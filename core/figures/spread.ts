/**
 * How long something took, of many dossiers, in a form that can be added up: a number, a sum, and how many fell into each
 * of buckets that grow by a fifth root of two. A time of a second or more is off by `spreadError` of itself at most where
 * its bucket stands for it; what is shorter counts as a second.
 */
const growth = 2 ** (1 / 5);
export const spreadError = Math.sqrt(growth) - 1;

export const bucketOf = (seconds: number): number => Math.floor(Math.log(Math.max(1, seconds)) / Math.log(growth));
/** The time that a bucket stands for. */
const middleOf = (bucket: number): number => growth ** (bucket + 0.5);

/** Counts by name; of a time named `fill`: `fill.n`, `fill.s`, and `fill.37` for the bucket 37. */
export type Counts = Readonly<Record<string, number>>;

export const spreadOf = (name: string, seconds: number): Counts => ({
  [`${name}.n`]: 1,
  [`${name}.s`]: Math.round(seconds),
  [`${name}.${bucketOf(seconds)}`]: 1,
});

export interface Spread {
  readonly n: number;
  /** In seconds; undefined of none. */
  readonly mean: number | undefined;
  readonly median: number | undefined;
  readonly p90: number | undefined;
}

/** The smallest time that at least this share of all do not exceed, by the nearest rank. */
const quantile = (buckets: readonly (readonly [number, number])[], n: number, share: number): number | undefined => {
  let left = Math.ceil(share * n);
  for (const [bucket, count] of buckets) {
    left -= count;
    if (left <= 0) return middleOf(bucket);
  }
  return undefined;
};

/** What counts say of the time with this name. */
export const spreadIn = (counts: Counts, name: string): Spread => {
  const n = counts[`${name}.n`] ?? 0;
  if (n === 0) return { n, mean: undefined, median: undefined, p90: undefined };
  const buckets = Object.entries(counts)
    .flatMap(([key, count]) => {
      const bucket = key.startsWith(`${name}.`) ? Number(key.slice(name.length + 1)) : NaN;
      return Number.isNaN(bucket) || count === 0 ? [] : [[bucket, count] as const];
    })
    .toSorted(([a], [b]) => a - b);
  return {
    n,
    mean: (counts[`${name}.s`] ?? 0) / n,
    median: quantile(buckets, n, 0.5),
    p90: quantile(buckets, n, 0.9),
  };
};
