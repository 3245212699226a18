import type { Unit } from './units.ts';

export type Kind = Unit['kind'];
const among = (kinds: readonly Kind[]) => {
  const set = new Set<Kind>(kinds);
  return (unit: Unit | undefined): boolean => unit !== undefined && set.has(unit.kind);
};
/** What stands between a word and the document that it is about. */
export const isFiller = among(['link', 'copy', 'number', 'citizen', 'third']);
export const isDecisive = among(['free', 'lack', 'ask', 'give', 'state', 'edit', 'unless']);
/** Says that something is, of whatever kind: “what has to be brought is …”. */
export const slight = new Set(['la', 'co', 'dang', 'is', 'are', 'thuoc', 'have', 'has', 'lam']);
export const isBreak = ({ boundary }: Unit): boolean => boundary !== 'none';

/** The places of one sentence among the pieces of a text, and the kinds of words in it. */
export interface Sentence {
  readonly units: readonly Unit[];
  readonly first: number;
  readonly end: number;
  readonly kinds: ReadonlySet<Kind>;
}

/** The sentence of each place: made once for a text, so that a long one is not gone through for each document in it. */
export const sentencesIn = (units: readonly Unit[]): ((place: number) => Sentence) => {
  const starts = units.flatMap(({ boundary }, at) => (at === 0 || boundary === 'sentence' ? [at] : []));
  const of: Sentence[] = [];
  for (const [index, first] of starts.entries()) {
    const end = starts[index + 1] ?? units.length;
    const sentence = { units, first, end, kinds: new Set(units.slice(first, end).map(({ kind }) => kind)) };
    for (let at = first; at < end; at++) of.push(sentence);
  }
  return (place) => of[place] ?? { units, first: place, end: place + 1, kinds: new Set() };
};

/** Nobody reads so many words back; a text without an end is not gone through for each document either. */
const memory = 150;
export const earliest = ({ first }: Sentence, place: number): number => Math.max(first, place - memory);

/** Where the words that belong to the document itself begin: copies, numbers, whose it is. */
export const phraseStart = (sentence: Sentence, place: number): number => {
  const { units } = sentence;
  const first = earliest(sentence, place);
  let start = place;
  while (start > first && !isBreak(units[start]!) && isFiller(units[start - 1])) start--;
  return start;
};

export const startsPart = (sentence: Sentence, place: number): boolean => {
  const start = phraseStart(sentence, place);
  const { units, first } = sentence;
  // “To …, then the paper has to …”: behind “thì” another part begins.
  return start === first || isBreak(units[start]!) || units.slice(start, place).some(({ plain }) => plain === 'thi');
};
