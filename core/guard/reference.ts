import { earliest, isBreak, phraseStart, type Sentence } from './sentence.ts';
import type { Unit } from './units.ts';

export const isTaken = (unit: Unit | undefined): boolean =>
  unit?.kind === 'give' && /^(chup|scan|quet|xi can|xcan|photo|phot|quay|take a p)/.test(unit.plain);

/** A picture is taken of it, or of a part of it. */
const isPictured = (sentence: Sentence, place: number): boolean => {
  const { units, end } = sentence;
  const first = Math.max(earliest(sentence, place), place - 12);
  for (let at = place; at > first && !isBreak(units[at]!); at--) if (isTaken(units[at - 1])) return true;
  const next = units[place + 1];
  return place + 1 < end && next !== undefined && !isBreak(next) && isTaken(next);
};

/** The document of which this one is only another name: “CCCD/CMND”, “CCCD hoặc hộ chiếu”. */
const otherName = ({ units, first }: Sentence, place: number): number | undefined => {
  const isOr = /^(hoac|hoac la|hay|or)$/.test(units[place - 1]?.plain ?? '');
  const before = isOr ? place - 2 : place - 1;
  const parted = isBreak(units[place]!) || (isOr && isBreak(units[place - 1]!));
  return before >= first && !parted && units[before]?.kind === 'mention' ? before : undefined;
};

const isEmpty = (unit: Unit | undefined): boolean => unit?.kind === 'lack' && unit.plain.endsWith('trong');
/** A place in the form where nothing is yet is where the paper is wanted: “… is still empty, please upload”. */
const isEmptied = ({ units, kinds }: Sentence, start: number, place: number): boolean =>
  isEmpty(units[start - 2]) || (isEmpty(units[place + 1]) && kinds.has('give'));

/** Something written in the paper, or something compared with it, and not the paper: “the number of …”, “as … says”. */
export const isReferred = (sentence: Sentence, place: number): boolean => {
  const { units, first } = sentence;
  let named = place;
  for (let names = 0; names < 6; names++) named = otherName(sentence, named) ?? named;
  const start = phraseStart(sentence, named);
  const before = units[start - 1];
  if (start <= first || before === undefined || isBreak(units[start]!)) return false;
  if (isPictured(sentence, named)) return false;
  if (before.kind === 'field') return !isEmptied(sentence, start, place);
  if (before.kind !== 'within') return false;
  // “Để” is “for”, but “leave” behind who is to do it.
  if (before.plain === 'de' && ['citizen', 'ask'].includes(units[start - 2]?.kind ?? '')) return false;
  // “A copy of …” is the copy; “with …” behind something that is handed over goes with it.
  const further = units[start - 2];
  return further?.kind !== 'copy' && !(further?.kind === 'give' && before.plain === 'cung');
};

/** What follows a document in English or Vietnamese and turns it into what is written there: “ID card number”. */
export const isFieldBehind = ({ units, end }: Sentence, place: number): boolean => {
  const next = units[place + 1];
  return (
    place + 1 < end &&
    next?.kind === 'field' &&
    !isBreak(next) &&
    /^(number|details|data|information|field|spelling|date)/.test(next.plain)
  );
};
