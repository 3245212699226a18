import { isBreak, type Sentence } from './sentence.ts';
import type { Unit } from './units.ts';

/** A piece of a text, and whether it is a document that may be asked for. */
export type Piece = Unit & { readonly askable?: true };

/** Classes of words that say what is wanted of a document, or for whom. */
const deciding = new Set<Unit['kind']>([
  'ask',
  'give',
  'lack',
  'empty',
  'waits',
  'free',
  'state',
  'edit',
  'unless',
  'turn',
  'except',
  'past',
  'may',
  'cause',
  'although',
  'still',
  'earlier',
  'regret',
]);

/** Nobody reads so many words back or on; a text without an end is not gone through for each document either. */
const reach = 59;
/** How far the sentences before and behind are heard. */
const around = 80;
const order = 3;

const documentOf = ({ askable }: Piece): string => (askable === true ? 'ASKABLE' : 'PAPER');
const classOf = (piece: Piece): string => (piece.kind === 'mention' ? documentOf(piece) : piece.kind);
const wordsOf = (piece: Piece): string[] => {
  if (piece.kind === 'mention') return [documentOf(piece)];
  return piece.kind === 'number' ? [] : [...new Set([piece.plain, piece.typed])];
};

const nearness = (distance: number): string => {
  if (distance <= 3) return String(distance);
  if (distance <= 5) return '5';
  return distance <= 8 ? '8' : '9';
};

/** The places of the part of a sentence in which a document stands, between two commas or rows. */
const partOf = (pieces: readonly Piece[], { first, end }: Sentence, place: number): Sentence => {
  const earliest = Math.max(first, place - reach);
  const latest = Math.min(end, place + 1 + reach);
  let [start, until] = [place, place + 1];
  while (start > earliest && !isBreak(pieces[start])) start--;
  while (until < latest && !isBreak(pieces[until])) until++;
  return { first: start, end: until };
};

/** What stands on one side of a document, from the nearest word on. */
const hearSide = (
  pieces: readonly Piece[],
  sentence: Sentence,
  place: number,
  step: -1 | 1,
  heard: Set<string>,
): void => {
  const side = step < 0 ? '-' : '+';
  const part = partOf(pieces, sentence, place);
  const deciders: string[] = [];
  let crossed = '';
  let row = 'in';
  for (let distance = 1; distance <= reach; distance++) {
    const at = place + step * distance;
    const piece = pieces[at];
    if (piece === undefined || at < sentence.first || at >= sentence.end) break;
    const { boundary } = (step < 0 ? pieces[at + 1] : undefined) ?? piece;
    if (boundary === 'list') [crossed, row] = [';', 'beyond'];
    else if (boundary !== 'none' && crossed === '') crossed = ',';
    const kind = classOf(piece);
    heard.add(`${side}${nearness(distance)}:${kind}`);
    heard.add(`${side}${at >= part.first && at < part.end ? 'part' : row}:${kind}`);
    heard.add(`${row} class:${kind}`);
    for (const word of wordsOf(piece)) heard.add(`${row}:${word}`);
    if (!deciding.has(piece.kind)) continue;
    deciders.push(crossed + kind);
    crossed = '';
    if (deciders.length < order) heard.add(`${side}decider ${deciders.length}:${piece.plain}`);
  }
  for (let many = 0; many <= Math.min(order, deciders.length); many++)
    if (many > 0 || deciders.length === 0) heard.add(`${side}order:${deciders.slice(0, many).join(' ')}`);
};

/** What can be heard about the document at a place: names of features, each true of it, of words, classes and their order. */
export const featuresOf = (pieces: readonly Piece[], sentence: Sentence, place: number): ReadonlySet<string> => {
  const heard = new Set<string>();
  if (pieces[place]?.weak === true) heard.add('weak:');
  hearSide(pieces, sentence, place, -1, heard);
  hearSide(pieces, sentence, place, 1, heard);
  // Of other sentences only the classes: their words are too many to learn from, and to hide behind.
  for (const other of pieces.slice(Math.max(0, sentence.first - around), sentence.first))
    heard.add(`before:${classOf(other)}`);
  for (const other of pieces.slice(sentence.end, sentence.end + around)) heard.add(`behind:${classOf(other)}`);
  return heard;
};
