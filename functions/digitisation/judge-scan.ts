import { foldMarks } from './fold.ts';
import type { Finding } from './reading.ts';
import type { ScanRuleName } from './scan-rules.ts';
import { textOf, type Line } from './words.ts';

/** What was measured of one page. */
export interface PageMeasures {
  /** From 1. */
  readonly page: number;
  /** Pixels to the inch of the paper; nothing for a page that is no picture. */
  readonly dpi: number | undefined;
  /** Part of the page that is ink. */
  readonly ink: number;
  /** 0 to 1; nothing for a page that is no picture. */
  readonly sharpness: number | undefined;
  /** Degrees. */
  readonly skew: number;
  /** Nothing for a page that was not read. */
  readonly lines: readonly Line[] | undefined;
  readonly fingerprint: bigint;
}

const leastDpi = 200;
/** A photo is never exactly the size of the paper. */
const dpiTolerance = 0.97;
const leastInk = 0.0008;
const leastSharpness = 0.2;
const mostSkew = 2;
/** How near to an edge, in parts of the page, text is cut off. */
const edge = 0.003;

const finding = (rule: ScanRuleName, page?: number, figure?: number): Finding => ({
  rule,
  ...(page === undefined ? {} : { page }),
  ...(figure === undefined ? {} : { figure }),
});

const touchesEdge = (lines: readonly Line[]): boolean =>
  lines
    .flat()
    .some(
      ({ text, confidence, box }) =>
        box !== undefined &&
        confidence >= 70 &&
        /\p{L}{2}/u.test(text) &&
        (box.x < edge || box.y < edge || box.x + box.width > 1 - edge || box.y + box.height > 1 - edge),
    );

const letters = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + textOf(line).replaceAll(/[^\p{L}\d]/gu, '').length, 0);

/** The reader calls it certain that there is nothing: so what counts is how much it read. */
const leastLetters = 10;

const ofPage = ({ page, dpi, ink, sharpness, skew, lines }: PageMeasures): Finding[] => {
  const coarse =
    dpi !== undefined && dpi < leastDpi * dpiTolerance ? [finding('too-coarse', page, Math.round(dpi))] : [];
  if (ink < leastInk) return [finding('blank', page)];
  return [
    ...coarse,
    ...(sharpness !== undefined && sharpness < leastSharpness ? [finding('blurred', page)] : []),
    ...(Math.abs(skew) > mostSkew ? [finding('skewed', page, Math.round(Math.abs(skew)))] : []),
    ...(lines !== undefined && letters(lines) < leastLetters ? [finding('unread', page)] : []),
    ...(lines !== undefined && touchesEdge(lines) ? [finding('cut-off', page)] : []),
  ];
};

/** The number printed on a page: alone in its first or last line, or as “Trang 2/3”. */
export const printedNumber = (lines: readonly Line[]): number | undefined => {
  for (const line of [lines.at(0), lines.at(-1)]) {
    const [, , number] =
      /^(?:(trang|page)\s*)?[-–]?\s*(\d{1,2})(?:\s*\/\s*\d{1,2})?\s*[-–]?$/.exec(
        foldMarks(textOf(line ?? [])).trim(),
      ) ?? [];
    if (number !== undefined) return Number(number);
  }
  return undefined;
};

const inOrder = (pages: readonly PageMeasures[]): Finding[] => {
  const numbered = pages.flatMap(({ page, lines }) => {
    const number = printedNumber(lines ?? []);
    return number === undefined ? [] : [{ page, number }];
  });
  return numbered.flatMap(({ page, number }, index) => {
    const before = numbered[index - 1];
    if (before === undefined) return [];
    if (number < before.number) return [finding('page-order', page, number)];
    const between = page - before.page;
    return number - before.number > between ? [finding('page-missing', page, before.number + between)] : [];
  });
};

const differing = (one: bigint, other: bigint): number => {
  let bits = 0;
  for (let left = one ^ other; left > 0n; left >>= 1n) bits += Number(left & 1n);
  return bits;
};

const wordsOf = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.map(({ text }) => foldMarks(text))));

/** Forms of one kind look alike from afar; so the words must be the same too. */
const sameWords = (one: readonly Line[], other: readonly Line[]): boolean => {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared > 0.9 * Math.max(left.size, right.size);
};

const twice = (pages: readonly PageMeasures[]): Finding[] =>
  pages.flatMap((here, index) => {
    const before = pages
      .slice(0, index)
      .find(
        (other) =>
          here.ink >= leastInk &&
          differing(other.fingerprint, here.fingerprint) <= 6 &&
          sameWords(other.lines ?? [], here.lines ?? []),
      );
    return before === undefined ? [] : [finding('page-twice', here.page, before.page)];
  });

/** All that speaks against a scan, page by page. */
export const judgeScan = (pages: readonly PageMeasures[]): Finding[] => [
  ...pages.flatMap(ofPage),
  ...inOrder(pages),
  ...twice(pages),
];
