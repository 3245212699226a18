import { foldText, type Letter } from './letters.ts';

/** A word of a text: what nothing visible parts. */
export interface Token {
  readonly plain: string;
  /** The same where digits stand for letters: `c4n`. */
  readonly meant: string;
  /** The qualities of its letters in their order, and its tone: two spellings of one word are alike wherever the tone is put. */
  readonly qualities: readonly string[];
  readonly tone: string;
  /** It begins with a capital letter. */
  readonly capital: boolean;
  readonly at: number;
  /** Behind its last letter. */
  readonly until: number;
  /** What parts it from the word before. */
  readonly gap: string;
}

const leet: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };
const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/** Digits between letters are letters; a number, or a letter with a number behind it, stays what it is. */
const meantOf = (plain: string): string => {
  const shape = plain.split('');
  if (!shape.some(isDigit) || shape.every(isDigit)) return plain;
  return shape.map((char) => leet[char] ?? char).join('');
};

/** Said and written so in the south, letter for letter: “khai sanh”, “bản chánh”. */
const southern: Readonly<Record<string, string>> = { sanh: 'sinh', chanh: 'chinh' };

export const tokenOf = (letters: readonly Letter[], gap: string): Token => {
  const typed = letters.map((letter) => letter.plain).join('');
  const plain = southern[typed] ?? typed;
  const first = letters[0]?.at ?? 0;
  return {
    plain,
    meant: meantOf(plain),
    qualities: letters.map(({ quality }) => quality),
    tone: letters.map(({ tone }) => tone).join(''),
    capital: letters[0]?.upper ?? false,
    at: first,
    until: (letters.at(-1)?.at ?? first) + 1,
    gap,
  };
};

/** Signs that stand for a letter when letters stand on both sides. */
const signs: Readonly<Record<string, string>> = { '@': 'a', $: 's', '!': 'i', '€': 'e' };

/** The words of a text, in their order. */
export const tokensOf = (text: string): Token[] => {
  const { letters, gaps } = foldText(text);
  const tokens: Token[] = [];
  let word: Letter[] = [];
  let before = '';
  for (const [index, letter] of letters.entries()) {
    const gap = gaps[index] ?? '';
    const sign = word.length > 0 ? signs[gap] : undefined;
    if (gap !== '' && sign === undefined) {
      if (word.length > 0) tokens.push(tokenOf(word, before));
      word = [];
      before = gap;
    }
    if (sign !== undefined) word.push({ plain: sign, quality: '', tone: '', upper: false, at: letter.at - 1 });
    word.push(letter);
  }
  if (word.length > 0) tokens.push(tokenOf(word, before));
  return tokens;
};
