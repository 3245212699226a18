import { cueClasses, phrasesOf, type CueClass } from './cues.ts';
import type { GuardDocument } from './document.ts';
import { createPhrases, type Found, type Phrases } from './phrases.ts';
import { tokensOf, type Token } from './tokens.ts';

/** How strongly a piece of a text is parted from the one before: not, within a sentence, as a row of a list, as a sentence. */
export type Boundary = 'none' | 'comma' | 'list' | 'sentence';

/** A piece of a text that counts as one: a document, a cue, or any other word. */
export interface Unit {
  readonly kind: CueClass | 'mention' | 'word' | 'number';
  /** Its letters, without marks. */
  readonly plain: string;
  /** The same as it is typed, with its marks; without them where anything else than letters stands in it. */
  readonly typed: string;
  readonly boundary: Boundary;
  readonly document?: GuardDocument;
  /** It may as well be something else. */
  readonly weak?: true;
  /** Places in the text, in UTF-16 units. */
  readonly at: number;
  readonly until: number;
}

export interface Lexicon {
  readonly documents: Phrases<{ readonly document: GuardDocument; readonly weak: boolean }>;
  readonly cues: Phrases<CueClass>;
}

type Named = readonly [phrase: string, value: { readonly document: GuardDocument; readonly weak: boolean }];

export const lexiconOf = (documents: readonly GuardDocument[]): Lexicon => ({
  documents: createPhrases(
    documents.flatMap((document) => [
      ...document.aliases.map((alias): Named => [alias, { document, weak: false }]),
      ...(document.weak ?? []).map((alias): Named => [alias, { document, weak: true }]),
    ]),
  ),
  cues: createPhrases(cueClasses.flatMap((name) => phrasesOf(name).map((phrase) => [phrase, name] as const))),
});

const isNumber = ({ plain }: Token): boolean => /^\d{1,12}$/.test(plain);

/** `1.`, `2)` or `a)` before a row of a list. */
const isMarker = (token: Token, next: Token | undefined): boolean =>
  next !== undefined &&
  ((token.plain.length <= 2 && isNumber(token) && /^\s?[.)/:]/.test(next.gap)) ||
    (token.plain.length === 1 && next.gap.startsWith(')')));

const endsSentence = (gap: string): boolean => {
  const at = gap.search(/[.!?…]/);
  return at >= 0 && /\s/.test(gap.slice(at));
};

const bullets = new Set(['-', '+', '•', '●', '▪', '*', '–']);
/** A row of a list on a line of its own, whether or not the row before ends like a sentence. */
const beginsRow = (gap: string): boolean => {
  const bare = gap.trimEnd();
  const ahead = bare.slice(0, -1);
  return bullets.has(bare.at(-1) ?? '') && /[\n\r]/.test(ahead.slice(ahead.trimEnd().length));
};

