import { shrink, type Grey } from './raster.ts';

/** The background is looked for in an eighth of the size: text is gone there, shadows are not. */
const factor = 8;
const medianRadius = 7;
const blurRadius = 6;
/** What the brightest paper becomes; a little less than white keeps the grain of the paper from turning into dots. */
const paper = 245;

const within = (value: number, length: number): number => Math.min(Math.max(value, 0), length - 1);

/** The middle value of the square around each pixel, by a histogram that slides along the row. */
const median = ({ width, height, data }: Grey, radius: number): Grey => {
  const out = new Uint8Array(data.length);
  const half = ((2 * radius + 1) ** 2 + 1) / 2;
  for (let y = 0; y < height; y++) {
    const counts = new Uint16Array(256);
    const column = (x: number, step: 1 | -1): void => {
      for (let dy = -radius; dy <= radius; dy++) {
        const value = data[within(y + dy, height) * width + within(x, width)] ?? 0;
        counts[value] = (counts[value] ?? 0) + step;
      }
    };
    for (let x = -radius; x <= radius; x++) column(x, 1);
    for (let x = 0; x < width; x++) {
      let value = 0;
      for (let below = counts[0] ?? 0; below < half; below += counts[value] ?? 0) value++;
      out[y * width + x] = value;
      column(x - radius, -1);
      column(x + radius + 1, 1);
    }
  }
  return { width, height, data: out };
};

/** The mean along each row (`stride` 1) or column, over `radius` pixels to both sides. */
const blurAlong = (data: Uint8Array, lines: number, length: number, lineStep: number, step: number): Uint8Array => {
  const out = new Uint8Array(data.length);
  const span = 2 * blurRadius + 1;
  for (let line = 0; line < lines; line++) {
    const at = (index: number): number => data[line * lineStep + within(index, length) * step] ?? 0;
    let sum = 0;
    for (let index = -blurRadius; index <= blurRadius; index++) sum += at(index);
    for (let index = 0; index < length; index++) {
      out[line * lineStep + index * step] = sum / span;
      sum += at(index + blurRadius + 1) - at(index - blurRadius);
    }
  }
  return out;
};

const blur = ({ width, height, data }: Grey): Grey => {
  const across = blurAlong(data, height, width, width, 1);
  return { width, height, data: blurAlong(across, width, height, 1, width) };
};

/** The value between the four pixels of the small picture that a pixel of the large one falls among. */
const between = ({ width, height, data }: Grey, x: number, y: number): number => {
  const [left, top] = [within(Math.floor(x), width), within(Math.floor(y), height)];
  const [right, bottom] = [within(left + 1, width), within(top + 1, height)];
  const [dx, dy] = [within(x - left, 2), within(y - top, 2)];
  const row = (line: number): number =>
    (data[line * width + left] ?? 0) * (1 - dx) + (data[line * width + right] ?? 0) * dx;
  return row(top) * (1 - dy) + row(bottom) * dy;
};

/** Divides by the background, so that a shadow over half of a photo is paper again. */
export const flattenField = (grey: Grey): Grey => {
  const background = blur(median(shrink(grey, factor), medianRadius));
  const data = new Uint8Array(grey.data.length);
  for (let y = 0; y < grey.height; y++)
    for (let x = 0; x < grey.width; x++) {
      const lit = Math.max(between(background, x / factor - 0.5, y / factor - 0.5), 1);
      data[y * grey.width + x] = Math.min(((grey.data[y * grey.width + x] ?? 0) * paper) / lit, 255);
    }
  return { width: grey.width, height: grey.height, data };
};
