import { tokensOf, type Token } from './tokens.ts';

interface Known<Value> {
  readonly words: readonly Token[];
  /** An abbreviation: nobody marks its letters with care. */
  readonly short: boolean;
  readonly value: Value;
}

/** A phrase that was found, and the word behind its last one. */
export interface Found<Value> {
  readonly value: Value;
  readonly end: number;
  /** With exactly the words of the phrase, however they are marked and parted. */
  readonly exact: boolean;
  /** And with its very marks. */
  readonly marked: boolean;
}

/** Phrases by their letters alone: where words are parted, and which marks were typed, is looked at afterwards. */
export interface Phrases<Value> {
  /** The longest phrase that begins at a word. */
  at(tokens: readonly Token[], start: number): Found<Value> | undefined;
  /** The same with one letter wrong, missing, too many or up to three places off; only of long phrases. */
  nearly(tokens: readonly Token[], start: number): Found<Value> | undefined;
  readonly vocabulary: ReadonlySet<string>;
}

const keyOf = (words: readonly Token[]): string => words.map(({ plain }) => plain).join('');

/** So long a phrase is known by its letters, whichever marks were mistyped. */
const plainEnough = 7;
/** So long a phrase is known with one letter wrong. */
const longEnough = 8;
const mostWords = 24;

const isAligned = (typed: readonly Token[], words: readonly Token[]): boolean =>
  typed.length === words.length && typed.every(({ plain }, index) => plain.length === words[index]?.plain.length);

/** Half of the country says hỏi and ngã alike, and writes one for the other. */
const heard = (tone: string): string => tone.replaceAll('\u0303', '\u0309');

/** Marks may be missing; another mark makes another word. */
const marksFit = (typed: readonly Token[], words: readonly Token[]): boolean => {
  const qualities = words.flatMap((word) => word.qualities);
  const fits = typed.flatMap((token) => token.qualities).every((each, at) => each === '' || each === qualities[at]);
  const toned =
    !isAligned(typed, words) ||
    typed.every(({ tone }, at) => tone === '' || heard(tone) === heard(words[at]?.tone ?? ''));
  return fits && toned;
};

/** Whether it is typed with all its marks: of two phrases with the same letters this is the one. */
const isSame = (typed: readonly Token[], words: readonly Token[]): boolean =>
  isAligned(typed, words) &&
  typed.every(
    ({ qualities, tone }, at) => tone === words[at]?.tone && qualities.join() === words[at]?.qualities.join(),
  );

const isMeant = (typed: readonly Token[], words: readonly Token[]): boolean => {
  const long = keyOf(words).length;
  if (long === 1) return isSame(typed, words);
  if (words.length > 1 && long >= plainEnough) return true;
  if (!isAligned(typed, words) && long < 4 && !typed.every(({ plain }) => plain.length === 1)) return false;
  return marksFit(typed, words);
};

const withoutOne = (key: string): string[] => key.split('').map((_, at) => key.slice(0, at) + key.slice(at + 1));

/** So far one letter may have got. */
const farthest = 3;

/** Whether two words of nearly the same length differ by one letter, or by one that stands up to three places off. */
const isNear = (one: string, other: string): boolean => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [rest, others] = [one.slice(at), other.slice(at)];
  if (rest.slice(1) === others || rest === others.slice(1) || rest.slice(1) === others.slice(1)) return true;
  if (rest.length !== others.length) return false;
  let same = 0;
  while (same < rest.length && rest.at(-1 - same) === others.at(-1 - same)) same++;
  const [moved, right] = [rest.slice(0, rest.length - same), others.slice(0, others.length - same)];
  const isMoved = moved.slice(1) + moved.charAt(0) === right || moved.slice(-1) + moved.slice(0, -1) === right;
  return moved.length <= farthest + 1 && isMoved;
};

export const createPhrases = <Value>(entries: readonly (readonly [phrase: string, value: Value])[]): Phrases<Value> => {
  const byKey = new Map<string, Known<Value>[]>();
  const near = new Map<string, Set<string>>();
  const vocabulary = new Set<string>();
  for (const [phrase, value] of entries) {
    const words = tokensOf(phrase);
    const key = keyOf(words);
    const short = phrase === phrase.toUpperCase();
    byKey.set(key, [...(byKey.get(key) ?? []), { words, short, value }]);
    for (const { plain } of words) if (plain.length > 1) vocabulary.add(plain);
    if (key.length >= longEnough && words.length > 1)
      for (const shorter of [key, ...withoutOne(key)]) near.set(shorter, (near.get(shorter) ?? new Set()).add(key));
  }
  const longest = Math.max(0, ...[...byKey.keys()].map((key) => key.length)) + 1;

  const search = (
    tokens: readonly Token[],
    start: number,
    keysOf: (typed: string) => Iterable<string>,
    exact: boolean,
  ): Found<Value> | undefined => {
    let best: Found<Value> | undefined;
    let [plain, meant] = ['', ''];
    for (let end = start; end < Math.min(tokens.length, start + mostWords); end++) {
      plain += tokens[end]?.plain ?? '';
      meant += tokens[end]?.meant ?? '';
      if (plain.length > longest) break;
      const typed = tokens.slice(start, end + 1);
      for (const key of new Set([...keysOf(plain), ...keysOf(meant)])) {
        const all = byKey.get(key) ?? [];
        const same = all.find(({ words }) => isSame(typed, words));
        const known = same ?? all.find(({ words, short }) => !exact || short || isMeant(typed, words));
        if (known !== undefined) best = { value: known.value, end: end + 1, exact, marked: same !== undefined };
      }
    }
    return best;
  };

  return {
    vocabulary,
    at: (tokens, start) => search(tokens, start, (typed) => [typed], true),
    nearly: (tokens, start) =>
      search(
        tokens,
        start,
        (typed) =>
          typed.length < longEnough
            ? []
            : [typed, ...withoutOne(typed)].flatMap((each) =>
                [...(near.get(each) ?? [])].filter((key) => key[0] === typed[0] && isNear(typed, key)),
              ),
        false,
      ),
  };
};
