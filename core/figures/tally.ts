import type { Counts } from './spread.ts';

/** Counts by place. What a dossier contributes and what all have contributed look alike: the one is a sum of the other. */
export type Tally = Readonly<Record<string, Counts>>;

const plus = (a: Counts, b: Counts, sign: 1 | -1): Counts => {
  const sum: Record<string, number> = { ...a };
  for (const [name, count] of Object.entries(b)) {
    const total = (sum[name] ?? 0) + sign * count;
    if (total === 0) delete sum[name];
    else sum[name] = total;
  }
  return sum;
};

export const together = (all: readonly Counts[]): Counts => {
  const sum: Record<string, number> = {};
  for (const counts of all) for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

/** Nothing stands in a tally that comes to nothing. */
const combined = (a: Tally, b: Tally, sign: 1 | -1): Tally => {
  const all: Record<string, Counts> = { ...a };
  for (const [place, counts] of Object.entries(b)) {
    const sum = plus(all[place] ?? {}, counts, sign);
    if (Object.keys(sum).length === 0) delete all[place];
    else all[place] = sum;
  }
  return all;
};

/** A sum that grows by one tally after another, each at the cost of what it says and not of what was said before. */
interface Sum {
  add(tally: Tally): void;
  tally(): Tally;
}

export const createSum = (): Sum => {
  const sum = new Map<string, Map<string, number>>();
  return {
    add: (tally) => {
      for (const [place, counts] of Object.entries(tally)) {
        const here = sum.get(place) ?? new Map<string, number>();
        sum.set(place, here);
        for (const [name, count] of Object.entries(counts)) here.set(name, (here.get(name) ?? 0) + count);
      }
    },
    tally: () =>
      Object.fromEntries(
        [...sum].flatMap(([place, counts]): [string, Counts][] => {
          const some = [...counts].filter(([, count]) => count !== 0);
          return some.length === 0 ? [] : [[place, Object.fromEntries(some)]];
        }),
      ),
  };
};

export const summed = (all: readonly Tally[]): Tally => {
  const sum = createSum();
  for (const tally of all) sum.add(tally);
  return sum.tally();
};

/** What has to be added to a tally when a dossier contributes `now` in the place of `before`. */
export const changeOf = (before: Tally, now: Tally): Tally => combined(now, before, -1);
