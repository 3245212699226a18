/** Where something stands on its page, in parts of the page’s width and height; `page` from 1. */
export interface Box {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A word that was read; `confidence` from 0 to 100 is the reader’s own. Text that was never a picture has no box. */
export interface Word {
  readonly text: string;
  readonly confidence: number;
  readonly box?: Box;
}
export type Line = readonly Word[];

export const textOf = (line: Line): string => line.map(({ text }) => text).join(' ');

/** The smallest box around all; nothing when none has one. */
export const around = (words: readonly Word[]): Box | undefined => {
  const boxes = words.flatMap(({ box }) => box ?? []);
  const [first] = boxes;
  if (first === undefined) return undefined;
  const onPage = boxes.filter(({ page }) => page === first.page);
  const x = Math.min(...onPage.map((box) => box.x));
  const y = Math.min(...onPage.map((box) => box.y));
  const right = Math.max(...onPage.map((box) => box.x + box.width));
  const bottom = Math.max(...onPage.map((box) => box.y + box.height));
  return { page: first.page, x, y, width: right - x, height: bottom - y };
};

/** The lines of a page that holds text: nothing was guessed. */
export const typedLines = (text: string): Line[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.split(/\s+/).flatMap((word) => (word === '' ? [] : [{ text: word, confidence: 100 }])))
    .filter((line) => line.length > 0);
