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

export const summed = (all: readonly Tally[]): Tally => {
  const sum: Record<string, Counts> = {};
  for (const tally of all)
    for (const [place, counts] of Object.entries(tally)) sum[place] = plus(sum[place] ?? {}, counts, 1);
  return Object.fromEntries(Object.entries(sum).filter(([, counts]) => Object.keys(counts).length > 0));
};

/** What has to be added to a tally when a dossier contributes `now` in the place of `before`. */
export const changeOf = (before: Tally, now: Tally): Tally => combined(now, before, -1);
