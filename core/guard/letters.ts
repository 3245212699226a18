import { likeness } from './likeness.ts';

/** One letter or digit of a text, without its marks, and where it stands. */
export interface Letter {
  /** `a` to `z` or `0` to `9`. */
  readonly plain: string;
  /** What makes another letter of it: circumflex, breve, horn, or the stroke of đ; nothing for none. */
  readonly quality: string;
  /** The tone over it; nothing for none. */
  readonly tone: string;
  readonly upper: boolean;
  /** Its place in the text, in UTF-16 units. */
  readonly at: number;
}

const tones = new Set(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']);
const qualities = new Set(['\u0302', '\u0306', '\u031b']);
const isPlain = (char: string): boolean => (char >= 'a' && char <= 'z') || (char >= '0' && char <= '9');
/** Shown as nothing: fillers of other scripts, and the joiner of marks. */
const unseen = new Set(['\u034f', '\u115f', '\u1160', '\u17b4', '\u17b5', '\u3164', '\uffa0']);
/** So are format characters and variation selectors. */
const isInvisible = (char: string): boolean =>
  unseen.has(char) || /^\p{Cf}$/u.test(char) || (char >= '\ufe00' && char <= '\ufe0f');

const pieceOf = (char: string): Pick<Letter, 'plain' | 'quality'> | undefined => {
  const lower = char.toLowerCase();
  if (lower === 'đ' || lower === 'ð') return { plain: 'd', quality: '-' };
  const plain = likeness(lower) ?? lower;
  return isPlain(plain) ? { plain, quality: '' } : undefined;
};

/** What a text says letter by letter; between two that do not follow each other something else stands, given as `gaps`. */
export interface Folded {
  readonly letters: readonly Letter[];
  /** What stands before each letter and is neither letter nor mark nor invisible. */
  readonly gaps: readonly string[];
  readonly rest: string;
}

/**
 * Folds a text: composed or not, full width, styled as mathematics, small capitals, letters in circles and boxes, letters of
 * other alphabets that look alike, with invisible characters between. Marks are kept beside their letter, because some words differ by them only.
 */
export const foldText = (text: string): Folded => {
  const letters: Letter[] = [];
  const gaps: string[] = [];
  let gap = '';
  let at = 0;
  for (const point of text) {
    for (const char of point.normalize('NFKD')) {
      const last = letters.at(-1);
      if (isInvisible(char)) continue;
      if (/^\p{M}$/u.test(char)) {
        if (last === undefined || gap !== '') continue;
        if (tones.has(char)) letters[letters.length - 1] = { ...last, tone: char };
        if (qualities.has(char)) letters[letters.length - 1] = { ...last, quality: char };
        continue;
      }
      const piece = pieceOf(char);
      if (piece === undefined) {
        gap += char;
        continue;
      }
      letters.push({ ...piece, tone: '', upper: char !== char.toLowerCase(), at });
      gaps.push(gap);
      gap = '';
    }
    at += point.length;
  }
  return { letters, gaps, rest: gap };
};
