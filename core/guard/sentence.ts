import type { Unit } from './units.ts';

export const isBreak = (unit: Unit | undefined): boolean => unit !== undefined && unit.boundary !== 'none';

/** One sentence among the pieces of a text: its first place, and the one behind its last. */
export interface Sentence {
  readonly first: number;
  readonly end: number;
}

/** The sentence of each place: made once for a text, so that a long one is not gone through for each document in it. */
export const sentencesIn = (units: readonly Unit[]): ((place: number) => Sentence) => {
  const starts = units.flatMap(({ boundary }, at) => (at === 0 || boundary === 'sentence' ? [at] : []));
  const of: Sentence[] = [];
  for (const [index, first] of starts.entries()) {
    const end = starts[index + 1] ?? units.length;
    for (let at = first; at < end; at++) of.push({ first, end });
  }
  return (place) => of[place] ?? { first: place, end: place + 1 };
};
