import { shrink, type Grey } from './raster.ts';

/** A page of paper is never darker than this where nothing is written; ink is. */
const ink = 140;

/** Part of a cleaned page that is ink, from 0 to 1. */
export const inkShare = ({ data }: Grey): number => {
  let dark = 0;
  for (const value of data) if (value < ink) dark++;
  return dark / Math.max(data.length, 1);
};

/** The value below which the given part of all counted values lies. */
const quantile = (counts: Uint32Array, part: number): number => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  for (const [value, count] of counts.entries()) {
    below += count;
    if (below >= all * part) return value;
  }
  return counts.length - 1;
};

/**
 * How steep the edges of letters are, as a part of the contrast of the page: near 0.5 where they end within a pixel or
 * two, below 0.2 where they are smeared. Only steps from paper to ink count, so that the grain of the paper does not.
 * 0 for a page without contrast.
 */
export const sharpness = ({ width, height, data }: Grey): number => {
  const [values, steps] = [new Uint32Array(256), new Uint32Array(256)];
  for (const value of data) values[value] = (values[value] ?? 0) + 1;
  const [darkest, brightest] = [quantile(values, 0.005), quantile(values, 0.99)];
  const [middle, contrast] = [(darkest + brightest) / 2, brightest - darkest];
  for (let y = 0; y < height; y++)
    for (let x = 1; x < width; x++) {
      const here = data[y * width + x] ?? 0;
      const before = data[y * width + x - 1] ?? 0;
      if (here < middle === before < middle) continue;
      const step = Math.abs(here - before);
      steps[step] = (steps[step] ?? 0) + 1;
    }
  return contrast < 16 ? 0 : Math.min(quantile(steps, 0.5) / contrast, 1);
};

/** A page in 64 bits: whether each of eight by eight fields is darker than the next one. */
export const fingerprint = (grey: Grey): bigint => {
  const rough = shrink(grey, Math.max(1, Math.floor(Math.min(grey.width / 9, grey.height / 8))));
  let bits = 0n;
  for (let y = 0; y < 8; y++)
    for (let x = 0; x < 8; x++) {
      const at = Math.min(y, rough.height - 1) * rough.width + Math.min(x, rough.width - 2);
      bits = (bits << 1n) | ((rough.data[at] ?? 0) > (rough.data[at + 1] ?? 0) ? 1n : 0n);
    }
  return bits;
};
