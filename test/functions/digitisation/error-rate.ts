import { textOf, type Line } from '../../../functions/digitisation/words.ts';

const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

export const textRead = (lines: readonly Line[]): string => plain(lines.map(textOf).join(' '));

/** How many single letters have to be put in, left out or changed (Levenshtein). */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let above = 1; above <= one.length; above++) {
    const next = [above];
    for (let at = 1; at <= other.length; at++) {
      const changed = (row[at - 1] ?? 0) + (one[above - 1] === other[at - 1] ? 0 : 1);
      next.push(Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** Part of the letters of a printed paper that were read wrong, from 0. */
export const errorRate = (printed: readonly string[], read: string): number => {
  const wanted = plain(printed.map((line) => line.replace(/^\*/, '').replaceAll('|', ' ')).join(' '));
  return distance(wanted, read) / wanted.length;
};