const boundaryOf = (gap: string, isFirst: boolean, isInitial: boolean): Boundary => {
  if (isFirst) return 'sentence';
  if (beginsRow(gap)) return 'list';
  if (endsSentence(gap) && !isInitial) return 'sentence';
  if (/[\n\r;•●▪*.!?\u2028\u2029]/.test(gap)) return 'list';
  return /[,:()[\]{}/&+"“”–—|]|\s-\s/.test(gap) ? 'comma' : 'none';
};

/** Words run together, `nopcccd`, part where the lexicon has all of the pieces. */
const parted = (token: Token, vocabulary: readonly ReadonlySet<string>[]): Token[] => {
  const { plain } = token;
  const isKnown = (word: string): boolean => vocabulary.some((words) => words.has(word));
  if (plain.length < 7 || plain.length > 60 || isKnown(plain)) return [token];
  // The fewest pieces that make up each beginning of the word.
  const ways: (readonly number[] | undefined)[] = [[]];
  for (let end = 1; end <= plain.length; end++)
    for (let start = Math.max(0, end - 12); start < end - 1; start++) {
      const way = ways[start];
      if (way === undefined || !isKnown(plain.slice(start, end))) continue;
      if (way.length + 1 < (ways[end]?.length ?? Infinity)) ways[end] = [...way, end];
    }
  const ends = ways[plain.length];
  if (ends === undefined) return [token];
  return ends.map((end, index) => {
    const start = ends[index - 1] ?? 0;
    const [first, last] = [token.at + start, token.at + end];
    return {
      ...token,
      plain: plain.slice(start, end),
      meant: plain.slice(start, end),
      qualities: token.qualities.slice(start, end),
      tone: '',
      at: Math.min(first, token.until),
      until: Math.min(last, token.until),
      gap: index === 0 ? token.gap : '',
    };
  });
};

/** Words before which letters are somebody’s or some place’s name. */
const naming = new Set([
  'ten',
  'duong',
  'pho',
  'ngo',
  'thon',
  'xom',
  'toa',
  'khu',
  'lo',
  'to',
  'cu',
  'phong',
  'ma',
  'anh',
  'chi',
  'ong',
  'ba',
]);

const isName = (tokens: readonly Token[], start: number): boolean => {
  const before = tokens[start - 1];
  return (
    before !== undefined && before.gap !== undefined && naming.has(before.plain) && (tokens[start]?.capital ?? false)
  );
};

/** Classes of phrases that without their marks are others, and what they are with them. */
const onlyMarked: Partial<Record<CueClass, CueClass>> = { empty: 'lack', waits: 'unless' };

/** A cue, but for one that, with other marks, ends inside of a document: “không căn cước” is no “không cần” of anything. */
const cueAt = (tokens: readonly Token[], start: number, { documents, cues }: Lexicon): Found<CueClass> | undefined => {
  const until = (inside: number): Found<CueClass> | undefined => {
    const shorter = cues.at(tokens.slice(start, inside), 0);
    return shorter && { ...shorter, end: start + shorter.end };
  };
  const cue = cues.at(tokens, start);
  const sure = cue && onlyMarked[cue.value];
  if (sure !== undefined) return cue?.marked === true ? { ...cue, value: sure } : until(start + 1);
  if (cue === undefined || cue.marked) return cue;
  for (let inside = start + 1; inside < cue.end; inside++)
    if ((documents.at(tokens, inside)?.end ?? 0) > cue.end) return until(inside);
  return cue;
};

const typedOf = (slice: string): string | undefined => {
  const typed = slice.normalize('NFC').toLowerCase();
  return /^[\p{Ll}\d ]+$/u.test(typed) ? typed : undefined;
};

/** The pieces of a text in their order. */
export const unitsOf = (text: string, { documents, cues }: Lexicon): Unit[] => {
  const tokens = tokensOf(text).flatMap((token) => parted(token, [documents.vocabulary, cues.vocabulary]));
  const units: Unit[] = [];
  let listed = false;
  for (let start = 0; start < tokens.length;) {
    const token = tokens[start];
    if (token === undefined) break;
    const before = tokens[start - 1];
    const isInitial = before?.plain.length === 1;
    const usual = boundaryOf(token.gap, units.length === 0, isInitial);
    const row = listed && units.length > 0 ? 'list' : usual;
    if (isMarker(token, tokens[start + 1])) {
      listed = true;
      start++;
      continue;
    }
    listed = false;
    const cue = cueAt(tokens, start, { documents, cues });
    const named = documents.at(tokens, start);
    const near = cue === undefined && named === undefined ? documents.nearly(tokens, start) : undefined;
    const document = named !== undefined && named.value.weak && isName(tokens, start) ? undefined : (named ?? near);
    const isDocument =
      document !== undefined && document.end >= (cue?.end ?? 0) && !(document.value.weak && document.end === cue?.end);
    const end = (isDocument ? document.end : cue?.end) ?? start + 1;
    const plain = tokens
      .slice(start, end)
      .map((each) => each.plain)
      .join(' ');
    // Of “CCCD/CMND” either will do: one thing is wanted under two names.
    const isEither = isDocument && token.gap.trim() === '/' && units.at(-1)?.kind === 'mention';
    const boundary = isEither ? ('none' as const) : row;
    const until = tokens[end - 1]?.until ?? token.until;
    const place = { plain, typed: typedOf(text.slice(token.at, until)) ?? plain, boundary, at: token.at, until };
    if (isDocument)
      units.push({
        ...place,
        kind: 'mention',
        document: document.value.document,
        ...(document.value.weak ? { weak: true as const } : {}),
      });
    else units.push({ ...place, kind: cue?.value ?? (isNumber(token) ? 'number' : 'word') });
    start = end;
  }
  return units;
};
