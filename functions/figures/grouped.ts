import type { Counts } from '../../core/figures/spread.ts';
import { together } from '../../core/figures/tally.ts';

/** Rows by what a key says of them. */
export const groupsOf = <Row>(
  rows: readonly Row[],
  key: (row: Row) => string,
): (readonly [string, readonly Row[]])[] => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = key(row);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return [...groups];
};

/** Their counts together. */
export const by = <Row extends { readonly counts: Counts }>(
  rows: readonly Row[],
  key: (row: Row) => string,
): (readonly [string, Counts])[] =>
  groupsOf(rows, key).map(([name, its]) => [name, together(its.map(({ counts }) => counts))]);
